using System.Runtime.InteropServices;

namespace NativeWeakref.Heap;

/// <summary>What valgrind is told of blocks, so that it reports the use of one that was returned, and what lies beside one.</summary>
/// <remarks>Nothing here does anything where the process does not run under memcheck, which is found out once, at load. Other tools of
/// valgrind's, which measure, see the heap as it is without them.</remarks>
internal static unsafe class HeapValgrind
{
    /// <summary>Bytes behind each block that belong to nobody.</summary>
    internal const nuint Gap = 16;

    /// <summary>Whether the process runs under valgrind's memcheck.</summary>
    internal static bool Runs { get; private set; }

    /// <summary>Finds out; called by the load hook.</summary>
    internal static void Detect() => Runs = nativeweakref_memcheck_runs() != 0;

    /// <summary>A block is handed out: it may be used, its content is undefined.</summary>
    internal static void Taken(void* block, nuint size)
    {
        if (Runs)
        {
            nativeweakref_valgrind_taken(block, size);
        }
    }

    /// <summary>A block has come back: it may not be used, but for the word that links it.</summary>
    internal static void Given(void* block)
    {
        if (Runs)
        {
            nativeweakref_valgrind_given(block);
        }
    }

    /// <summary>The heap is about to read the word that links a free block.</summary>
    internal static void Reveal(void* block)
    {
        if (Runs)
        {
            nativeweakref_valgrind_reveal(block, (nuint)sizeof(void*));
        }
    }

    /// <summary>The heap has written the word that links a free block.</summary>
    internal static void Hide(void* block)
    {
        if (Runs)
        {
            nativeweakref_valgrind_hide(block, (nuint)sizeof(void*));
        }
    }

    /// <summary>No block of a new page may be used yet.</summary>
    internal static void HideBlocks(HeapPage* page)
    {
        if (Runs)
        {
            nativeweakref_valgrind_hide(HeapPage.Block(page, 0), page->Length - page->Start);
        }
    }

    /// <summary>The heap is about to write the head of a page.</summary>
    internal static void PageTaken(HeapPage* page, nuint length)
    {
        if (Runs)
        {
            nativeweakref_valgrind_reveal(page, length);
        }
    }

    /// <summary>Nothing of a page may be used any more.</summary>
    internal static void PageGiven(HeapPage* page, nuint length)
    {
        if (Runs)
        {
            nativeweakref_valgrind_hide(page, length);
        }
    }

    /// <summary>Reads that valgrind would report are meant: the rest of a block is copied with what is in use.</summary>
    internal static void Silence(bool on)
    {
        if (Runs)
        {
            nativeweakref_valgrind_silence(on ? 1 : -1);
        }
    }

    [DllImport("native")]
    private static extern nint nativeweakref_memcheck_runs();

    [DllImport("native")]
    private static extern void nativeweakref_valgrind_taken(void* block, nuint size);

    [DllImport("native")]
    private static extern void nativeweakref_valgrind_given(void* block);

    [DllImport("native")]
    private static extern void nativeweakref_valgrind_reveal(void* start, nuint size);

    [DllImport("native")]
    private static extern void nativeweakref_valgrind_hide(void* start, nuint size);

    [DllImport("native")]
    private static extern void nativeweakref_valgrind_silence(nint change);
}
