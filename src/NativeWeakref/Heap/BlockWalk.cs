namespace NativeWeakref.Heap;

/// <summary>A walk over the blocks in use that may hold an object, in debug mode. Valid while nothing is allocated or freed.</summary>
internal unsafe struct BlockWalk
{
    private HeapPage* _page;
    private nint _next;
    private readonly bool _tracked;

    /// <summary>Input: whether objects of collected types are walked over, or the others.</summary>
    internal BlockWalk(bool tracked)
    {
        _tracked = tracked;
        _page = PageLists.FirstOfAll(tracked);
        _next = 0;
        Start = null;
        Record = null;
        Enter();
    }

    /// <summary>Where the object of the block begins.</summary>
    internal void* Start { get; private set; }

    /// <summary>The record of the block.</summary>
    internal BlockRecord* Record { get; private set; }

    /// <summary>The record of the block that begins at an address, in use or returned; NULL where there is none.</summary>
    internal static BlockRecord* RecordAt(void* start)
    {
        byte what = PageMap.Find(start);
        if (!HeapMode.Has(HeapMode.Guards) || what == PageMap.None)
        {
            return null;
        }
        HeapPage* page = HeapPage.Of(start);
        nuint index = HeapPage.IndexOf(page, start);
        byte* block = HeapPage.Block(page, (nint)index);
        if ((nuint)start < (nuint)HeapPage.Block(page, 0) || index >= (nuint)page->Carved)
        {
            return null;
        }
        if (what == PageMap.Tracked)
        {
            return start == block + HeapPage.Prefix(page) ? GuardedObjects.RecordOf(block) : null;
        }
        return start == GuardedBlocks.BlockIn(block) ? GuardedBlocks.ObjectRecordIn(block) : null;
    }

    /// <summary>Goes to the next one. Return: false at the end.</summary>
    internal bool Next()
    {
        while (_page != null)
        {
            if (_next < _page->Carved)
            {
                byte* block = HeapPage.Block(_page, _next++);
                if (IsAt(block))
                {
                    return true;
                }
                continue;
            }
            _page = _page->NextOfAll;
            _next = 0;
            Enter();
        }
        return false;
    }

    private bool IsAt(byte* block)
    {
        Start = _tracked ? block + HeapPage.Prefix(_page) : GuardedBlocks.BlockIn(block);
        Record = _tracked ? GuardedObjects.RecordOf(block) : GuardedBlocks.ObjectRecordIn(block);
        return Record != null && Record->State == BlockRecord.Live;
    }

    private readonly void Enter()
    {
        if (_page != null && _tracked)
        {
            GuardedObjects.MarkFree(_page);
        }
        else if (_page != null)
        {
            GuardedBlocks.MarkFree(_page);
        }
    }
}
