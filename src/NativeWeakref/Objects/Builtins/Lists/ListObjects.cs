using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists;

/// <summary>Making and reading lists. Arguments named list are lists: callers check.</summary>
internal static unsafe class ListObjects
{
    private const nuint MostShort = 64; // items of a list that is made from memory at hand

    /// <summary>True for a list, subtypes included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsList(PyObject* op) => (op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_LIST_SUBCLASS) != 0;

    /// <summary>True for a list that is of no subtype.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsExactList(PyObject* op) => op->ob_type == Symbols.Table.PyList_Type;

    /// <summary>Number of items of a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Size(PyObject* list) => ((PyVarObject*)list)->ob_size;

    /// <summary>The items of a list, owned by it. Every change of the list may move them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject** Items(PyObject* list) => ((PyListObject*)list)->ob_item;

    /// <summary>
    /// Input: a size. Return: an owned, tracked list whose items are NULL until the caller stores them; NULL with SystemError for a
    /// negative size, MemoryError without memory.
    /// </summary>
    /// <remarks>A short one from memory at hand is the usual case; all else is one call in tail position, so that there is no frame.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* New(nint size)
    {
        if ((nuint)(size - 1) >= MostShort)
        {
            return NewAnyhow(size);
        }
        HeapPage* room = HeapBlocks.PageAtHand(PageKind.Plain, (nuint)size * (nuint)sizeof(PyObject*));
        HeapPage* page = GcAllocation.PageAtHand((nuint)sizeof(PyListObject));
        if (room->Free == null || !GcAllocation.CanTake(page))
        {
            return NewAnyhow(size);
        }
        PyListObject* made = (PyListObject*)GcAllocation.TakeTracked(page, Symbols.Table.PyList_Type);
        PyObject** items = (PyObject**)HeapBlocks.TakeFrom(room);
        for (nint i = 0; i < size; i += 2)
        {
            Vector128<nint>.Zero.Store((nint*)(items + i)); // a block has room for an even number
        }
        made->ob_base.ob_size = size;
        made->ob_item = items;
        made->allocated = size;
        return (PyObject*)made;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* NewAnyhow(nint size)
    {
        PyObject* made = NewUntracked(size);
        if (made != null)
        {
            GcAllocation.Track(made);
        }
        return made;
    }

    /// <summary>As <see cref="New"/>, but the collector does not know the list yet.</summary>
    internal static PyObject* NewUntracked(nint size)
    {
        if (size < 0)
        {
            Errors.BadInternalCall();
            return null;
        }
        PyListObject* made = (PyListObject*)GcAllocation.New(Symbols.Table.PyList_Type);
        if (made == null)
        {
            return null;
        }
        made->ob_base.ob_size = 0;
        made->ob_item = null;
        made->allocated = 0;
        if (size != 0 && !Allocate(made, size))
        {
            Refcount.DecRef((PyObject*)made);
            return null;
        }
        return (PyObject*)made;
    }

    /// <summary>Return: an owned, tracked list of the items, which get references of their own; or NULL with MemoryError.</summary>
    internal static PyObject* FromArray(PyObject** items, nint size)
    {
        PyObject* made = NewUntracked(size);
        if (made == null)
        {
            return null;
        }
        PyObject** places = Items(made);
        for (nint i = 0; i < size; i++)
        {
            places[i] = Refcount.NewRef(items[i]);
        }
        GcAllocation.Track(made);
        return made;
    }

    /// <summary>Adds an item at the end, which gets a reference of its own. Return: 0, or -1 with MemoryError. Runs no foreign code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Append(PyObject* list, PyObject* item) => AppendOwned(list, Refcount.NewRef(item));

    /// <summary>As <see cref="Append"/>; takes over the reference in any case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int AppendOwned(PyObject* list, PyObject* stolen) => TryAppendOwned(list, stolen) ? 0 : AppendGrowing(list, stolen);

    /// <summary>As <see cref="AppendOwned"/> where there is room. Return: false where there is none, and nothing has changed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryAppendOwned(PyObject* list, PyObject* stolen)
    {
        nint size = Size(list);
        if (((PyListObject*)list)->allocated <= size)
        {
            return false;
        }
        Items(list)[size] = stolen;
        ((PyVarObject*)list)->ob_size = size + 1;
        return true;
    }

    /// <summary>As <see cref="AppendOwned"/>, whether there is room or not.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int AppendGrowing(PyObject* list, PyObject* stolen)
    {
        nint size = Size(list);
        if (!ListRoom.Resize((PyListObject*)list, size + 1))
        {
            Refcount.DecRef(stolen);
            return -1;
        }
        Items(list)[size] = stolen;
        return 0;
    }

    private static bool Allocate(PyListObject* list, nint size)
    {
        list->ob_item = size > ListRoom.Limit ? null : (PyObject**)ObjectHeap.AllocateZeroed((nuint)size, (nuint)sizeof(PyObject*));
        if (list->ob_item == null)
        {
            Errors.NoMemory();
            return false;
        }
        list->allocated = size;
        list->ob_base.ob_size = size;
        return true;
    }
}
