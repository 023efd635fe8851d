using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Exports;

/// <summary>One export of each form that the generator knows.</summary>
[Header("object.h")]
public static unsafe class ObjectExports
{
    /// <summary>Deallocate an object whose last reference is gone.</summary>
    /// <param name="op">The object.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_Dealloc), CallConvs = [typeof(CallConvCdecl)])]
    public static void _Py_Dealloc([Stolen] PyObject* op)
    {
    }

    /// <summary>Compute the hash of an object.</summary>
    /// <param name="ob">The object.</param>
    /// <returns>The hash; -1 with TypeError set if the object is unhashable.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Hash), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("Py_hash_t")]
    public static nint PyObject_Hash([Borrowed] PyObject* ob) => -1;

    /// <summary>Allocate an instance of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="nitems">Number of items.</param>
    /// <returns>NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_GenericAlloc), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyType_GenericAlloc(PyTypeObject* type, nint nitems) => null;
}

/// <summary>Errors.</summary>
[Header("pyerrors.h")]
public static unsafe class ErrorExports
{
    /// <summary>Set the error indicator to an exception with a formatted message.</summary>
    /// <param name="exception">The exception type.</param>
    /// <param name="format">The message, with conversions as those of PyUnicode_FromFormat(); UTF-8.</param>
    /// <param name="vargs">The arguments of the conversions.</param>
    /// <returns>Always NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_FormatV), CallConvs = [typeof(CallConvCdecl)])]
    [Variadic("PyErr_Format")]
    [return: NewRef]
    public static PyObject* PyErr_FormatV([Borrowed] PyObject* exception, [Const] byte* format, VaList* vargs) => null;

    /// <summary>Take the error indicator apart.</summary>
    /// <param name="p_type">The type, or NULL.</param>
    /// <param name="p_value">The value, or NULL.</param>
    /// <param name="p_traceback">The traceback, or NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_Fetch), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_Fetch([NewRef] PyObject** p_type, [NewRef] PyObject** p_value, [NewRef] PyObject** p_traceback)
    {
    }
}

/// <summary>Values.</summary>
[Header("longobject.h")]
public static unsafe class ValueExports
{
    /// <summary>Make an int.</summary>
    /// <param name="value">Its value.</param>
    /// <returns>NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_FromLongLong), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyLong_FromLongLong([CType("long long")] long value) => null;

    /// <summary>Make a tuple of the arguments.</summary>
    /// <param name="n">Their number.</param>
    /// <param name="vargs">The arguments.</param>
    /// <returns>NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_pack_tuple), CallConvs = [typeof(CallConvCdecl)])]
    [Internal, Variadic("PyTuple_Pack"), Header("tupleobject.h")]
    [return: NewRef]
    public static PyObject* nativeweakref_pack_tuple(nint n, VaList* vargs) => null;
}

/// <summary>Weak references.</summary>
[Header("weakrefobject.h")]
public static unsafe class WeakrefExports
{
    /// <summary>Return a weak reference to an object.</summary>
    /// <remarks>May return an existing reference: one reference without callback is shared by all callers. The
    /// callback runs once, with the dead weak reference as its only argument, when the referent is deallocated.</remarks>
    /// <param name="ob">The referent; must support weak references.</param>
    /// <param name="callback">A callable, or None or NULL for none.</param>
    /// <returns>NULL with TypeError set if <paramref name="ob"/> cannot be weakly referenced.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyWeakref_NewRef), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyWeakref_NewRef([Borrowed] PyObject* ob, [Borrowed] PyObject* callback) => null;

    /// <summary>Give the referent of a weak reference.</summary>
    /// <param name="ref">A weak reference.</param>
    /// <param name="pobj">The referent, or NULL once it is dead.</param>
    /// <returns>1 if it lives, 0 if it is dead, -1 with TypeError set if <paramref name="ref"/> is no weak reference.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyWeakref_GetRef), CallConvs = [typeof(CallConvCdecl)])]
    [Since("3.13")]
    public static int PyWeakref_GetRef([Borrowed] PyObject* @ref, [NewRef] PyObject** pobj) => 0;
}

/// <summary>What our C files call.</summary>
internal static class LoadExports
{
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_load), CallConvs = [typeof(CallConvCdecl)])]
    [Internal]
    internal static void nativeweakref_load()
    {
    }
}
