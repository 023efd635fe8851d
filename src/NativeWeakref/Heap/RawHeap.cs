using System;
using System.Runtime.CompilerServices;

namespace NativeWeakref.Heap;

/// <summary>Memory that may be taken and returned without the GIL: the <c>PyMem_Raw*</c> domain.</summary>
internal static unsafe class RawHeap
{
    /// <summary>Largest size of one block, as CPython: what a signed size can count.</summary>
    internal const ulong MaximumSize = long.MaxValue;

    /// <summary>Input: a size; 0 counts as 1. Return: a 16-byte aligned block, or NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void* Allocate(nuint size) => Refuses(size) ? null : SystemMemory.Allocate(size == 0 ? 1 : size);

    /// <summary>Input: a count and a size; 0 bytes count as 1. Return: a zeroed block, or NULL.</summary>
    internal static void* AllocateZeroed(nuint count, nuint size)
    {
        ulong high = Math.BigMul(count, size, out ulong total);
        if (high != 0 || Refuses((nuint)total))
        {
            return null;
        }
        return total == 0 ? SystemMemory.AllocateZeroed(1, 1) : SystemMemory.AllocateZeroed(count, size);
    }

    /// <summary>Input: a block or NULL, and its new size. Return: the block, moved or not; or NULL, and the old block stays.</summary>
    internal static void* Reallocate(void* block, nuint size)
        => Refuses(size) ? null : SystemMemory.Reallocate(block, size == 0 ? 1 : size);

    /// <summary>Returns a block; NULL is allowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Free(void* block) => SystemMemory.Free(block);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Refuses(nuint size) => size > MaximumSize || (HeapMode.Has(HeapMode.Fault) && HeapFault.Strikes());
}
