using System;
using System.Runtime.CompilerServices;

namespace NativeWeakref.Heap;

/// <summary>The heap all objects live in: the <c>PyObject_*</c> family and the library's own memory, used under the GIL.</summary>
internal static unsafe class ObjectHeap
{
    /// <summary>Called by the first allocation; set by the load hook.</summary>
    internal static delegate*<void> FirstAllocation { get; set; }

    /// <summary>Makes the heap usable; called by the load hook. It stays closed: the first allocation starts the runtime.</summary>
    internal static void Fill()
    {
        HeapValgrind.Detect();
        HeapMode.Set(HeapMode.Valgrind, HeapValgrind.Runs);
        HeapMode.Set(HeapMode.Guards, HeapEnvironment.WantsGuards() && !HeapValgrind.Runs); // memcheck finds the same, and more
        HeapMode.Set(HeapMode.Closed, holds: true);
    }

    /// <summary>Ends the first-allocation check; initialisation calls it.</summary>
    internal static void Open() => HeapMode.Set(HeapMode.Closed, holds: false);

    /// <summary>The next allocation initialises again; finalisation calls it. Memory that is not in use goes back to the system.</summary>
    internal static void Close()
    {
        HeapMode.Set(HeapMode.Closed, holds: true);
        WatchedBlocks.ReleaseHeld();
        HeapPages.Trim();
    }

    /// <summary>Input: a size; 0 counts as 1. Return: a 16-byte aligned block, or NULL.</summary>
    /// <remarks>All but the usual sizes is left to a call in tail position, so that there is no frame.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void* Allocate(nuint size)
    {
        if (size > SizeClasses.SmallLimit)
        {
            return AllocateLarger(size);
        }
        HeapPage* page = PageLists.Fast(SizeClasses.Small(size));
        if (page->Free == null)
        {
            return AllocateSlowly(size);
        }
        return HeapBlocks.TakeFrom(page);
    }

    /// <summary>Input: a count and a size; 0 bytes count as 1. Return: a zeroed block, or NULL.</summary>
    internal static void* AllocateZeroed(nuint count, nuint size)
    {
        if (HeapMode.Bits != 0)
        {
            return WatchedDomains.AllocateZeroed(MemoryDomains.Object, count, size);
        }
        ulong high = Math.BigMul(count, size, out ulong total);
        void* block = high != 0 ? null : Allocate((nuint)total);
        if (block != null)
        {
            HeapBlocks.Clear(block, (nuint)total);
        }
        return block;
    }

    /// <summary>Input: a block or NULL, and its new size. Return: the block, moved or not; or NULL, and the old block stays.</summary>
    internal static void* Reallocate(void* block, nuint size)
    {
        if (HeapMode.Bits != 0)
        {
            return WatchedDomains.Reallocate(MemoryDomains.Object, block, size);
        }
        return block == null ? Allocate(size) : BlockResizing.Resize(block, size);
    }

    /// <summary>Returns a block; NULL is allowed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Free(void* block)
    {
        if (block == null || !HeapBlocks.CanPutBack(block))
        {
            FreeSlowly(block);
            return;
        }
        HeapBlocks.PutBack(block);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FreeSlowly(void* block)
    {
        if (HeapMode.Bits != 0)
        {
            WatchedDomains.Free(MemoryDomains.Object, block);
        }
        else if (block != null)
        {
            HeapBlocks.Give(HeapPage.Of(block), block);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void* AllocateLarger(nuint size)
    {
        if (size > SizeClasses.GeometricLimit)
        {
            return AllocateSlowly(size);
        }
        HeapPage* page = PageLists.Fast(SizeClasses.Geometric(size));
        if (page->Free == null)
        {
            return AllocateSlowly(size);
        }
        return HeapBlocks.TakeFrom(page);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void* AllocateSlowly(nuint size)
        => HeapMode.Bits == 0 ? HeapBlocks.Take(PageKind.Plain, size) : WatchedDomains.Allocate(MemoryDomains.Object, size);
}
