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
    /// <param name="o">The object; NULL gives 0.</param>
    /// <returns>1 if its type has tp_iternext, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyIter_Check), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyIter_Check([Borrowed] PyObject* o) => Iteration.IsIterator(o) ? 1 : 0;

    /// <summary>Test whether an object is an asynchronous iterator.</summary>
    /// <param name="o">The object; NULL gives 0.</param>
    /// <returns>1 if its type has am_anext, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyAIter_Check), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyAIter_Check([Borrowed] PyObject* o) => Iteration.IsAsyncIterator(o) ? 1 : 0;

    /// <summary>Get the next item of an iterator.</summary>
    /// <param name="iter">The iterator; not NULL.</param>
    /// <returns>
    /// The item. NULL without an error set at the end. NULL with TypeError set if the object is no iterator, with SystemError
    /// set if it is NULL, or with what its type's code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyIter_Next), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyIter_Next([Borrowed] PyObject* iter) => Iteration.CheckedNext(iter);

    /// <summary>Send a value into an iterator, and tell what it yields from what it returns.</summary>
    /// <param name="iter">The iterator; not NULL.</param>
    /// <param name="arg">The value; anything but None needs am_send or a method send(). Not NULL.</param>
    /// <param name="result">Gets what was yielded or returned; NULL with an error set. Not NULL.</param>
    /// <returns>
    /// PYGEN_NEXT if it yielded, PYGEN_RETURN if it returned. PYGEN_ERROR with SystemError set if an argument is NULL, or with what the
    /// iterator's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyIter_Send), CallConvs = [typeof(CallConvCdecl)])]
    public static PySendResult PyIter_Send([Borrowed] PyObject* iter, [Borrowed] PyObject* arg, [NewRef] PyObject** result)
        => IteratorSend.Send(iter, arg, result);
}
