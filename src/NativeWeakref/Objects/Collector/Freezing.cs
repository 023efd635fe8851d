using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>Objects that are set aside for good, as <c>gc.freeze</c> does: tracked, but of no generation, so that no collection looks at them.</summary>
internal static unsafe class Freezing
{
    /// <summary>Sets all tracked objects aside, but not trash of a collection that runs. The counts start again.</summary>
    internal static void Freeze()
    {
        for (HeapPage* page = TrackedHeap.FirstPage; page != null; page = page->NextOfAll)
        {
            ulong* end = EightMarks.End(page);
            for (ulong* marks = EightMarks.First(page); marks < end; marks++)
            {
                *marks = EightMarks.Freeze(*marks);
            }
        }
        Generations.Empty(Generations.Oldest);
        CollectionSchedule.StartCounting(Generations.Oldest);
    }

    /// <summary>Puts them into the oldest generation.</summary>
    internal static void Unfreeze()
    {
        for (HeapPage* page = TrackedHeap.FirstPage; page != null; page = page->NextOfAll)
        {
            ulong* end = EightMarks.End(page);
            for (ulong* marks = EightMarks.First(page); marks < end; marks++)
            {
                *marks = EightMarks.Unfreeze(*marks);
            }
        }
    }

    /// <summary>How many are set aside.</summary>
    internal static nint Count()
    {
        nint count = 0;
        for (HeapPage* page = TrackedHeap.FirstPage; page != null; page = page->NextOfAll)
        {
            ulong* end = EightMarks.End(page);
            for (ulong* marks = EightMarks.First(page); marks < end; marks++)
            {
                count += EightMarks.CountFrozen(*marks);
            }
        }
        return count;
    }
}
