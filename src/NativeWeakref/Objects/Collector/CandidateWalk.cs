using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>A walk over the objects an analysis looks at: page by page, along lists of addresses, or both one after the other.</summary>
internal unsafe struct CandidateWalk
{
    private const ulong CandidateOfEight = 0x1010101010101010;

    private HeapPage* _page;
    private nint _index;
    private byte _without; // a bit that objects found by page must not have
    private PyObject** _item;
    private PyObject** _end;
    private PyObject** _secondItem;
    private PyObject** _secondEnd;

    /// <summary>Where the walk is.</summary>
    internal ObjectPlace Place { get; private set; }

    /// <summary>Input: whether to go through the pages, and then through which lists.</summary>
    internal static CandidateWalk Over(bool pages, byte without, OrderedObjects* first, OrderedObjects* second)
    {
        CandidateWalk walk = default;
        walk._page = pages ? TrackedHeap.FirstPage : null;
        walk._without = without;
        if (first != null)
        {
            walk._item = first->Items;
            walk._end = first->Items + first->Count;
        }
        if (second != null)
        {
            walk._secondItem = second->Items;
            walk._secondEnd = second->Items + second->Count;
        }
        return walk;
    }

    /// <summary>A walk along one list.</summary>
    internal static CandidateWalk Along(ObjectVector* objects)
    {
        CandidateWalk walk = default;
        walk._item = objects->Items;
        walk._end = objects->Items + objects->Count;
        return walk;
    }

    /// <summary>Goes to the next candidate. Return: false at the end.</summary>
    internal bool Next()
    {
        while (_page != null)
        {
            if (NextInPage())
            {
                return true;
            }
            _page = _page->NextOfAll;
            _index = 0;
        }
        return NextInLists();
    }

    private bool NextInPage()
    {
        if (_page->Scratch == null)
        {
            return false; // no candidate in it
        }
        byte* marks = HeapPage.Marks(_page);
        nint end = _page->Carved;
        while (_index < end)
        {
            if ((_index & 7) == 0 && _index + 8 <= end && (*(ulong*)(marks + _index) & CandidateOfEight) == 0)
            {
                _index += 8;
                continue;
            }
            nint index = _index++;
            if ((marks[index] & (ObjectMark.Candidate | _without)) == ObjectMark.Candidate)
            {
                Place = new ObjectPlace { Page = _page, Index = (nuint)index };
                return true;
            }
        }
        return false;
    }

    private bool NextInLists()
    {
        while (true)
        {
            while (_item < _end)
            {
                PyObject* op = *_item++;
                if (op == null)
                {
                    continue;
                }
                ObjectPlace place = ObjectPlace.Of(op);
                if ((*place.Mark & ObjectMark.Candidate) != 0)
                {
                    Place = place;
                    return true;
                }
            }
            if (_secondItem == _secondEnd)
            {
                return false;
            }
            _item = _secondItem;
            _end = _secondEnd;
            _secondItem = _secondEnd;
        }
    }
}
