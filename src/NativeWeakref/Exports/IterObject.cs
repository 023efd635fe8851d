using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Iterators;

namespace NativeWeakref.Exports;

/// <summary>The iterators that are made of other objects.</summary>
[Header("iterobject.h")]
public static unsafe class IterObjectExports
{
    /// <summary>Make an iterator that reads a sequence by index until IndexError.</summary>
    /// <param name="seq">The sequence; not NULL.</param>
    /// <returns>An iterator. NULL with SystemError set if seq is no sequence, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySeqIter_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PySeqIter_New([Borrowed] PyObject* seq) => SequenceIterator.New(seq);

    /// <summary>Make an iterator that calls a function until it returns a given value.</summary>
    /// <param name="callable">The function, called without arguments; not NULL.</param>
    /// <param name="sentinel">What ends the iteration; not NULL.</param>
    /// <returns>An iterator. NULL with SystemError set if an argument is NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCallIter_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCallIter_New([Borrowed] PyObject* callable, [Borrowed] PyObject* sentinel)
        => CallIterator.New(callable, sentinel);
}
