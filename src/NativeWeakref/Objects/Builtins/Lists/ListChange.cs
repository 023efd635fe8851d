using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists;

/// <summary>Everything that changes which items a list has. Foreign code runs only when the list is whole again.</summary>
internal static unsafe class ListChange
{
    private const int OnStack = 8; // items that are released without memory from the heap

    [InlineArray(OnStack)]
    private struct FewItems
    {
        private nint _first;
    }

    /// <summary>Inserts an item before an index, which may count from the end. Return: 0, or -1 with MemoryError.</summary>
    internal static int Insert(PyObject* list, nint index, PyObject* item)
    {
        nint size = ListObjects.Size(list);
        if (!ListRoom.Resize((PyListObject*)list, size + 1))
        {
            return -1;
        }
        nint fromStart = index < 0 ? index + size : index;
        nint place = fromStart < 0 ? 0 : fromStart > size ? size : fromStart;
        PyObject** items = ListObjects.Items(list);
        MoveItems(items + place + 1, items + place, size - place);
        items[place] = Refcount.NewRef(item);
        return 0;
    }

    /// <summary>Takes everything out; foreign code runs when the list is empty already.</summary>
    internal static void Clear(PyObject* list)
    {
        PyListObject* self = (PyListObject*)list;
        PyObject** items = self->ob_item;
        if (items == null)
        {
            return;
        }
        nint size = ListObjects.Size(list);
        self->ob_base.ob_size = 0;
        self->ob_item = null;
        self->allocated = 0;
        ReleaseItems(items, size);
        ObjectHeap.Free(items);
    }

    /// <summary>Replaces the items from low to high, bounds cut to the list's, by those of any iterable, NULL for none.</summary>
    internal static int SetSlice(PyObject* list, nint low, nint high, PyObject* iterable)
    {
        if (iterable == null)
        {
            return Replace(list, low, high, null, 0);
        }
        PyObject* items = iterable == list
            ? ListObjects.FromArray(ListObjects.Items(list), ListObjects.Size(list))
            : FastSequence.Of(iterable, "can only assign an iterable"u8); // foreign code
        if (items == null)
        {
            return -1;
        }
        int status = Replace(list, low, high, FastSequence.Items(items), FastSequence.Size(items));
        Refcount.DecRef(items); // foreign code
        return status;
    }

    /// <summary>Adds the items of any iterable at the end. Return: false with an error; what came before it stays added.</summary>
    internal static bool Extend(PyObject* list, PyObject* iterable)
    {
        if (!ListObjects.IsExactList(iterable) && !TupleObjects.IsExactTuple(iterable))
        {
            return iterable == list ? ExtendByItself(list) : ListExtension.FromIterable(list, iterable);
        }
        nint count = FastSequence.Size(iterable);
        nint size = ListObjects.Size(list);
        if (count == 0)
        {
            return true;
        }
        bool grown = ListObjects.Items(list) == null
            ? ListRoom.Reserve((PyListObject*)list, count) : ListRoom.Resize((PyListObject*)list, size + count);
        if (!grown)
        {
            return false;
        }
        ((PyVarObject*)list)->ob_size = size + count;
        PyObject** source = FastSequence.Items(iterable); // after resizing: it may be the same list
        PyObject** places = ListObjects.Items(list) + size;
        for (nint i = 0; i < count; i++)
        {
            places[i] = Refcount.NewRef(source[i]);
        }
        return true;
    }

    // Where it is of a subclass, its own __iter__ (foreign code) says what its items are; all of them are read first.
    private static bool ExtendByItself(PyObject* list)
    {
        PyObject* items = FastSequence.Of(list, "argument must be iterable"u8);
        bool extended = items != null && Extend(list, items);
        Refcount.XDecRef(items);
        return extended;
    }

    /// <summary>Reverses the order of the items.</summary>
    internal static void Reverse(PyObject* list)
    {
        if (ListObjects.Size(list) == 0)
        {
            return; // the items may be NULL, and what lies before that is no place
        }
        PyObject** low = ListObjects.Items(list);
        PyObject** high = low + ListObjects.Size(list) - 1;
        while (low < high)
        {
            PyObject* item = *low;
            *low = *high;
            *high = item;
            low++;
            high--;
        }
    }

    /// <summary>Takes an item out, which is there. Return: owned by the caller now.</summary>
    internal static PyObject* Remove(PyObject* list, nint index)
    {
        PyObject** items = ListObjects.Items(list);
        nint left = ListObjects.Size(list) - 1;
        PyObject* item = items[index];
        MoveItems(items + index, items + index + 1, left - index);
        if (!ListRoom.Resize((PyListObject*)list, left))
        {
            Errors.Clear(); // the memory stays as it is, which is enough
            ((PyVarObject*)list)->ob_size = left;
        }
        return item;
    }

    /// <summary>Moves items within a list; the two places may overlap.</summary>
    internal static void MoveItems(PyObject** to, PyObject** from, nint count)
        => Memory.Move(to, from, (nuint)count * (nuint)sizeof(PyObject*));

    /// <summary>Gives up references that no list holds any more, the last first. Foreign code.</summary>
    internal static void ReleaseItems(PyObject** items, nint count)
    {
        for (nint i = count - 1; i >= 0; i--)
        {
            Refcount.XDecRef(items[i]);
        }
    }

    // The items get references of their own; they are not the list's.
    private static int Replace(PyObject* list, nint low, nint high, PyObject** items, nint count)
    {
        nint size = ListObjects.Size(list);
        nint start = low < 0 ? 0 : low > size ? size : low;
        nint end = high < start ? start : high > size ? size : high;
        nint old = end - start;
        if (size - old + count == 0)
        {
            Clear(list);
            return 0;
        }
        FewItems few = default;
        PyObject** small = (PyObject**)&few;
        PyObject** released = old <= OnStack ? small : (PyObject**)ObjectHeap.Allocate((nuint)old * (nuint)sizeof(PyObject*));
        if (released == null)
        {
            Errors.NoMemory();
            return -1;
        }
        MoveItems(released, ListObjects.Items(list) + start, old);
        bool done = Exchange((PyListObject*)list, start, old, items, count);
        if (done)
        {
            ReleaseItems(released, old); // foreign code
        }
        if (released != small)
        {
            ObjectHeap.Free(released);
        }
        return done ? 0 : -1;
    }

    // Return: false with MemoryError, and nothing has changed.
    private static bool Exchange(PyListObject* list, nint start, nint old, PyObject** items, nint count)
    {
        nint size = list->ob_base.ob_size;
        nint after = size - start - old;
        if (count < old)
        {
            MoveItems(list->ob_item + start + count, list->ob_item + start + old, after);
            if (!ListRoom.Resize(list, size + count - old))
            {
                Errors.Clear(); // the memory stays as it is, which is enough
                list->ob_base.ob_size = size + count - old;
            }
        }
        else if (count > old)
        {
            if (!ListRoom.Resize(list, size + count - old))
            {
                return false;
            }
            MoveItems(list->ob_item + start + count, list->ob_item + start + old, after);
        }
        for (nint i = 0; i < count; i++)
        {
            list->ob_item[start + i] = Refcount.NewRef(items[i]);
        }
        return true;
    }
}
