using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Heap;

/// <summary>How much memory the heap holds, and in what blocks.</summary>
internal static unsafe class HeapStatistics
{
    private const int EntryOfLarge = SizeClasses.Count - 1;

    private static nuint s_pageBytes;
    private static nuint s_peak;

    /// <summary>Counts a new page, or what a page has grown by.</summary>
    internal static void Entered(nuint bytes)
    {
        s_pageBytes += bytes;
        s_peak = s_pageBytes > s_peak ? s_pageBytes : s_peak;
    }

    /// <summary>Counts a page that goes, or what one has shrunk by.</summary>
    internal static void Left(nuint bytes) => s_pageBytes -= bytes;

    /// <summary>Counts everything.</summary>
    internal static void Report(nativeweakref_heap_statistics* statistics)
    {
        if (statistics == null)
        {
            return;
        }
        WatchedBlocks.ReleaseHeld();
        *statistics = default;
        nativeweakref_heap_class* classes = Classes(statistics);
        for (int i = 0; i < EntryOfLarge; i++)
        {
            classes[i].block_size = SizeClasses.SizeOf(i + 1);
        }
        Add(statistics, PageLists.FirstOfAll(tracked: false));
        Add(statistics, PageLists.FirstOfAll(tracked: true));
        statistics->page_bytes = s_pageBytes;
        statistics->peak_page_bytes = s_peak;
        statistics->arenas = (nuint)Arenas.Count;
        statistics->arena_size = Arena.Size;
    }

    private static void Add(nativeweakref_heap_statistics* statistics, HeapPage* page)
    {
        for (; page != null; page = page->NextOfAll)
        {
            nuint blocks = (nuint)HeapPage.LiveBlocks(page);
            int entry = page->List == PageLists.None ? EntryOfLarge : (page->List % SizeClasses.Count) - 1;
            nativeweakref_heap_class* counted = Classes(statistics) + entry;
            counted->pages++;
            counted->live_blocks += blocks;
            counted->live_bytes += blocks * page->BlockSize;
            statistics->live_blocks += blocks;
            statistics->live_bytes += blocks * page->BlockSize;
            statistics->collected_blocks += page->Kind == PageKind.Plain ? 0 : blocks;
        }
    }

    private static nativeweakref_heap_class* Classes(nativeweakref_heap_statistics* statistics)
        => (nativeweakref_heap_class*)Unsafe.AsPointer(ref statistics->classes.first);
}
