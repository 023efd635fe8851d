using System.Runtime.CompilerServices;

namespace NativeWeakref.Heap;

/// <summary>The <c>PyMem_*</c> family: the memory of <see cref="ObjectHeap"/>, but a domain of its own.</summary>
internal static unsafe class MemoryHeap
{
    /// <summary>Input: a size; 0 counts as 1. Return: a 16-byte aligned block, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void* Allocate(nuint size)
        => HeapMode.Bits == 0 ? ObjectHeap.Allocate(size) : WatchedDomains.Allocate(MemoryDomains.Memory, size);

    /// <summary>Input: a count and a size; 0 bytes count as 1. Return: a zeroed block, or NULL.</summary>
    internal static void* AllocateZeroed(nuint count, nuint size)
        => HeapMode.Bits == 0 ? ObjectHeap.AllocateZeroed(count, size)
            : WatchedDomains.AllocateZeroed(MemoryDomains.Memory, count, size);

    /// <summary>Input: a block or NULL, and its new size. Return: the block, moved or not; or NULL, and the old block stays.</summary>
    internal static void* Reallocate(void* block, nuint size)
        => HeapMode.Bits == 0 ? ObjectHeap.Reallocate(block, size)
            : WatchedDomains.Reallocate(MemoryDomains.Memory, block, size);

    /// <summary>Returns a block; NULL is allowed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Free(void* block)
    {
        if (HeapMode.Bits != 0)
        {
            WatchedDomains.Free(MemoryDomains.Memory, block);
        }
        else if (block != null)
        {
            HeapBlocks.Give(HeapPage.Of(block), block);
        }
    }
}
