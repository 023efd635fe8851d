using System.Runtime.CompilerServices;

namespace NativeWeakref.Heap;

/// <summary>Blocks of every kind and size: taken from a page, and given back to it.</summary>
internal static unsafe class HeapBlocks
{
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

    /// <summary>Gives a block back to its page.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Give(HeapPage* page, void* block)
    {
        *(void**)block = page->Free;
        page->Free = block;
        if (--page->Used == 0)
        {
            HeapPages.CountReachedZero(page);
        }
    }

    /// <summary>Gives back a block of any kind; its mark, if it has one, becomes zero.</summary>
    internal static void GiveAny(void* block)
    {
        HeapPage* page = HeapPage.Of(block);
        if (page->Kind != PageKind.Plain)
        {
            HeapPage.Marks(page)[HeapPage.IndexOf(page, block)] = 0;
        }
        Give(page, block);
    }
}
