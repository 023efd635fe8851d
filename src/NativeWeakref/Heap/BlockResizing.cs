namespace NativeWeakref.Heap;

/// <summary>Changing the size of a block: where it lies, by moving its pages, or by copying.</summary>
internal static unsafe class BlockResizing
{
    /// <summary>Input: a block and its new size. Return: the block, moved or not, its content and mark kept; or NULL: nothing changed.</summary>
    internal static void* Resize(void* block, nuint size)
    {
        HeapPage* page = HeapPage.Of(block);
        if (Fits(page, size))
        {
            return block;
        }
        if (page->Arena == null && size > SizeClasses.Limit)
        {
            HeapPage* resized = ResizeOfSystem(page, HeapPages.LengthForOne(size));
            if (resized != null)
            {
                return HeapPage.Block(resized, 0);
            }
        }
        return Copy(page, block, size);
    }

    /// <summary>Copies a block into a new one of another size and gives the old one back.</summary>
    internal static void* Copy(HeapPage* page, void* block, nuint size)
    {
        void* copy = HeapBlocks.Take(page->Kind, size);
        if (copy == null)
        {
            return size <= page->BlockSize ? block : null; // it is large enough as it is
        }
        Memory.Copy(copy, block, size < page->BlockSize ? size : page->BlockSize);
        CopyMark(page, block, copy);
        HeapBlocks.GiveAny(block);
        return copy;
    }

    /// <summary>Gives a copy of a block the block's mark.</summary>
    internal static void CopyMark(HeapPage* page, void* block, void* copy)
    {
        if (page->Kind != PageKind.Plain)
        {
            HeapPage* other = HeapPage.Of(copy);
            HeapPage.Marks(other)[HeapPage.IndexOf(other, copy)] = HeapPage.Marks(page)[HeapPage.IndexOf(page, block)];
        }
    }

    // Large enough, and a new block would not be much smaller.
    private static bool Fits(HeapPage* page, nuint size)
    {
        if (size > page->BlockSize)
        {
            return false;
        }
        return size >= page->BlockSize - (page->BlockSize / 4)
            || (size <= SizeClasses.Limit && page->BlockSize == SizeClasses.SizeOf(SizeClasses.Of(size)));
    }

    // The memory itself moves, not its content. NULL where that does not go, or where the new length is better taken from an arena.
    private static HeapPage* ResizeOfSystem(HeapPage* page, nuint length)
    {
        if (length <= Arenas.MostUnits * HeapPage.Unit)
        {
            return null;
        }
        if (length == page->Length)
        {
            return page;
        }
        nuint old = page->Length;
        HeapPage* resized = SystemPages.ResizeInPlace(page, old, length) ? page : Move(page, length);
        if (resized == null)
        {
            return null;
        }
        if (length >= HeapPages.LengthForFullUse)
        {
            SystemPages.ExpectFullUse(resized, length);
        }
        HeapStatistics.Entered(length);
        HeapStatistics.Left(old);
        resized->Length = length;
        resized->BlockSize = length - resized->Start;
        return resized;
    }

    private static HeapPage* Move(HeapPage* page, nuint length)
    {
        HeapPage* place = (HeapPage*)SystemPages.MapAligned(length);
        if (place == null)
        {
            return null;
        }
        byte what = PageMap.Find(page);
        if (!PageMap.Record(place, what))
        {
            SystemPages.Unmap(place, length);
            return null;
        }
        if (!SystemPages.MoveTo(page, page->Length, length, place))
        {
            SystemPages.Unmap(place, length);
            return Forget(place);
        }
        _ = Forget(page);
        PageLists.MovedInAll(place);
        return place;
    }

    private static HeapPage* Forget(HeapPage* page)
    {
        bool known = PageMap.Record(page, PageMap.None);
        _ = known; // it was recorded before
        return null;
    }
}
