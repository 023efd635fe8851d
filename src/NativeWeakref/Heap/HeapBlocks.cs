using System.Runtime.CompilerServices;

namespace NativeWeakref.Heap;

/// <summary>Blocks of every kind and size: taken from a page, and given back to it.</summary>
internal static unsafe class HeapBlocks
{
    /// <summary>The fast path: a block of a class, if its page at hand has a free one. Return: the block, its mark zero; or NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void* TryTake(int kind, nuint size)
    {
        if (size > SizeClasses.SmallLimit)
        {
            return null;
        }
        HeapPage* page = PageAtHand(kind, size);
        return page->Free == null ? null : TakeFrom(page);
    }

    /// <summary>The page to take a block of at most <see cref="SizeClasses.SmallLimit"/> bytes from; it may have no free one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static HeapPage* PageAtHand(int kind, nuint size) => PageLists.Fast(((nuint)kind * SizeClasses.Count) + SizeClasses.Small(size));

    /// <summary>A block of a page that has a free one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void* TakeFrom(HeapPage* page)
    {
        void* block = page->Free;
        TakeFirst(page, block);
        return block;
    }

    /// <summary>Takes the first free block of a page.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void TakeFirst(HeapPage* page, void* block)
    {
        page->Free = *(void**)block;
        page->Used = page->Used + 1; // as one instruction, which ++ is not
    }

    /// <summary>Input: a kind of page and a size. Return: an aligned block whose mark is zero, or NULL.</summary>
    internal static void* Take(int kind, nuint size)
    {
        if (size <= SizeClasses.Limit)
        {
            return HeapPages.TakeOf(kind, SizeClasses.Of(size));
        }
        HeapPage* page = size > RawHeap.MaximumSize ? null : HeapPages.NewForOne(kind, size);
        return page == null ? null : HeapPage.Block(page, 0);
    }

    /// <summary>
    /// Whether <see cref="PutBack(void*)"/> is all that giving back a block needs: nothing is watched, and its page neither was full nor will be
    /// empty.
    /// </summary>
    /// <remarks>
    /// The answer no is to be followed by a call in tail position, in a block that returns: so the compiler puts it last, and the usual way
    /// needs no frame.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool CanPutBack(void* block)
        => HeapMode.Bits == 0 && HeapPage.Of(block)->Used != 1; // watched, the block may be another allocator's

    /// <summary>As <see cref="PutBack(HeapPage*, void*)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void PutBack(void* block) => PutBack(HeapPage.Of(block), block);

    /// <summary>Gives a block back to its page.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Give(HeapPage* page, void* block)
    {
        PutBack(page, block);
        if (page->Used == 0)
        {
            HeapPages.CountReachedZero(page);
        }
    }

    /// <summary>Gives a block back to a page whose count stays above zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void PutBack(HeapPage* page, void* block)
    {
        *(void**)block = page->Free;
        page->Free = block;
        page->Used = page->Used - 1; // as one instruction, which -- is not
    }

    /// <summary>Gives back a block of any kind.</summary>
    internal static void GiveAny(void* block)
    {
        ClearMark(block);
        Give(HeapPage.Of(block), block);
    }

    /// <summary>Makes the mark of a block zero, if it has one: it is about to be free.</summary>
    internal static void ClearMark(void* block)
    {
        HeapPage* page = HeapPage.Of(block);
        if (page->Kind != PageKind.Plain)
        {
            HeapPage.Marks(page)[HeapPage.IndexOf(page, block)] = 0;
        }
    }

    /// <summary>Makes a plain block zero that was just taken.</summary>
    internal static void Clear(void* block, nuint size)
    {
        if (HeapPage.Of(block)->IsZero == 0)
        {
            Memory.Clear(block, size);
        }
    }
}
