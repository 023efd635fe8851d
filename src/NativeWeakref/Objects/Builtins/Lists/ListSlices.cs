using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Slices;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists;

/// <summary>What slices in square brackets do with a list: copies, replacements and deletions, with steps.</summary>
internal static unsafe class ListSlices
{
    /// <summary>Return: an owned list of the items, or NULL with an error.</summary>
    internal static PyObject* Get(PyObject* list, PyObject* slice)
    {
        SliceRange range = default;
        if (!SliceRange.TryUnpack(slice, &range)) // foreign code, which may change the list
        {
            return null;
        }
        range.Adjust(ListObjects.Size(list));
        PyObject* made = ListObjects.NewUntracked(range.Count);
        if (made == null)
        {
            return null;
        }
        PyObject** places = ListObjects.Items(made);
        PyObject** items = ListObjects.Items(list);
        nint from = range.Start;
        for (nint i = 0; i < range.Count; i++)
        {
            places[i] = Refcount.NewRef(items[from]);
            from += range.Step;
        }
        GcAllocation.Track(made);
        return made;
    }

    /// <summary>Replaces the items by those of an iterable, or deletes them where it is NULL. Return: 0, or -1 with an error.</summary>
    internal static int Set(PyObject* list, PyObject* slice, PyObject* value)
    {
        SliceRange range = default;
        if (!SliceRange.TryUnpack(slice, &range)) // foreign code, which may change the list
        {
            return -1;
        }
        SliceRange adjusted = range;
        adjusted.Adjust(ListObjects.Size(list));
        if (adjusted.Step == 1)
        {
            nint stop = adjusted.Stop < adjusted.Start ? adjusted.Start : adjusted.Stop; // list[5:2] is a place: before item 5
            return ListChange.SetSlice(list, adjusted.Start, stop, value);
        }
        return value == null ? Delete(list, adjusted) : Replace(list, range, adjusted, value);
    }

    private static int Delete(PyObject* list, SliceRange range)
    {
        if (range.Count == 0)
        {
            return 0;
        }
        range.Ascend();
        PyObject** deleted = (PyObject**)ObjectHeap.Allocate((nuint)range.Count * (nuint)sizeof(PyObject*));
        if (deleted == null)
        {
            Errors.NoMemory();
            return -1;
        }
        nint left = ListObjects.Size(list) - range.Count;
        CloseGaps(list, range, deleted);
        if (!ListRoom.Resize((PyListObject*)list, left))
        {
            Errors.Clear(); // the memory stays as it is, which is enough
            ((PyVarObject*)list)->ob_size = left;
        }
        Release(deleted, range.Count);
        return 0;
    }

    // Moves each run of items that stay towards the start, and the others out.
    private static void CloseGaps(PyObject* list, SliceRange range, PyObject** deleted)
    {
        PyObject** items = ListObjects.Items(list);
        nint size = ListObjects.Size(list);
        nint from = range.Start;
        for (nint i = 0; i < range.Count; i++)
        {
            deleted[i] = items[from];
            bool last = i == range.Count - 1;
            nint run = last ? size - from - 1 : range.Step - 1;
            ListChange.MoveItems(items + from - i, items + from + 1, run);
            from = last ? from : from + range.Step;
        }
    }

    // Input: the range as the slice says, and as it is in the list before the value is read.
    private static int Replace(PyObject* list, SliceRange unadjusted, SliceRange range, PyObject* value)
    {
        PyObject* items = value == list
            ? ListObjects.FromArray(ListObjects.Items(list), ListObjects.Size(list))
            : FastSequence.Of(value, "must assign iterable to extended slice"u8); // foreign code, which may change the list
        if (items == null)
        {
            return -1;
        }
        nint size = ListObjects.Size(list);
        bool isThere = range.Count == 0 || (range.Start < size && range.Start + ((range.Count - 1) * range.Step) < size);
        if (!isThere)
        {
            range = unadjusted;
            range.Adjust(size);
        }
        int status = -1;
        if (isThere && FastSequence.Size(items) == range.Count)
        {
            status = Exchange(list, range, FastSequence.Items(items));
        }
        else
        {
            Errors.Format(
                *Symbols.Table.PyExc_ValueError, "attempt to assign sequence of size %zd to extended slice of size %zd"u8,
                FastSequence.Size(items), range.Count);
        }
        Refcount.DecRef(items); // foreign code
        return status;
    }

    private static int Exchange(PyObject* list, SliceRange range, PyObject** items)
    {
        if (range.Count == 0)
        {
            return 0;
        }
        PyObject** replaced = (PyObject**)ObjectHeap.Allocate((nuint)range.Count * (nuint)sizeof(PyObject*));
        if (replaced == null)
        {
            Errors.NoMemory();
            return -1;
        }
        PyObject** places = ListObjects.Items(list);
        nint place = range.Start;
        for (nint i = 0; i < range.Count; i++)
        {
            replaced[i] = places[place];
            places[place] = Refcount.NewRef(items[i]);
            place += range.Step;
        }
        Release(replaced, range.Count);
        return 0;
    }

    // Foreign code runs for each item, the first one first.
    private static void Release(PyObject** items, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            Refcount.DecRef(items[i]);
        }
        ObjectHeap.Free(items);
    }
}
