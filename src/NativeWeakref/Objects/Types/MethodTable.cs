using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>Fills a static table of method definitions, entry after entry. The last entry stays zero: it ends the table.</summary>
internal unsafe struct MethodTable
{
    private PyMethodDef* _next;

    internal MethodTable(void* table)
    {
        _next = (PyMethodDef*)table;
    }

    /// <summary>A function of the object and one argument, a tuple of arguments, or nothing (METH_O, METH_VARARGS, METH_NOARGS).</summary>
    internal void Add(
        ReadOnlySpan<byte> name, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> function, int flags, ReadOnlySpan<byte> doc)
        => Store(name, function, flags, doc);

    /// <summary>A function of the object and an array of arguments (METH_FASTCALL).</summary>
    internal void Add(
        ReadOnlySpan<byte> name, delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*> function, int flags,
        ReadOnlySpan<byte> doc)
        => Store(name, function, flags, doc);

    /// <summary>A function of the object, a tuple of arguments, and a dict of those by keyword (METH_VARARGS | METH_KEYWORDS).</summary>
    internal void Add(
        ReadOnlySpan<byte> name, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> function, int flags,
        ReadOnlySpan<byte> doc)
        => Store(name, function, flags, doc);

    /// <summary>A function of the object, an array of arguments, and a tuple of names for the last ones (METH_FASTCALL | METH_KEYWORDS).</summary>
    internal void Add(
        ReadOnlySpan<byte> name, delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*, PyObject*> function, int flags,
        ReadOnlySpan<byte> doc)
        => Store(name, function, flags, doc);

    /// <summary>A function of the object and an array of arguments (METH_FASTCALL), by a C string and without documentation.</summary>
    internal void Add(byte* name, delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*> function, int flags)
        => Store(name, function, flags, null);

    private void Store(ReadOnlySpan<byte> name, void* function, int flags, ReadOnlySpan<byte> doc)
        => Store(CString.Of(name), function, flags, CString.Of(doc));

    private void Store(byte* name, void* function, int flags, byte* doc)
    {
        _next->ml_name = name;
        _next->ml_meth = (delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*>)function;
        _next->ml_flags = flags;
        _next->ml_doc = doc;
        _next++;
    }
}
