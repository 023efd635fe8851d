using System.Runtime.CompilerServices;

namespace NativeWeakref.Heap;

/// <summary>Blocks while something is to be looked at each time: see <see cref="HeapMode"/>.</summary>
internal static unsafe class WatchedBlocks
{
    /// <summary>As <see cref="HeapBlocks.Take"/>.</summary>
    internal static void* Take(int kind, nuint size)
    {
        StartIfClosed();
        GilCheck.BeforeTaking();
        return HeapFault.Strikes() ? null : TakeUncounted(kind, size);
    }

    /// <summary>As <see cref="HeapBlocks.GiveAny"/>.</summary>
    internal static void Give(void* block)
    {
        GilCheck.BeforeGiving();
        if (!HeapMode.Has(HeapMode.Guards | HeapMode.Valgrind))
        {
            HeapBlocks.GiveAny(block);
            return;
        }
        HeapBlocks.ClearMark(block);
        HeapValgrind.Given(block);
        GiveUp(HeldBlocks.Exchange(block));
    }

    /// <summary>A block for an object of a collected type. Input: the bytes of its prefix and itself.</summary>
    internal static void* TakeTracked(int kind, nuint whole)
    {
        if (!HeapMode.Has(HeapMode.Guards))
        {
            return Take(kind, whole);
        }
        void* block = whole > RawHeap.MaximumSize - GuardedObjects.Overhead ? null : Take(kind, whole + GuardedObjects.Overhead);
        if (block != null)
        {
            GuardedObjects.Dress((byte*)block, whole);
        }
        return block;
    }

    /// <summary>Returns an object of a collected type. Input: where it begins.</summary>
    internal static void GiveTracked(void* start)
    {
        GilCheck.BeforeGiving();
        void* block = HeapMode.Has(HeapMode.Guards) ? GuardedObjects.Undress((byte*)start) : (byte*)start - HeapPage.Prefix(HeapPage.Of(start));
        Give(block);
    }

    /// <summary>As <see cref="Resize"/> for an object of a collected type: in debug mode always a new block.</summary>
    internal static void* ResizeTracked(void* block, nuint whole)
    {
        if (!HeapMode.Has(HeapMode.Guards))
        {
            return Resize(block, whole);
        }
        GilCheck.BeforeResizing();
        HeapPage* page = HeapPage.Of(block);
        nuint prefix = HeapPage.Prefix(page);
        void* copy = TakeTracked(page->Kind, whole);
        if (copy == null)
        {
            return null;
        }
        nuint old = GuardedObjects.RecordOf((byte*)block)->Size + prefix;
        Memory.Copy(copy, block, old < whole ? old : whole);
        BlockResizing.CopyMark(page, block, copy);
        GiveTracked((byte*)block + prefix);
        return copy;
    }

    /// <summary>As <see cref="BlockResizing.Resize"/>.</summary>
    internal static void* Resize(void* block, nuint size)
    {
        GilCheck.BeforeResizing();
        if (HeapFault.Strikes())
        {
            return null;
        }
        if (!HeapValgrind.Runs)
        {
            return BlockResizing.Resize(block, size);
        }
        HeapPage* page = HeapPage.Of(block);
        void* copy = TakeUncounted(page->Kind, size);
        if (copy == null)
        {
            return null;
        }
        HeapValgrind.Silence(on: true);
        Memory.Copy(copy, block, size < page->BlockSize ? size : page->BlockSize);
        HeapValgrind.Silence(on: false);
        BlockResizing.CopyMark(page, block, copy);
        Give(block);
        return copy;
    }

    /// <summary>Gives the blocks that are held back to their pages, and to the C library.</summary>
    internal static void ReleaseHeld()
    {
        HeldRawBlocks.Release();
        for (int i = 0; i < HeldBlocks.Capacity; i++)
        {
            GiveUp(HeldBlocks.Remove(i));
        }
    }

    /// <summary>Starts the runtime where it is not up.</summary>
    internal static void StartIfClosed()
    {
        if (HeapMode.Has(HeapMode.Closed))
        {
            Start();
        }
    }

    private static void GiveUp(void* block)
    {
        if (block == null)
        {
            return;
        }
        HeapPage* page = HeapPage.Of(block);
        if (HeapMode.Has(HeapMode.Guards))
        {
            CheckReturned(page, block);
        }
        HeapValgrind.Reveal(block);
        HeapBlocks.GiveAny(block);
        if (PageMap.Find(page) != PageMap.None) // the page may have gone with its last block
        {
            HeapValgrind.Hide(block);
        }
    }

    private static void CheckReturned(HeapPage* page, void* block)
    {
        if (page->Kind == PageKind.Plain)
        {
            GuardedBlocks.CheckReturned(block);
            return;
        }
        GuardedObjects.CheckReturned((byte*)block);
    }

    private static void* TakeUncounted(int kind, nuint size)
    {
        if (!HeapValgrind.Runs)
        {
            return HeapBlocks.Take(kind, size);
        }
        void* block = size > RawHeap.MaximumSize - HeapValgrind.Gap ? null : HeapBlocks.Take(kind, size + HeapValgrind.Gap);
        if (block != null)
        {
            HeapValgrind.Taken(block, size);
        }
        return block;
    }

    // Out of line: a method that contains an indirect call saves every register first.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Start()
    {
        HeapMode.Set(HeapMode.Closed, holds: false); // before the call: initialisation allocates
        ObjectHeap.FirstAllocation();
    }
}
