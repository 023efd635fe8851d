using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Heap;

/// <summary>The memory functions while something is to be looked at each time: a program's own functions, or the default ones.</summary>
internal static unsafe class WatchedDomains
{
    /// <summary>Input: a domain and a size. Return: a block, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void* Allocate(int domain, nuint size)
    {
        if (size > RawHeap.MaximumSize)
        {
            return null;
        }
        PyMemAllocatorEx* other = Enter(domain);
        return other == null ? DomainBlocks.Allocate(domain, size) : other->malloc(other->ctx, size); // foreign code
    }

    /// <summary>Input: a domain, a count and a size. Return: a zeroed block, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void* AllocateZeroed(int domain, nuint count, nuint size)
    {
        ulong high = Math.BigMul(count, size, out ulong total);
        if (high != 0 || total > RawHeap.MaximumSize)
        {
            return null;
        }
        PyMemAllocatorEx* other = Enter(domain);
        return other == null ? DomainBlocks.AllocateZeroed(domain, count, size) : other->calloc(other->ctx, count, size); // foreign code
    }

    /// <summary>Input: a domain, a block or NULL, and its new size. Return: the block, moved or not; or NULL, and the old block stays.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void* Reallocate(int domain, void* block, nuint size)
    {
        if (size > RawHeap.MaximumSize)
        {
            return null;
        }
        PyMemAllocatorEx* other = Enter(domain);
        return other == null ? DomainBlocks.Reallocate(domain, block, size) : other->realloc(other->ctx, block, size); // foreign code
    }

    /// <summary>Returns a block; NULL is allowed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Free(int domain, void* block)
    {
        if (!MemoryDomains.IsReplaced(domain))
        {
            DomainBlocks.Free(domain, block);
            return;
        }
        PyMemAllocatorEx* other = MemoryDomains.Place(domain);
        other->free(other->ctx, block); // foreign code
    }

    // Starts the runtime where it is not up, unless the memory is usable without. Return: the functions to call, NULL for the default ones.
    private static PyMemAllocatorEx* Enter(int domain)
    {
        if (domain != MemoryDomains.Raw)
        {
            WatchedBlocks.StartIfClosed();
        }
        return MemoryDomains.IsReplaced(domain) ? MemoryDomains.Place(domain) : null;
    }
}
