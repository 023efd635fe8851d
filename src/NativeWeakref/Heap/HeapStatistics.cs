namespace NativeWeakref.Heap;

/// <summary>How much memory the heap holds.</summary>
internal static class HeapStatistics
{
    /// <summary>Bytes of all pages.</summary>
    internal static nuint PageBytes { get; private set; }

    /// <summary>Most that it has ever been.</summary>
    internal static nuint PeakBytes { get; private set; }

    /// <summary>Counts a new page, or what a page has grown by.</summary>
    internal static void Entered(nuint bytes)
    {
        PageBytes += bytes;
        PeakBytes = PageBytes > PeakBytes ? PageBytes : PeakBytes;
    }

    /// <summary>Counts a page that goes, or what one has shrunk by.</summary>
    internal static void Left(nuint bytes) => PageBytes -= bytes;
}
