using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Collector;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Memory for objects of collected types, and whether the collector knows them.</summary>
internal static unsafe class GcAllocation
{
    /// <summary>An untracked object, its head filled, the rest not. Return: owned, or NULL with MemoryError.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* New(PyTypeObject* type)
    {
        CollectionSchedule.Allocated();
        if (PrefixOf(type) != 0)
        {
            return NewWithPrefix(type);
        }
        PyObject* op = (PyObject*)TrackedHeap.Allocate((nuint)type->tp_basicsize, 0);
        return op == null ? Errors.NoMemory() : Allocation.Initialize(op, type);
    }

    // Tracked objects of static types without managed places, from memory at hand and back to it, in two steps: a question, and what is done
    // where the answer is yes. Where it is no, a call in tail position in a block that returns leaves the usual way without a frame.

    /// <summary>The page at hand for an object. Input: its size, at most <see cref="SizeClasses.SmallLimit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static HeapPage* PageAtHand(nuint size) => TrackedHeap.PageAtHand(size);

    /// <summary>Whether <see cref="TakeTracked"/> is all that making an object in a page needs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool CanTake(HeapPage* page) => page->Free != null && Generations.HasRoom && CollectionSchedule.CanCountAllocated;

    /// <summary>A tracked object of a page. Return: owned, its head filled, the rest not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* TakeTracked(HeapPage* page, PyTypeObject* type)
    {
        PyObject* op = Take(page);
        op->ob_type = type;
        return op;
    }

    /// <summary>As the two together, without the type. Return: false, which decides nothing, where more is needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryNewTracked(nuint size, out PyObject* made)
    {
        HeapPage* page = PageAtHand(size);
        if (!CanTake(page))
        {
            made = null;
            return false;
        }
        made = Take(page);
        return true;
    }

    /// <summary>Whether <see cref="PutBackTracked"/> is all that untracking an object and returning its memory needs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool CanPutBack(PyObject* op) => HeapBlocks.CanPutBack(op);

    /// <summary>Untracks an object and returns its memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void PutBackTracked(PyObject* op)
    {
        TrackedHeap.PutBack(op);
        Generations.Forget(op);
        CollectionSchedule.Freed();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PyObject* Take(HeapPage* page)
    {
        CollectionSchedule.CountAllocated();
        PyObject* op = (PyObject*)page->Free;
        TrackedHeap.TakeMarked(page, op, ObjectMark.Tracked);
        Generations.AppendYoung(op);
        op->ob_refcnt = 1;
        return op;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* NewWithPrefix(PyTypeObject* type)
    {
        PyObject* op = (PyObject*)TrackedHeap.Allocate((nuint)type->tp_basicsize, PageKind.PrefixSize);
        return op == null ? Errors.NoMemory() : Allocation.Initialize(op, type);
    }

    /// <summary>As <see cref="New"/> with room for items; a negative count is SystemError.</summary>
    internal static PyObject* NewVar(PyTypeObject* type, nint items)
    {
        if (items < 0)
        {
            Errors.BadInternalCall();
            return null;
        }
        CollectionSchedule.Allocated();
        nuint size = Allocation.SizeWithItems(type, items);
        PyObject* op = size == 0 ? null : (PyObject*)TrackedHeap.Allocate(size, PrefixOf(type));
        return op == null ? Errors.NoMemory() : Allocation.InitializeVar(op, type, items);
    }

    /// <summary>An untracked object and more bytes behind it, all zero but the head. Return: owned, or NULL with MemoryError.</summary>
    internal static PyObject* NewWithExtraData(PyTypeObject* type, nuint extra)
    {
        nuint size = (nuint)type->tp_basicsize + extra;
        if (size < extra)
        {
            return Errors.NoMemory();
        }
        CollectionSchedule.Allocated();
        PyObject* op = (PyObject*)TrackedHeap.Allocate(size, PrefixOf(type));
        if (op == null)
        {
            return Errors.NoMemory();
        }
        Memory.Clear(op, size);
        return Allocation.Initialize(op, type);
    }

    /// <summary>Changes the number of items of an untracked object. Return: the object, moved or not; NULL with MemoryError.</summary>
    internal static PyObject* Resize(PyObject* op, nint items)
    {
        PyTypeObject* type = op->ob_type;
        nuint size = Allocation.SizeWithItems(type, items);
        PyObject* moved = size == 0 ? null : (PyObject*)TrackedHeap.Reallocate(op, size, PrefixOf(type));
        if (moved == null)
        {
            return Errors.NoMemory();
        }
        ((PyVarObject*)moved)->ob_size = items;
        return moved;
    }

    /// <summary>Makes an object known to the collector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Track(void* op) => Generations.Track(op);

    /// <summary>Hides an object from the collector; one that is hidden stays so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Untrack(void* op) => Generations.Untrack(op);

    /// <summary>Whether the collector knows an object; false for objects of types it does not look at.</summary>
    internal static bool IsTracked(PyObject* op) => HasMarks(op) && (*TrackedHeap.Marks(op) & TrackedHeap.Tracked) != 0;

    /// <summary>Whether the object's finalizer has run.</summary>
    internal static bool IsFinalized(PyObject* op) => HasMarks(op) && (*TrackedHeap.Marks(op) & TrackedHeap.Finalized) != 0;

    // An object in static memory, such as the empty tuple, has none.
    private static bool HasMarks(PyObject* op) => op != null && IsCollected(op) && TrackedHeap.Owns(op);

    /// <summary>Whether an object carries the collector's marks: the type says so, and where it has <c>tp_is_gc</c> that too.</summary>
    internal static bool IsCollected(PyObject* op)
        => (op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) != 0 && (op->ob_type->tp_is_gc == null || op->ob_type->tp_is_gc(op) != 0);

    /// <summary>Returns the memory of an object.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Delete(void* op)
    {
        CollectionSchedule.Freed();
        if (HeapMode.Bits != 0)
        {
            WatchedBlocks.GiveTracked(op);
            return;
        }
        TrackedHeap.Free(op, PrefixOf(((PyObject*)op)->ob_type));
    }

    /// <summary>Bytes of managed places before an instance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nuint PrefixOf(PyTypeObject* type) => (type->tp_flags & TypeFlags.Py_TPFLAGS_PREHEADER) == 0 ? 0 : PageKind.PrefixSize; // W-125
}
