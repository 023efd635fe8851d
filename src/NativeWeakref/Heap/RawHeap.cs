using System;
using System.Runtime.CompilerServices;

namespace NativeWeakref.Heap;

/// <summary>Memory of the C library, which may be taken and returned without the GIL: the <c>PyMem_Raw*</c> family.</summary>
internal static unsafe class RawHeap
{
    /// <summary>Largest size of one block, as CPython: what a signed size can count.</summary>
    internal const ulong MaximumSize = long.MaxValue;

    /// <summary>Input: a size; 0 counts as 1. Return: a 16-byte aligned block, or NULL.</summary>
    internal static void* Allocate(nuint size)
    {
        if (HeapMode.IsRawWatched)
        {
            return WatchedDomains.Allocate(MemoryDomains.Raw, size);
        }
        return size > MaximumSize ? null : SystemMemory.Allocate(size == 0 ? 1 : size);
    }

    /// <summary>Input: a count and a size; 0 bytes count as 1. Return: a zeroed block, or NULL.</summary>
    internal static void* AllocateZeroed(nuint count, nuint size)
    {
        if (HeapMode.IsRawWatched)
        {
            return WatchedDomains.AllocateZeroed(MemoryDomains.Raw, count, size);
        }
        ulong high = Math.BigMul(count, size, out ulong total);
        if (high != 0 || total > MaximumSize)
        {
            return null;
        }
        return total == 0 ? SystemMemory.AllocateZeroed(1, 1) : SystemMemory.AllocateZeroed(count, size);
    }

    /// <summary>Input: a block or NULL, and its new size. Return: the block, moved or not; or NULL, and the old block stays.</summary>
    internal static void* Reallocate(void* block, nuint size)
    {
        if (HeapMode.IsRawWatched)
        {
            return WatchedDomains.Reallocate(MemoryDomains.Raw, block, size);
        }
        return size > MaximumSize ? null : SystemMemory.Reallocate(block, size == 0 ? 1 : size);
    }

    /// <summary>Returns a block; NULL is allowed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Free(void* block)
    {
        if (HeapMode.IsRawWatched)
        {
            WatchedDomains.Free(MemoryDomains.Raw, block);
            return;
        }
        SystemMemory.Free(block);
    }
}
