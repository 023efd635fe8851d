namespace NativeWeakref.Heap;

/// <summary>The life of a page: made for a class or for one large block, full, empty, given back.</summary>
internal static unsafe class HeapPages
{
    /// <summary>Bytes from which on the memory of one block is expected to be used in full.</summary>
    internal const nuint LengthForFullUse = 8 << 20;

    private const int MostCarved = 64; // blocks that come into use at once
    private const nuint CarvedBytes = 4096;

    /// <summary>A block of a class from the pages that are there, or from a new one. Return: the block, its mark zero; or NULL.</summary>
    internal static void* TakeOf(int kind, int number)
    {
        nint list = (kind * SizeClasses.Count) + number;
        HeapPage* page = PageLists.First(list);
        while (page != null && page->Free == null && page->Carved == page->Capacity)
        {
            HeapPage* next = page->Next;
            Fill(page);
            page = next;
        }
        page = page == null ? NewOf(kind, number) : page;
        if (page == null)
        {
            return null;
        }
        void* block = page->Free;
        if (block == null)
        {
            page->Used++;
            return Carve(page);
        }
        HeapValgrind.Reveal(block);
        page->Free = *(void**)block;
        page->Used++;
        return block;
    }

    /// <summary>After a count has reached 0: the page was full and has a block again, or is empty.</summary>
    internal static void CountReachedZero(HeapPage* page)
    {
        if (page->IsFull != 0)
        {
            page->IsFull = 0;
            page->Used = page->Capacity - 1;
            if (page->Used != 0)
            {
                PageLists.Link(page, front: false);
                return;
            }
        }
        else if (page->Previous == null)
        {
            return; // the first of its class stays, for the next to come
        }
        else
        {
            PageLists.Unlink(page);
        }
        Release(page);
    }

    /// <summary>Gives back the pages, arenas and mappings that are kept though empty.</summary>
    internal static void Trim()
    {
        for (nint i = 0; i < PageLists.Count; i++)
        {
            HeapPage* page = PageLists.First(i);
            if (page != null && page->Used == 0)
            {
                PageLists.Unlink(page);
                Release(page);
            }
        }
        Arenas.Trim();
        KeptMappings.Trim();
    }

    /// <summary>A page for one block outside the classes, in use from the start. Return: the page, or NULL.</summary>
    internal static HeapPage* NewForOne(int kind, nuint size)
    {
        nuint length = LengthForOne(size);
        HeapPage* page = length <= Arenas.MostUnits * HeapPage.Unit ? New(kind, (int)(length / HeapPage.Unit)) : NewOfSystem(kind, length);
        if (page == null)
        {
            return null;
        }
        page->List = PageLists.None;
        page->Start = (ushort)StartForOne;
        page->BlockSize = page->Length - StartForOne;
        page->Capacity = 1;
        page->Carved = 1;
        page->Used = 1;
        page->IsFull = 1;
        *(ulong*)HeapPage.Marks(page) = 0;
        HeapValgrind.HideBlocks(page);
        return page;
    }

    /// <summary>Bytes of a page for one block: whole units, or whole pages of the system where it comes straight from there.</summary>
    internal static nuint LengthForOne(nuint size)
    {
        nuint whole = size + StartForOne;
        nuint units = (whole + HeapPage.Unit - 1) & ~(HeapPage.Unit - 1);
        return units <= Arenas.MostUnits * HeapPage.Unit ? units : (whole + SystemPages.Granule - 1) & ~(SystemPages.Granule - 1);
    }

    // Behind eight bytes of marks, of which one is used.
    private static nuint StartForOne => StartBehind(8);

    // Where the first block may lie. Input: bytes of marks.
    private static nuint StartBehind(nuint marks) => (HeapPage.HeadSize + marks + 15) & ~(nuint)15;

    private static HeapPage* NewOf(int kind, int number)
    {
        HeapPage* page = New(kind, 1);
        if (page == null)
        {
            return null;
        }
        nuint size = SizeClasses.SizeOf(number);
        nuint marks = kind == PageKind.Plain ? 0u : 1u;
        nuint capacity = Quotient(HeapPage.Unit - HeapPage.HeadSize, size + marks);
        if (StartBehind(marks * capacity) + (capacity * size) > HeapPage.Unit)
        {
            capacity--; // the blocks would have fitted, but for their alignment
        }
        page->Capacity = (int)capacity;
        page->Start = (ushort)StartBehind(marks * capacity);
        page->BlockSize = size;
        page->Reciprocal = (uint)Quotient((nuint)1 << 32, size) + 1;
        page->IndexBias = 0 - ((ulong)page->Start * page->Reciprocal);
        page->Carved = 0;
        page->Used = 0;
        page->IsFull = 0;
        page->List = (ushort)((kind * SizeClasses.Count) + number);
        if (marks != 0)
        {
            Memory.Clear(HeapPage.Marks(page), ((nuint)page->Capacity + 7) & ~(nuint)7);
        }
        PageLists.Link(page, front: true);
        HeapValgrind.HideBlocks(page);
        return page;
    }

    private static HeapPage* New(int kind, int units)
    {
        Arena* arena;
        HeapPage* page = Arenas.Take(units, &arena);
        if (page == null)
        {
            return null;
        }
        return Enter(page, kind, arena, (nuint)units * HeapPage.Unit);
    }

    private static HeapPage* NewOfSystem(int kind, nuint length)
    {
        HeapPage* page = (HeapPage*)KeptMappings.Take(length);
        bool isKept = page != null;
        page = isKept ? page : (HeapPage*)(length < LengthForFullUse ? SystemPages.MapAligned(length) : SystemPages.MapForFullUse(length));
        page = page == null ? null : Enter(page, kind, null, length);
        if (page != null)
        {
            page->IsZero = isKept ? (byte)0 : (byte)1;
        }
        return page;
    }

    // Makes a page known. It goes again where there is no memory for that.
    private static HeapPage* Enter(HeapPage* page, int kind, Arena* arena, nuint length)
    {
        HeapValgrind.PageTaken(page, length);
        page->Length = length;
        page->Arena = arena;
        page->Kind = (byte)kind;
        page->IsZero = 0;
        page->Free = null;
        page->Scratch = null;
        page->Reciprocal = 0;
        page->IndexBias = 0;
        HeapStatistics.Entered(page->Length);
        PageLists.LinkToAll(page);
        if (!PageMap.Record(page, kind == PageKind.Plain ? PageMap.Plain : PageMap.Tracked))
        {
            Leave(page);
            return null;
        }
        return page;
    }

    private static void Release(HeapPage* page)
    {
        bool known = PageMap.Record(page, PageMap.None);
        _ = known; // it was recorded before
        Leave(page);
    }

    private static void Leave(HeapPage* page)
    {
        HeapStatistics.Left(page->Length);
        PageLists.UnlinkFromAll(page);
        nuint length = page->Length;
        Arena* arena = page->Arena;
        HeapValgrind.PageGiven(page, length);
        if (arena == null)
        {
            KeptMappings.Give(page, length);
            return;
        }
        Arenas.Give(arena, page, (int)(length / HeapPage.Unit));
    }

    private static void Fill(HeapPage* page)
    {
        PageLists.Unlink(page);
        page->IsFull = 1;
        page->Used = 1;
    }

    // Brings untouched blocks into use: the first is the result, the others become free, in order.
    private static void* Carve(HeapPage* page)
    {
        nint room = page->Capacity - page->Carved;
        nint count = HeapValgrind.Runs || page->BlockSize >= CarvedBytes ? 1 : MostCarved;
        while (count > 1 && (nuint)count * page->BlockSize > CarvedBytes)
        {
            count >>= 1;
        }
        count = count < room ? count : room;
        byte* first = HeapPage.Block(page, page->Carved);
        byte* block = first;
        for (nint i = 1; i < count; i++)
        {
            block += page->BlockSize;
            *(byte**)block = i + 1 < count ? block + page->BlockSize : null;
        }
        page->Free = count > 1 ? first + page->BlockSize : null;
        page->Carved += (int)count;
        return first;
    }

    // Without a division instruction, which raises a signal for some operands: rare enough to do it bit by bit.
    private static nuint Quotient(nuint dividend, nuint divisor)
    {
        nuint quotient = 0;
        nuint rest = 0;
        for (int bit = 32; bit >= 0; bit--)
        {
            rest = (rest << 1) | ((dividend >> bit) & 1);
            quotient <<= 1;
            if (rest >= divisor)
            {
                rest -= divisor;
                quotient |= 1;
            }
        }
        return quotient;
    }
}
