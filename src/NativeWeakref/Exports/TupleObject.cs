using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Tuples;

namespace NativeWeakref.Exports;

/// <summary>Tuples.</summary>
[Header("tupleobject.h")]
public static unsafe class TupleExports
{
    /// <summary>Create a tuple whose items are NULL.</summary>
    /// <remarks>
    /// Fill it with PyTuple_SET_ITEM() or PyTuple_SetItem() before other code sees it. The collector knows it from the start.
    /// </remarks>
    /// <param name="size">Number of items.</param>
    /// <returns>
    /// The tuple; of size 0 always the same one. NULL with SystemError set if size is negative, with MemoryError set if memory is
    /// exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyTuple_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyTuple_New(nint size) => TupleObjects.New(size);

    /// <summary>Count the items of a tuple.</summary>
    /// <param name="p">A tuple.</param>
    /// <returns>The number. -1 with SystemError set if p is NULL or no tuple.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyTuple_Size), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyTuple_Size([Borrowed] PyObject* p) => TupleAccess.Size(p);

    /// <summary>Read an item of a tuple.</summary>
    /// <param name="p">A tuple.</param>
    /// <param name="pos">Index, counted from 0; negative ones are out of range.</param>
    /// <returns>The item. NULL with IndexError set if pos is out of range, with SystemError set if p is NULL or no tuple.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyTuple_GetItem), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyTuple_GetItem([Borrowed] PyObject* p, nint pos) => TupleAccess.GetItem(p, pos);

    /// <summary>Store an item in a new tuple.</summary>
    /// <remarks>The item that was there is released. The reference to o is taken over also when the call fails.</remarks>
    /// <param name="p">A tuple that only the caller refers to.</param>
    /// <param name="pos">Index, counted from 0.</param>
    /// <param name="o">The item; NULL is allowed.</param>
    /// <returns>
    /// 0. -1 with IndexError set if pos is out of range, with SystemError set if p is NULL, no tuple, or has other references.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyTuple_SetItem), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyTuple_SetItem([Borrowed] PyObject* p, nint pos, [Stolen] PyObject* o) => TupleAccess.SetItem(p, pos, o);

    /// <summary>Copy a range of the items of a tuple.</summary>
    /// <param name="p">A tuple.</param>
    /// <param name="low">First index; less than 0 counts as 0.</param>
    /// <param name="high">Index after the last; more than the size counts as the size.</param>
    /// <returns>
    /// The tuple; p itself if it is of exact type and the range is all of it. NULL with SystemError set if p is NULL or no tuple, with
    /// MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyTuple_GetSlice), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyTuple_GetSlice([Borrowed] PyObject* p, nint low, nint high) => TupleAccess.GetSlice(p, low, high);

    /// <summary>Create a tuple of given items.</summary>
    /// <param name="n">Number of items.</param>
    /// <param name="vargs">The items, borrowed; none may be NULL.</param>
    /// <returns>
    /// The tuple. NULL with SystemError set if n is negative or an item is NULL, with MemoryError set if memory is exhausted.
    /// </returns>
    [Internal]
    [Variadic("PyTuple_Pack")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyTuple_Pack_va), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyTuple_Pack_va(nint n, [CType("va_list")] VaList* vargs) => TupleObjects.FromArguments(n, vargs);

    /// <summary>Change the number of items of a new tuple.</summary>
    /// <remarks>Items beyond the new size are released, new ones are NULL. The tuple may move.</remarks>
    /// <param name="p">
    /// Holds an exact tuple that only the caller refers to, or the empty one; receives the tuple, or NULL if the call fails, which
    /// releases the old one. Must not be NULL.
    /// </param>
    /// <param name="newsize">Number of items.</param>
    /// <returns>
    /// 0. -1 with SystemError set if the place holds something else or newsize is negative, with MemoryError set if memory is
    /// exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyTuple_Resize), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyTuple_Resize([NewRef] PyObject** p, nint newsize) => TupleResize.Resize(p, newsize);
}
