using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Collector;

/// <summary>The objects of a young generation in the order in which they came to it: addresses, some of them out of date.</summary>
/// <remarks>
/// An object that is untracked or freed stays in the list; whoever walks it asks <see cref="ObjectPlace.Find"/> about each address and
/// looks at the generation in the mark. Where an address is there twice (a block was used again), the last place counts. The list is
/// bounded: when it is full of living objects the older half is dropped, and those are found page by page.
/// </remarks>
internal unsafe struct OrderedObjects
{
    private const nint SmallestCapacity = 1024;
    private const nint LargestCapacity = 1 << 20;

    private ObjectVector _objects;
    private nint _capacity;

    /// <summary>Whether the generation has objects that are not in the list.</summary>
    internal bool IsIncomplete { get; private set; }

    /// <summary>The addresses.</summary>
    internal readonly PyObject** Items => _objects.Items;

    /// <summary>How many there are.</summary>
    internal readonly nint Count => _objects.Count;

    /// <summary>Adds an object of a generation at the end; cannot fail.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(PyObject* op, int generation)
    {
        if (_objects.Count < _capacity)
        {
            _objects.Append(op);
            return;
        }
        AddSlowly(op, generation);
    }

    /// <summary>Takes out an object that was added last; others stay until the list is cleaned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void DropLast(void* op) => _objects.DropLast(op);

    /// <summary>
    /// Replaces addresses that are out of date by NULL. Input: bits for the mark of each object that stays. Return: how many stay.
    /// </summary>
    internal readonly nint Clean(int generation, byte bits)
    {
        nint kept = 0;
        for (nint i = _objects.Count - 1; i >= 0; i--)
        {
            ObjectPlace place = ObjectPlace.Find(_objects.Items[i]);
            bool current = place.Page != null && ObjectMark.GenerationOf(*place.Mark) == generation && (*place.Mark & bits) == 0;
            if (!current)
            {
                _objects.Items[i] = null;
                continue;
            }
            *place.Mark |= bits;
            kept++;
        }
        return kept;
    }

    /// <summary>The generation is empty. A large array is returned.</summary>
    internal void Empty()
    {
        IsIncomplete = false;
        _objects.Truncate(0);
        if (_capacity > SmallestCapacity)
        {
            _objects.Free();
            _capacity = 0;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddSlowly(PyObject* op, int generation)
    {
        if (MakeRoom(generation))
        {
            _objects.Append(op);
            return;
        }
        IsIncomplete = true;
    }

    private bool MakeRoom(int generation)
    {
        nint kept = Clean(generation, ObjectMark.Listed);
        Close();
        if (kept <= _capacity / 2 && _capacity != 0)
        {
            return true;
        }
        nint wanted = _capacity == 0 ? SmallestCapacity : _capacity * 2;
        if (wanted <= LargestCapacity && _objects.Reserve(wanted))
        {
            _capacity = wanted;
            return true;
        }
        _objects.DropFirst(kept / 2);
        IsIncomplete = true;
        return _capacity != 0;
    }

    // Moves the addresses together and takes the bit from the marks.
    private void Close()
    {
        nint to = 0;
        for (nint i = 0; i < _objects.Count; i++)
        {
            PyObject* op = _objects.Items[i];
            if (op != null)
            {
                *ObjectPlace.Of(op).Mark &= unchecked((byte)~ObjectMark.Listed);
                _objects.Items[to++] = op;
            }
        }
        _objects.Truncate(to);
    }
}
