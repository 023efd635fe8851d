namespace NativeWeakref.Heap;

/// <summary>The head of a page: 64 KiB or a multiple of it, aligned to 64 KiB, holding blocks of one size.</summary>
/// <remarks>
/// <para>
/// Order: [this head] [one mark byte per block, in tracked pages, and zeros up to a multiple of eight] [blocks]. The head of the page of
/// a block is found by clearing the low 16 bits of the block's address, so every block begins in the first 64 KiB of its page.
/// </para>
/// <para>
/// Blocks come into use from the front: those from <see cref="Carved"/> on have never been touched. Of the others, the free ones
/// are in the list <see cref="Free"/>, linked through their first word.
/// </para>
/// <para>
/// A page with a free or untouched block is in the list of its class. One without is full, in no such list, and its
/// <see cref="Used"/> is 1 instead of the true number: so a count that reaches 0 means both "was full" and "is empty now", and
/// returning a block needs one test.
/// </para>
/// </remarks>
internal unsafe struct HeapPage
{
    /// <summary>Bytes of the unit that pages are made of, and their alignment.</summary>
    internal const nuint Unit = 0x10000;

    /// <summary>First free block, or NULL.</summary>
    internal void* Free;

    /// <summary>Number of blocks handed out; 1 while the page is full.</summary>
    internal int Used;

    /// <summary>Number of blocks that have been in use at least once.</summary>
    internal int Carved;

    /// <summary>Offset of the first block; a multiple of 16.</summary>
    internal ushort Start;

    /// <summary>1 where the memory was new from the system, which clears it, when the page was made.</summary>
    internal byte IsZero;

    /// <summary>2^32 / <see cref="BlockSize"/>, rounded up; 0 where there is one block. Turns an offset into a number of blocks.</summary>
    internal uint Reciprocal;

    /// <summary>Bytes of a block; a multiple of 16.</summary>
    internal nuint BlockSize;

    /// <summary>Number of blocks.</summary>
    internal int Capacity;

    /// <summary>1 while the page is full.</summary>
    internal byte IsFull;

    /// <summary>What the blocks are: one of <see cref="PageKind"/>.</summary>
    internal byte Kind;

    /// <summary>Number of the list in <see cref="PageLists"/>; none for a page of one block outside the size classes.</summary>
    internal ushort List;

    /// <summary>Neighbours in the list of the class.</summary>
    internal HeapPage* Next;

    /// <inheritdoc cref="Next"/>
    internal HeapPage* Previous;

    /// <summary>Neighbours in the list of all pages, plain or tracked.</summary>
    internal HeapPage* NextOfAll;

    /// <inheritdoc cref="NextOfAll"/>
    internal HeapPage* PreviousOfAll;

    /// <summary>Where the memory comes from; NULL where it comes straight from the system.</summary>
    internal Arena* Arena;

    /// <summary>Bytes of the page.</summary>
    internal nuint Length;

    /// <summary>A word for the collector; NULL in a new page.</summary>
    internal void* Scratch;

    /// <summary>Bytes of the head: where the marks are.</summary>
    internal static nuint HeadSize => (nuint)sizeof(HeapPage);

    /// <summary>The page of a block, or of a place inside one that lies in the page's first unit.</summary>
    internal static HeapPage* Of(void* block) => (HeapPage*)((nuint)block & ~(Unit - 1));

    /// <summary>The mark bytes, one per block. Tracked pages only.</summary>
    internal static byte* Marks(HeapPage* page) => (byte*)page + HeadSize;

    /// <summary>Bytes before an object in its block: the managed places of types that have them.</summary>
    /// <remarks>Asked for each object the collector meets, so without a branch.</remarks>
    internal static nuint Prefix(HeapPage* page)
        => (nuint)(page->Kind & PageKind.Prefixed) * (PageKind.PrefixSize / PageKind.Prefixed);

    /// <summary>A block by its number.</summary>
    internal static byte* Block(HeapPage* page, nint index) => (byte*)page + page->Start + ((nuint)index * page->BlockSize);

    /// <summary>Number of the block that an address in the page's first unit belongs to.</summary>
    internal static nuint IndexOf(HeapPage* page, void* address)
        => (nuint)(((ulong)(uint)((ushort)(nuint)address - page->Start) * page->Reciprocal) >> 32);

    /// <summary>Number of blocks handed out.</summary>
    internal static int LiveBlocks(HeapPage* page) => page->IsFull != 0 ? page->Capacity : page->Used;
}
