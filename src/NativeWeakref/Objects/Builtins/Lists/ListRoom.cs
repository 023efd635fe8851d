using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists;

// Invariants, as macros and other code of callers take them: 0 <= ob_size <= allocated, and ob_item is NULL only if both are 0.
// While a list is sorted it is empty and allocated is -1.

/// <summary>How much room a list has for items: more than it needs, so that appending costs the same however long it is.</summary>
internal static unsafe class ListRoom
{
    /// <summary>More items than any memory has room for.</summary>
    internal static nint Limit => nint.MaxValue / 8;

    /// <summary>
    /// Changes the number of items. New ones are not set; ones beyond the end are not released. Return: false with MemoryError, and
    /// nothing has changed. Runs no foreign code.
    /// </summary>
    internal static bool Resize(PyListObject* list, nint size)
    {
        nint allocated = list->allocated;
        if (allocated >= size && size >= allocated >> 1)
        {
            list->ob_base.ob_size = size;
            return true;
        }
        return Reallocate(list, size, CapacityFor(size, list->ob_base.ob_size));
    }

    /// <summary>Room for a number of items in a list that has none, not more than memory is handed out in. Return: false with MemoryError.</summary>
    internal static bool Reserve(PyListObject* list, nint size) => Reallocate(list, 0, RoundUp(size));

    private static nint RoundUp(nint size) => size > Limit ? size : (size + 1) & ~(nint)1;

    // One eighth more than is needed, except where the list grows by more than that at once.
    private static nint CapacityFor(nint size, nint oldSize)
    {
        if (size == 0 || size > Limit)
        {
            return size;
        }
        nint capacity = (size + (size >> 3) + 6) & ~(nint)3;
        return size - oldSize > capacity - size ? (size + 3) & ~(nint)3 : capacity;
    }

    private static bool Reallocate(PyListObject* list, nint size, nint capacity)
    {
        if (capacity == 0)
        {
            ObjectHeap.Free(list->ob_item);
            list->ob_item = null;
            list->allocated = 0;
            list->ob_base.ob_size = 0;
            return true;
        }
        PyObject** moved = capacity > Limit
            ? null : (PyObject**)ObjectHeap.Reallocate(list->ob_item, (nuint)capacity * (nuint)sizeof(PyObject*));
        if (moved == null)
        {
            Errors.NoMemory();
            return false;
        }
        list->ob_item = moved;
        list->allocated = capacity;
        list->ob_base.ob_size = size;
        return true;
    }
}
