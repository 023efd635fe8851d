using System.Runtime.CompilerServices;

namespace NativeWeakref.Heap;

/// <summary>Blocks of the object heap that carry the collector's marks.</summary>
/// <remarks>
/// The marks of an object are a byte beside the blocks of its page, zero at allocation and in every free block. A prefix (the places
/// of managed dicts and weak lists) lies inside the block, before the object.
/// </remarks>
internal static unsafe class TrackedHeap
{
    /// <summary>Mark: the collector knows the object.</summary>
    internal const byte Tracked = 1;

    /// <summary>Mark: the finalizer has run.</summary>
    internal const byte Finalized = 2;

    /// <summary>The first page of tracked blocks, which is the oldest, or NULL.</summary>
    /// <remarks>
    /// The others follow in <see cref="HeapPage.NextOfAll"/>. A page has <see cref="HeapPage.Carved"/> blocks to look at: the mark of one
    /// in <see cref="HeapPage.Marks"/>, of which those behind them are zero, its object at <see cref="ObjectAt"/>. Valid while nothing is allocated or freed.
    /// </remarks>
    internal static HeapPage* FirstPage => PageLists.FirstOfAll(tracked: true);

    /// <summary>The last page of tracked blocks, or NULL. The others are before it in <see cref="HeapPage.PreviousOfAll"/>.</summary>
    internal static HeapPage* LastPage => PageLists.LastTracked;

    /// <summary>Input: size of the object, and <see cref="PageKind.PrefixSize"/> or 0. Return: where the object starts, or NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void* Allocate(nuint size, nuint prefix)
    {
        nuint whole = size + prefix; // of two sizes that cannot overflow; what is too large is refused where it is taken
        byte* block = (byte*)HeapBlocks.TryTake(KindOf(prefix), whole);
        if (block != null)
        {
            return AfterPrefix(block, prefix);
        }
        return AllocateSlowly(whole, prefix);
    }

    /// <summary>
    /// The page at hand for objects without a prefix, of at most <see cref="SizeClasses.SmallLimit"/> bytes; it may have no free block.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static HeapPage* PageAtHand(nuint size) => HeapBlocks.PageAtHand(PageKind.Tracked, size);

    /// <summary>Takes the first free block of a page, and sets its mark.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void TakeMarked(HeapPage* page, void* block, byte mark)
    {
        HeapBlocks.TakeFirst(page, block);
        HeapPage.Marks(page)[HeapPage.IndexOf(page, block)] = mark;
    }

    /// <summary>As <see cref="Allocate"/> for an object that exists; NULL leaves it as it was. The marks move with it.</summary>
    internal static void* Reallocate(void* start, nuint size, nuint prefix)
    {
        byte* block = (byte*)start - prefix;
        nuint whole = size + prefix;
        byte* moved = (byte*)(HeapMode.Bits == 0 ? BlockResizing.Resize(block, whole) : WatchedBlocks.ResizeTracked(block, whole));
        return moved == null ? null : moved + prefix;
    }

    /// <summary>Returns the block of an object while nothing is to be looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Free(void* start, nuint prefix)
    {
        byte* block = (byte*)start - prefix;
        HeapPage* page = HeapPage.Of(block);
        HeapPage.Marks(page)[HeapPage.IndexOf(page, block)] = 0;
        HeapBlocks.Give(page, block);
    }

    /// <summary>As <see cref="Free"/> without a prefix, where <see cref="HeapBlocks.CanPutBack"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void PutBack(void* start)
    {
        HeapPage* page = HeapPage.Of(start);
        HeapPage.Marks(page)[HeapPage.IndexOf(page, start)] = 0;
        HeapBlocks.PutBack(page, start);
    }

    /// <summary>Where the marks of an object are, or of the object that a place in the first 64 KiB of its page lies in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static byte* Marks(void* start)
    {
        HeapPage* page = HeapPage.Of(start);
        return HeapPage.Marks(page) + HeapPage.IndexOf(page, start);
    }

    /// <summary>Input: any address. Return: whether it lies in a page of tracked blocks, the first 64 KiB of a large one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Owns(void* address) => PageMap.Find(address) == PageMap.Tracked;

    /// <summary>The object in a block of a page, by the number that its mark has too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void* ObjectAt(HeapPage* page, nint index) => HeapPage.Block(page, index) + HeapPage.Prefix(page);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void* AllocateSlowly(nuint whole, nuint prefix)
    {
        byte* block = (byte*)(HeapMode.Bits == 0 ? HeapBlocks.Take(KindOf(prefix), whole) : WatchedBlocks.TakeTracked(KindOf(prefix), whole));
        return block == null ? null : AfterPrefix(block, prefix);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int KindOf(nuint prefix) => prefix == 0 ? PageKind.Tracked : PageKind.Prefixed;

    // Only the places are cleared, not the gap behind them. Two stores: a call would cost more than the rest of an allocation.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void* AfterPrefix(byte* block, nuint prefix)
    {
        if (prefix != 0)
        {
            ((ulong*)block)[0] = 0;
            ((ulong*)block)[1] = 0;
        }
        return block + prefix;
    }
}
