using System.Runtime.CompilerServices;

namespace NativeWeakref.Heap;

/// <summary>Blocks that were returned and are not given out again for a while, so that who uses one all the same is found out.</summary>
/// <remarks>A ring: the oldest goes when a new one comes. Only in debug mode and under valgrind.</remarks>
internal static unsafe class HeldBlocks
{
    /// <summary>Number of places.</summary>
    internal const int Capacity = 1024;

    private const nuint LargestHeld = 16384;

    private static Ring s_ring;
    private static int s_next;

    /// <summary>Holds a block back. Return: the one to be given back to its page in its stead, or NULL.</summary>
    internal static void* Exchange(void* block)
    {
        if (HeapPage.Of(block)->BlockSize > LargestHeld)
        {
            return block;
        }
        ulong* place = Places + s_next;
        s_next = (s_next + 1) & (Capacity - 1);
        void* oldest = (void*)*place;
        *place = (ulong)block;
        return oldest;
    }

    /// <summary>Gives up the block at a place of the ring, NULL where there is none.</summary>
    internal static void* Remove(int place)
    {
        void* block = (void*)Places[place];
        Places[place] = 0;
        return block;
    }

    /// <summary>Whether a block is held back. Debug mode asks where something is wrong: it need not be fast.</summary>
    internal static bool Holds(void* block)
    {
        for (int i = 0; i < Capacity; i++)
        {
            if (Places[i] == (ulong)block)
            {
                return true;
            }
        }
        return false;
    }

    private static ulong* Places => (ulong*)Unsafe.AsPointer(ref s_ring);

    private struct Ring
    {
        internal fixed ulong Blocks[Capacity];
    }
}
