using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>A growing array of pointers to objects. Owns the array, not the objects.</summary>
internal unsafe struct ObjectVector
{
    private const nint FirstCapacity = 64;

    private nint _capacity;

    /// <summary>The pointers; NULL while there is no array.</summary>
    internal PyObject** Items { get; private set; }

    /// <summary>How many there are.</summary>
    internal nint Count { readonly get; private set; }

    /// <summary>Where the pointers of a vector begin; NULL where there is no vector.</summary>
    internal static PyObject** First(ObjectVector* vector) => vector == null ? null : vector->Items;

    /// <summary>Where they end.</summary>
    internal static PyObject** End(ObjectVector* vector) => vector == null ? null : vector->Items + vector->Count;

    /// <summary>Adds one for which there is room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Append(PyObject* op) => Items[Count++] = op;

    /// <summary>Forgets the last one if it is this.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void DropLast(void* op)
    {
        nint last = Count - 1;
        if (last >= 0 && Items[last] == op)
        {
            Count = last;
        }
    }

    /// <summary>Adds one at the end. Return: false without memory, and nothing has changed.</summary>
    internal bool Add(PyObject* op)
    {
        if (Count == _capacity && !Reserve(_capacity == 0 ? FirstCapacity : _capacity * 2))
        {
            return false;
        }
        Items[Count++] = op;
        return true;
    }

    /// <summary>Makes room for so many in all. Return: false without memory, and nothing has changed.</summary>
    internal bool Reserve(nint capacity)
    {
        if (capacity <= _capacity)
        {
            return true;
        }
        PyObject** moved = (PyObject**)RawHeap.Reallocate(Items, (nuint)capacity * (nuint)sizeof(PyObject*));
        if (moved == null)
        {
            return false;
        }
        Items = moved;
        _capacity = capacity;
        return true;
    }

    /// <summary>Forgets those from a place on.</summary>
    internal void Truncate(nint count) => Count = count;

    /// <summary>Forgets the oldest.</summary>
    internal void DropFirst(nint count)
    {
        Count -= count;
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
