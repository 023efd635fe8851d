using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Exports.Abstract;

/// <summary>Iterators.</summary>
[Header("abstract.h")]
public static unsafe class IteratorExports
{
    /// <summary>Get an iterator over an object, as iter() does.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>
    /// An iterator. NULL with TypeError set if the object cannot be iterated over or its code returns no iterator, with
    /// SystemError set if it is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GetIter), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_GetIter([Borrowed] PyObject* o) => Iteration.GetIter(o);

    /// <summary>Get an asynchronous iterator over an object, as aiter() does.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>
    /// An asynchronous iterator. NULL with TypeError set if the object cannot be iterated over or its code returns no such
    /// iterator, with SystemError set if it is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GetAIter), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_GetAIter([Borrowed] PyObject* o) => Iteration.GetAsyncIter(o);

    /// <summary>Test whether an object is an iterator.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>1 if its type has tp_iternext, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyIter_Check), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyIter_Check([Borrowed] PyObject* o) => Iteration.IsIterator(o) ? 1 : 0;

    /// <summary>Test whether an object is an asynchronous iterator.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>1 if its type has am_anext, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyAIter_Check), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyAIter_Check([Borrowed] PyObject* o) => Iteration.IsAsyncIterator(o) ? 1 : 0;

    /// <summary>Get the next item of an iterator.</summary>
    /// <param name="iter">The iterator; not NULL.</param>
    /// <returns>
    /// The item. NULL without an error set at the end. NULL with TypeError set if the object is no iterator, with SystemError
    /// set if it is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyIter_Next), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyIter_Next([Borrowed] PyObject* iter) => Iteration.CheckedNext(iter);
}
