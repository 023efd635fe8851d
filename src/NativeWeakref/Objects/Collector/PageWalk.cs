using System.Numerics;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>A walk over the candidates of a page that are in no list.</summary>
/// <remarks>What is done at one of them may change any mark, but makes no other object a candidate, and takes none away.</remarks>
internal unsafe struct PageWalk
{
    private readonly ulong* _marks;
    private readonly ulong* _end;
    private readonly int* _counts;
    private readonly byte* _objects;
    private readonly nuint _size;
    private ulong* _next;
    private ulong _left; // of the eight before the next: Candidate for those to come

    /// <summary>Input: a page; nothing is found in one without a table of counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PageWalk(HeapPage* page)
        : this(page, EightMarks.First(page), page->Scratch == null ? EightMarks.First(page) : EightMarks.End(page))
    {
    }

    /// <summary>Input: a page with a table of counts; the part of its marks to go through.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PageWalk(HeapPage* page, ulong* first, ulong* end)
    {
        _marks = EightMarks.First(page);
        _end = end;
        _counts = ReferenceTables.Of(page);
        _objects = (byte*)TrackedHeap.ObjectAt(page, 0);
        _size = page->BlockSize;
        _next = first;
        _left = 0;
        Mark = null;
    }

    /// <summary>The mark of the object where the walk is.</summary>
    internal byte* Mark { get; private set; }

    /// <summary>Its count.</summary>
    internal readonly int* Count => _counts + Index;

    /// <summary>The object.</summary>
    internal readonly PyObject* Object => (PyObject*)(_objects + (Index * _size));

    private readonly nuint Index => (nuint)Mark - (nuint)_marks;

    /// <summary>Goes to the next one. Return: false at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Next()
    {
        while (_left == 0)
        {
            if (_next == _end)
            {
                return false;
            }
            _left = EightMarks.Unlisted(*_next++);
        }
        Mark = (byte*)(_next - 1) + ((uint)BitOperations.TrailingZeroCount(_left) >> 3);
        _left &= _left - 1;
        return true;
    }
}
