using System;

namespace NativeWeakref.Heap;

/// <summary>Debug mode: who uses the object heap holds the GIL, or the process ends.</summary>
internal static unsafe class GilCheck
{
    /// <summary>Whether the calling thread may use the object heap; set by the load hook.</summary>
    internal static delegate*<int> IsAllowed { get; set; }

    /// <summary>A block is about to be taken.</summary>
    internal static void BeforeTaking() => Expect("_PyMem_DebugMalloc: Python memory allocator called without holding the GIL"u8);

    /// <summary>A zeroed block is about to be taken.</summary>
    internal static void BeforeTakingZeroed() => Expect("_PyMem_DebugCalloc: Python memory allocator called without holding the GIL"u8);

    /// <summary>A block is about to be resized.</summary>
    internal static void BeforeResizing() => Expect("_PyMem_DebugRealloc: Python memory allocator called without holding the GIL"u8);

    /// <summary>A block is about to be returned.</summary>
    internal static void BeforeGiving() => Expect("_PyMem_DebugFree: Python memory allocator called without holding the GIL"u8);

    private static void Expect(ReadOnlySpan<byte> message)
    {
        if (HeapMode.Has(HeapMode.Guards) && IsAllowed() == 0)
        {
            BlockReport.Stop(message, null, null, default);
        }
    }
}
