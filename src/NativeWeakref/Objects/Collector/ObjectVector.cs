using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>A growing array of pointers to objects. Owns the array, not the objects.</summary>
internal unsafe struct ObjectVector
{
    private const nint FirstCapacity = 64;

    // Ends rather than counts: what is added most often, a young object, needs one load and one store of them.
    private PyObject** _end;
    private PyObject** _limit;

    /// <summary>The pointers; NULL while there is no array.</summary>
    internal PyObject** Items { readonly get; private set; }

    /// <summary>How many there are.</summary>
    internal readonly nint Count => (nint)(_end - Items);

    /// <summary>How many there is room for.</summary>
    internal readonly nint Capacity => (nint)(_limit - Items);

    /// <summary>Whether there is room for one more.</summary>
    internal readonly bool HasRoom => _end != _limit;

    /// <summary>Where the pointers of a vector begin; NULL where there is no vector.</summary>
    internal static PyObject** First(ObjectVector* vector) => vector == null ? null : vector->Items;

    /// <summary>Where they end.</summary>
    internal static PyObject** End(ObjectVector* vector) => vector == null ? null : vector->_end;

    /// <summary>Adds one for which there is room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Append(PyObject* op)
    {
        PyObject** end = _end;
        *end = op;
        _end = end + 1;
    }

    /// <summary>Forgets the last one if it is this.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void DropLast(void* op)
    {
        PyObject** end = _end;
        if (end != Items && end[-1] == op)
        {
            _end = end - 1;
        }
    }

    /// <summary>Adds one at the end. Return: false without memory, and nothing has changed.</summary>
    internal bool Add(PyObject* op)
    {
        if (!HasRoom && !Reserve(Items == null ? FirstCapacity : Capacity * 2))
        {
            return false;
        }
        Append(op);
        return true;
    }

    /// <summary>Makes room for so many in all. Return: false without memory, and nothing has changed.</summary>
    internal bool Reserve(nint capacity)
    {
        if (capacity <= Capacity)
        {
            return true;
        }
        nint count = Count;
        PyObject** moved = (PyObject**)RawHeap.Reallocate(Items, (nuint)capacity * (nuint)sizeof(PyObject*));
        if (moved == null)
        {
            return false;
        }
        Items = moved;
        _end = moved + count;
        _limit = moved + capacity;
        return true;
    }

    /// <summary>Forgets those from a place on.</summary>
    internal void Truncate(nint count) => _end = Items + count;

    /// <summary>Forgets the oldest.</summary>
    internal void DropFirst(nint count)
    {
        _end -= count;
        if (count != 0)
        {
            Memory.Move(Items, Items + count, (nuint)Count * (nuint)sizeof(PyObject*));
        }
    }

    /// <summary>Returns the array.</summary>
    internal void Free()
    {
        RawHeap.Free(Items);
        this = default;
    }
}
