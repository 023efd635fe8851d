using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Lists.Sorting;

namespace NativeWeakref.Exports;

/// <summary>Lists.</summary>
[Header("listobject.h")]
public static unsafe class ListExports
{
    /// <summary>Create a list whose items are NULL.</summary>
    /// <remarks>Fill it with PyList_SET_ITEM() or PyList_SetItem() before other code sees it.</remarks>
    /// <param name="size">Number of items.</param>
    /// <returns>
    /// The list. NULL with SystemError set if size is negative, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyList_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyList_New(nint size) => ListObjects.New(size);

    /// <summary>Count the items of a list.</summary>
    /// <param name="list">A list.</param>
    /// <returns>The number. -1 with SystemError set if list is NULL or no list.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyList_Size), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyList_Size([Borrowed] PyObject* list) => ListAccess.Size(list);

    /// <summary>Read an item of a list.</summary>
    /// <param name="list">A list.</param>
    /// <param name="index">Index, counted from 0; negative ones are out of range.</param>
    /// <returns>The item. NULL with IndexError set if index is out of range, with SystemError set if list is NULL or no list.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyList_GetItem), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyList_GetItem([Borrowed] PyObject* list, nint index) => ListAccess.GetItem(list, index);

    /// <summary>Replace an item of a list.</summary>
    /// <remarks>The item that was there is released. The reference to item is taken over also when the call fails.</remarks>
    /// <param name="list">A list.</param>
    /// <param name="index">Index, counted from 0; negative ones are out of range.</param>
    /// <param name="item">The item; NULL is allowed until other code sees the list.</param>
    /// <returns>0. -1 with IndexError set if index is out of range, with SystemError set if list is NULL or no list.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyList_SetItem), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyList_SetItem([Borrowed] PyObject* list, nint index, [Stolen] PyObject* item)
        => ListAccess.SetItem(list, index, item);

    /// <summary>Insert an item into a list.</summary>
    /// <param name="list">A list.</param>
    /// <param name="index">Index of the item in front of which to insert; negative ones count from the end, others are cut to the list.</param>
    /// <param name="item">The item; not NULL.</param>
    /// <returns>
    /// 0. -1 with SystemError set if list is NULL or no list or item is NULL, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyList_Insert), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyList_Insert([Borrowed] PyObject* list, nint index, [Borrowed] PyObject* item)
        => ListAccess.Insert(list, index, item);

    /// <summary>Add an item at the end of a list.</summary>
    /// <param name="list">A list.</param>
    /// <param name="item">The item; not NULL.</param>
    /// <returns>
    /// 0. -1 with SystemError set if list is NULL or no list or item is NULL, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyList_Append), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyList_Append([Borrowed] PyObject* list, [Borrowed] PyObject* item) => ListAccess.Append(list, item);

    /// <summary>Copy a range of the items of a list.</summary>
    /// <param name="list">A list.</param>
    /// <param name="low">First index; less than 0 counts as 0.</param>
    /// <param name="high">Index after the last; more than the size counts as the size.</param>
    /// <returns>
    /// A new list. NULL with SystemError set if list is NULL or no list, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyList_GetSlice), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyList_GetSlice([Borrowed] PyObject* list, nint low, nint high) => ListAccess.GetSlice(list, low, high);

    /// <summary>Replace a range of the items of a list.</summary>
    /// <param name="list">A list.</param>
    /// <param name="low">First index; less than 0 counts as 0.</param>
    /// <param name="high">Index after the last; more than the size counts as the size.</param>
    /// <param name="itemlist">What to put there: an iterable, the list itself included; NULL deletes the range.</param>
    /// <returns>
    /// 0. -1 with SystemError set if list is NULL or no list, with TypeError set if itemlist cannot be iterated over, with what its
    /// iterator raised, or with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyList_SetSlice), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyList_SetSlice([Borrowed] PyObject* list, nint low, nint high, [Borrowed] PyObject* itemlist)
        => ListAccess.SetSlice(list, low, high, itemlist);

    /// <summary>Reverse the order of the items of a list.</summary>
    /// <param name="list">A list.</param>
    /// <returns>0. -1 with SystemError set if list is NULL or no list.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyList_Reverse), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyList_Reverse([Borrowed] PyObject* list) => ListAccess.Reverse(list);

    /// <summary>Sort a list in place.</summary>
    /// <remarks>Items are compared with &lt;; equal ones keep their order. While they are compared the list is empty.</remarks>
    /// <param name="list">A list.</param>
    /// <returns>
    /// 0. -1 with SystemError set if list is NULL or no list, with ValueError set if the list was changed meanwhile, with MemoryError
    /// set if memory is exhausted, or with what a comparison raised; then the items are in some order.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyList_Sort), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyList_Sort([Borrowed] PyObject* list) => ListSort.SortForC(list);

    /// <summary>Make a tuple of the items of a list.</summary>
    /// <param name="list">A list.</param>
    /// <returns>
    /// The tuple. NULL with SystemError set if list is NULL or no list, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyList_AsTuple), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyList_AsTuple([Borrowed] PyObject* list) => ListAccess.AsTuple(list);
}
