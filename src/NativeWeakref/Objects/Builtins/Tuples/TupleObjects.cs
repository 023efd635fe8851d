using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Tuples;

/// <summary>Making and reading tuples.</summary>
internal static unsafe class TupleObjects
{
    private const nuint MostShort = 64; // items of a tuple that is made from memory at hand

    /// <summary>True for a tuple, subtypes included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsTuple(PyObject* op) => (op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TUPLE_SUBCLASS) != 0;

    /// <summary>True for a tuple that is of no subtype.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsExactTuple(PyObject* op) => op->ob_type == Symbols.Table.PyTuple_Type;

    /// <summary>Number of items of a tuple.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Size(PyObject* tuple) => ((PyVarObject*)tuple)->ob_size;

    /// <summary>The items of a tuple, owned by it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject** Items(PyObject* tuple) => (PyObject**)((PyVarObject*)tuple + 1); // of a field the compiler would test the tuple for NULL

    /// <summary>The tuple without items. Immortal, so owned and borrowed are the same.</summary>
    internal static PyObject* Empty() => EmptyTuple.Object;

    /// <summary>
    /// Input: a size. Return: an owned, tracked tuple whose items are NULL until the caller stores them; NULL with SystemError for a
    /// negative size, MemoryError without memory.
    /// </summary>
    /// <remarks>As <see cref="FromArray"/>.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* New(nint size)
    {
        if ((nuint)(size - 1) >= MostShort)
        {
            return NewAnyhow(size);
        }
        HeapPage* page = PageAtHand(size);
        if (!GcAllocation.CanTake(page))
        {
            return NewAnyhow(size);
        }
        PyObject* made = GcAllocation.TakeTracked(page, Symbols.Table.PyTuple_Type);
        ((PyVarObject*)made)->ob_size = size;
        Clear(Items(made), size);
        return made;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* NewAnyhow(nint size)
    {
        PyObject* made = NewUntracked(size);
        if (made != null && size != 0)
        {
            GcAllocation.Track(made);
        }
        return made;
    }

    /// <summary>Return: an owned tuple of one item, which gets a reference of its own; or NULL with MemoryError.</summary>
    internal static PyObject* Pack(PyObject* first)
    {
        PyObject* made = NewUntracked(1);
        if (made == null)
        {
            return null;
        }
        Items(made)[0] = Refcount.NewRef(first);
        GcAllocation.Track(made);
        return made;
    }

    /// <summary>Return: an owned tuple of two items, which get references of their own; or NULL with MemoryError.</summary>
    internal static PyObject* Pack(PyObject* first, PyObject* second)
    {
        PyObject* made = NewUntracked(2);
        if (made == null)
        {
            return null;
        }
        Items(made)[0] = Refcount.NewRef(first);
        Items(made)[1] = Refcount.NewRef(second);
        GcAllocation.Track(made);
        return made;
    }

    /// <summary>Return: an owned tuple of three items, which get references of their own; or NULL with MemoryError.</summary>
    internal static PyObject* Pack(PyObject* first, PyObject* second, PyObject* third)
    {
        PyObject* made = NewUntracked(3);
        if (made == null)
        {
            return null;
        }
        Items(made)[0] = Refcount.NewRef(first);
        Items(made)[1] = Refcount.NewRef(second);
        Items(made)[2] = Refcount.NewRef(third);
        GcAllocation.Track(made);
        return made;
    }

    /// <summary>Return: an owned tuple of the items, which get references of their own; or NULL with an error.</summary>
    /// <remarks>A short one from memory at hand is the usual case; all else is one call in tail position, so that there is no frame.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* FromArray(PyObject** items, nint size)
    {
        if ((nuint)(size - 1) >= MostShort)
        {
            return FromArrayAnyhow(items, size);
        }
        HeapPage* page = PageAtHand(size);
        if (!GcAllocation.CanTake(page))
        {
            return FromArrayAnyhow(items, size);
        }
        PyObject* made = GcAllocation.TakeTracked(page, Symbols.Table.PyTuple_Type);
        ((PyVarObject*)made)->ob_size = size;
        CopyItems(Items(made), items, size);
        return made;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* FromArrayAnyhow(PyObject** items, nint size)
    {
        PyObject* made = NewUntracked(size);
        if (made == null || size == 0)
        {
            return made;
        }
        CopyItems(Items(made), items, size);
        GcAllocation.Track(made);
        return made;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyItems(PyObject** places, PyObject** items, nint size)
    {
        for (nint i = 0; i < size; i++)
        {
            places[i] = Refcount.NewRef(items[i]);
        }
    }

    /// <summary>
    /// As <see cref="FromArray"/>, of arguments that lie in a C function's list. An item that is NULL is an error of the caller:
    /// NULL with SystemError.
    /// </summary>
    internal static PyObject* FromArguments(nint size, VaList* arguments)
    {
        if (size > arguments->GeneralCount)
        {
            return FromAnyArguments(size, arguments);
        }
        PyObject** items = (PyObject**)arguments->GeneralPointers;
        for (nint i = 0; i < size; i++)
        {
            if (items[i] == null)
            {
                return FromAnyArguments(size, arguments);
            }
        }
        return FromArray(items, size);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* FromAnyArguments(nint size, VaList* arguments)
    {
        PyObject* made = NewUntracked(size);
        if (made == null || size == 0)
        {
            return made;
        }
        PyObject** places = Items(made);
        for (nint i = 0; i < size; i++)
        {
            PyObject* item = (PyObject*)arguments->NextPointer();
            if (item == null)
            {
                Refcount.DecRef(made);
                Errors.BadInternalCall();
                return null;
            }
            places[i] = Refcount.NewRef(item);
        }
        GcAllocation.Track(made);
        return made;
    }

    /// <summary>As <see cref="New"/>, but the collector does not know the tuple yet.</summary>
    internal static PyObject* NewUntracked(nint size)
    {
        if (size <= 0)
        {
            return size == 0 ? Empty() : RefuseSize();
        }
        PyObject* made = GcAllocation.NewVar(Symbols.Table.PyTuple_Type, size);
        if (made == null)
        {
            return null;
        }
        Clear(Items(made), size);
        return made;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static HeapPage* PageAtHand(nint size) => GcAllocation.PageAtHand((nuint)(sizeof(PyVarObject) + (size * sizeof(PyObject*))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Clear(PyObject** places, nint size)
    {
        for (nint i = 0; i < size; i++)
        {
            places[i] = null;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* RefuseSize()
    {
        Errors.BadInternalCall();
        return null;
    }
}
