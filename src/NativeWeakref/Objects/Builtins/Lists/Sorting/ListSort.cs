using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists.Sorting;

/// <summary>Sorting a list in place. While that goes on the list is empty, so that comparisons cannot get at what is moved.</summary>
internal static unsafe class ListSort
{
    /// <summary>
    /// Input: a list the caller owns a reference to, a function that gives each item's key or NULL, and whether the largest goes first.
    /// Equal items keep their order. Return: false with an error: that of a comparison, or ValueError where the list was changed.
    /// </summary>
    internal static bool Sort(PyObject* list, PyObject* keyFunction, bool reverse)
    {
        PyListObject* self = (PyListObject*)list;
        nint size = self->ob_base.ob_size;
        PyObject** items = self->ob_item;
        nint allocated = self->allocated;
        self->ob_base.ob_size = 0;
        self->ob_item = null;
        self->allocated = -1; // tells a change, whatever is changed back
        bool sorted = SortItems.Sort(items, size, keyFunction, reverse); // foreign code
        if (sorted && self->allocated != -1)
        {
            Errors.ValueError("list modified during sort"u8);
            sorted = false;
        }
        PyObject** intruders = self->ob_item;
        nint count = self->ob_base.ob_size;
        self->ob_base.ob_size = size;
        self->ob_item = items;
        self->allocated = allocated;
        if (intruders != null)
        {
            ListChange.ReleaseItems(intruders, count); // foreign code
            ObjectHeap.Free(intruders);
        }
        return sorted;
    }

    /// <summary>As <see cref="Sort"/>, for C. Return: 0, or -1 with an error; SystemError for NULL and what is no list.</summary>
    internal static int SortForC(PyObject* op)
    {
        if (op == null || !ListObjects.IsList(op))
        {
            Errors.BadInternalCall();
            return -1;
        }
        return Sort(op, null, reverse: false) ? 0 : -1;
    }
}
