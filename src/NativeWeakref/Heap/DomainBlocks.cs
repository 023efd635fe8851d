using System;

namespace NativeWeakref.Heap;

/// <summary>The default memory functions of a domain, one allocation looked at after the other: failure by order, guards, valgrind.</summary>
/// <remarks>The fast paths of <see cref="ObjectHeap"/> and <see cref="MemoryHeap"/> do the same where nothing is to be looked at.</remarks>
internal static unsafe class DomainBlocks
{
    /// <summary>Input: a domain and a size; 0 counts as 1. Return: a block, or NULL.</summary>
    internal static void* Allocate(int domain, nuint size)
    {
        if (!HeapMode.Has(HeapMode.Guards))
        {
            return TakeBlock(domain, size);
        }
        void* block = size > RawHeap.MaximumSize - GuardedBlocks.Overhead ? null : TakeBlock(domain, size + GuardedBlocks.Overhead);
        return block == null ? null : GuardedBlocks.Dress(block, domain, size);
    }

    /// <summary>Input: a domain, a count and a size; 0 bytes count as 1. Return: a zeroed block, or NULL.</summary>
    internal static void* AllocateZeroed(int domain, nuint count, nuint size)
    {
        if (domain != MemoryDomains.Raw)
        {
            GilCheck.BeforeTakingZeroed();
        }
        ulong high = Math.BigMul(count, size, out ulong total);
        void* block = high != 0 ? null : Allocate(domain, (nuint)total);
        if (block != null)
        {
            Heap.Memory.Clear(block, (nuint)total);
        }
        return block;
    }

    /// <summary>Input: a domain, a block or NULL, and its new size. Return: the block, moved or not; or NULL, and the old block stays.</summary>
    internal static void* Reallocate(int domain, void* block, nuint size)
    {
        if (domain != MemoryDomains.Raw)
        {
            GilCheck.BeforeResizing();
        }
        if (block == null)
        {
            return Allocate(domain, size);
        }
        return HeapMode.Has(HeapMode.Guards) ? CopyGuarded(domain, block, size) : ResizeBlock(domain, block, size);
    }

    /// <summary>Returns a block; NULL is allowed.</summary>
    internal static void Free(int domain, void* block)
    {
        if (domain != MemoryDomains.Raw)
        {
            GilCheck.BeforeGiving();
        }
        if (block == null)
        {
            return;
        }
        bool isGuarded = HeapMode.Has(HeapMode.Guards);
        if (isGuarded)
        {
            block = GuardedBlocks.Undress(block, domain);
        }
        if (domain != MemoryDomains.Raw)
        {
            WatchedBlocks.Give(block);
        }
        else if (isGuarded)
        {
            HeldRawBlocks.Give(block);
        }
        else
        {
            SystemMemory.Free(block);
        }
    }

    private static void* TakeBlock(int domain, nuint size)
    {
        if (domain != MemoryDomains.Raw)
        {
            return WatchedBlocks.Take(PageKind.Plain, size);
        }
        return size > RawHeap.MaximumSize || HeapFault.Strikes() ? null : SystemMemory.Allocate(size == 0 ? 1 : size);
    }

    private static void* ResizeBlock(int domain, void* block, nuint size)
    {
        if (domain != MemoryDomains.Raw)
        {
            return WatchedBlocks.Resize(block, size);
        }
        return size > RawHeap.MaximumSize || HeapFault.Strikes() ? null : SystemMemory.Reallocate(block, size == 0 ? 1 : size);
    }

    // Always a new block: who still uses the old one is found out.
    private static void* CopyGuarded(int domain, void* block, nuint size)
    {
        GuardedBlocks.Check(block, domain);
        void* copy = Allocate(domain, size);
        if (copy == null)
        {
            return null;
        }
        nuint old = GuardedBlocks.SizeOf(block);
        Heap.Memory.Copy(copy, block, old < size ? old : size);
        Free(domain, block);
        return copy;
    }
}
