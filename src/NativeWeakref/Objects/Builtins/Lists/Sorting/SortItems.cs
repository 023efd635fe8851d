using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists.Sorting;

/// <summary>Sorting an array of objects by themselves or by keys.</summary>
internal static unsafe class SortItems
{
    /// <summary>Return: false with an error; then the items are in some order.</summary>
    internal static bool Sort(PyObject** items, nint count, PyObject* keyFunction, bool reverse)
    {
        if (count < 2 && (keyFunction == null || count == 0))
        {
            return true;
        }
        if (keyFunction == null)
        {
            return SortBy(items, items, count, reverse);
        }
        PyObject** keys = (PyObject**)ObjectHeap.Allocate((nuint)count * (nuint)sizeof(PyObject*));
        if (keys == null)
        {
            Errors.NoMemory();
            return false;
        }
        nint made = MakeKeys(keys, items, count, keyFunction); // foreign code
        bool sorted = made == count && SortBy(items, keys, count, reverse);
        for (nint i = 0; i < made; i++)
        {
            Refcount.DecRef(keys[i]); // foreign code
        }
        ObjectHeap.Free(keys);
        return sorted;
    }

    // Return: how many keys there are, fewer than items with an error.
    private static nint MakeKeys(PyObject** keys, PyObject** items, nint count, PyObject* keyFunction)
    {
        for (nint i = 0; i < count; i++)
        {
            keys[i] = Calls.OneArg(keyFunction, items[i]); // foreign code
            if (keys[i] == null)
            {
                return i;
            }
        }
        return count;
    }

    private static bool SortBy(PyObject** items, PyObject** keys, nint count, bool reverse)
    {
        SortEntry* entries = (SortEntry*)ObjectHeap.Allocate((nuint)count * (nuint)sizeof(SortEntry));
        if (entries == null)
        {
            Errors.NoMemory();
            return false;
        }
        for (nint i = 0; i < count; i++)
        {
            entries[i].Item = items[i];
        }
        SortState state = default;
        state.Order = SortKeys.Fill(entries, keys, count, byThemselves: keys == items);
        state.Start = entries;
        state.Count = count;
        if (reverse) // before and after: equal items keep their order
        {
            SortRuns.Reverse(entries, count);
        }
        bool sorted = MergeSort.Sort(&state); // foreign code
        if (reverse)
        {
            SortRuns.Reverse(entries, count);
        }
        for (nint i = 0; i < count; i++)
        {
            items[i] = entries[i].Item;
        }
        ObjectHeap.Free(state.Spare);
        ObjectHeap.Free(entries);
        return sorted;
    }
}
