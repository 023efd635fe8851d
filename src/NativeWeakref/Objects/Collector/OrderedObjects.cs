using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Collector;

/// <summary>The objects of a young generation in the order in which they came to it: addresses, some of them out of date.</summary>
/// <remarks>
/// An object that is untracked or freed stays in the list until somebody wants to know (<see cref="StaleAddresses"/>). The list is
/// bounded: with more living objects than it may have there is no order any more, and they are found page by page.
/// </remarks>
internal unsafe struct OrderedObjects
{
    private const nint SmallestCapacity = 1024;
    private const nint KeptCapacity = 1 << 14; // more than the young generations have where collections are not put off
    private const nint LargestCapacity = 1 << 20;

    private ObjectVector _objects;

    /// <summary>Whether the generation has objects that are not in the list; the list means nothing then.</summary>
    internal bool IsIncomplete { get; private set; }

    /// <summary>Whether there is room for one more.</summary>
    internal readonly bool HasRoom => _objects.HasRoom;

    /// <summary>Adds an object of a generation at the end; cannot fail.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(PyObject* op, int generation)
    {
        if (HasRoom)
        {
            _objects.Append(op);
            return;
        }
        AddSlowly(op, generation);
    }

    /// <summary>Takes out an object that was added last; others stay until the list is cleaned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void DropLast(void* op) => _objects.DropLast(op);

    /// <summary>The addresses. The pointer is valid for as long as this is.</summary>
    internal ObjectVector* Objects => (ObjectVector*)Unsafe.AsPointer(ref _objects);

    /// <summary>The generation is empty. Input: whether the array stays, if it is not large: the addresses of before are still in it.</summary>
    internal void Empty(bool keepArray)
    {
        IsIncomplete = false;
        _objects.Truncate(0);
        if (!keepArray || _objects.Capacity > KeptCapacity)
        {
            _objects.Free();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddSlowly(PyObject* op, int generation)
    {
        IsIncomplete = IsIncomplete || !MakeRoom(generation);
        if (IsIncomplete)
        {
            _objects.Truncate(0); // filling it again costs less than finding out each time that it is full
        }
        if (HasRoom)
        {
            _objects.Append(op);
        }
    }

    private bool MakeRoom(int generation)
    {
        nint capacity = _objects.Capacity;
        if (capacity >= KeptCapacity)
        {
            Clean(generation);
            if (_objects.Count <= capacity / 2)
            {
                return true;
            }
        }
        nint wanted = capacity == 0 ? SmallestCapacity : capacity * 2;
        return wanted <= LargestCapacity && _objects.Reserve(wanted);
    }

    private void Clean(int generation)
    {
        const byte Bits = ObjectMark.Tracked | ObjectMark.GenerationBits | ObjectMark.Listed;
        _ = StaleAddresses.Drop(Objects, Bits, ObjectMark.TrackedIn(generation), ObjectMark.Listed, count: false);
        for (nint i = 0; i < _objects.Count; i++)
        {
            *ObjectPlace.Of(_objects.Items[i]).Mark &= unchecked((byte)~ObjectMark.Listed);
        }
    }
}
