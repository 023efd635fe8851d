using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins;

/// <summary>The method tables of the built-in value types, one behind the other, each ended by an empty entry.</summary>
/// <remarks>Filled in the load hook, all of one type before the next type's.</remarks>
internal static unsafe class BuiltinMethods
{
    private const int Capacity = 400;

    [InlineArray(Capacity)]
    private struct Entries
    {
        private PyMethodDef _first;
    }

    private static Entries s_entries;
    private static int s_next;

    /// <summary>Adds a method of one argument, of none (NULL then) or of a tuple of them, as the flags say.</summary>
    internal static void Add(
        PyTypeObject* type, ReadOnlySpan<byte> name, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> function, int flags,
        ReadOnlySpan<byte> documentation)
    {
        if (type->tp_methods == null)
        {
            s_next++; // the empty entry that ends the table before
            type->tp_methods = At(s_next);
        }
        Debug.Assert(s_next < Capacity - 1);
        PyMethodDef* method = At(s_next);
        s_next++;
        method->ml_name = CString.Of(name);
        method->ml_meth = function;
        method->ml_flags = flags;
        method->ml_doc = CString.Of(documentation);
    }

    /// <summary>Adds a method that gets its arguments as an array.</summary>
    internal static void AddFast(
        PyTypeObject* type, ReadOnlySpan<byte> name, delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*> function, int flags,
        ReadOnlySpan<byte> documentation)
        => Add(
            type, name, (delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*>)(void*)function, MethodFlags.METH_FASTCALL | flags,
            documentation);

    /// <summary>Adds a method that gets its arguments as an array, with a tuple of the names of the last of them or NULL.</summary>
    internal static void AddWithNames(
        PyTypeObject* type, ReadOnlySpan<byte> name, delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*, PyObject*> function,
        int flags, ReadOnlySpan<byte> documentation)
        => Add(
            type, name, (delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*>)(void*)function,
            MethodFlags.METH_FASTCALL | MethodFlags.METH_KEYWORDS | flags, documentation);

    private static PyMethodDef* At(int index) => (PyMethodDef*)Unsafe.AsPointer(ref s_entries) + index;
}
