using System.Runtime.CompilerServices;
using System.Threading;

namespace NativeWeakref.Heap;

/// <summary>As <see cref="HeldBlocks"/>, for memory of the C library in debug mode: used by any thread, with or without the GIL.</summary>
/// <remarks>
/// One thread at a time. Another one does not wait, as a fork may leave the mark of a thread that is not there any more: what it
/// returns goes back at once.
/// </remarks>
internal static unsafe class HeldRawBlocks
{
    /// <summary>Most bytes of memory that is held back, guards included.</summary>
    internal const nuint LargestHeld = 16384;

    private const int Capacity = 1024;

    private static Ring s_ring;
    private static int s_next;
    private static int s_inUse;

    /// <summary>Returns memory that was undressed, or holds it back and returns what has been held the longest.</summary>
    internal static void Give(void* memory)
    {
        bool fits = GuardedBlocks.SizeOf(GuardedBlocks.BlockIn(memory)) <= LargestHeld - GuardedBlocks.Overhead;
        if (fits && Enter())
        {
            ulong* place = Places + s_next;
            s_next = (s_next + 1) & (Capacity - 1);
            void* oldest = (void*)*place;
            *place = (ulong)memory;
            Leave();
            GiveUp(oldest);
            return;
        }
        SystemMemory.Free(memory);
    }

    /// <summary>Returns all.</summary>
    internal static void Release()
    {
        if (!Enter())
        {
            return;
        }
        for (int i = 0; i < Capacity; i++)
        {
            void* memory = (void*)Places[i];
            Places[i] = 0;
            GiveUp(memory);
        }
        Leave();
    }

    /// <summary>Whether memory is held back. Asked where something is wrong: it need not be fast.</summary>
    internal static bool Holds(void* memory)
    {
        for (int i = 0; i < Capacity; i++)
        {
            if (Places[i] == (ulong)memory)
            {
                return true;
            }
        }
        return false;
    }

    private static ulong* Places => (ulong*)Unsafe.AsPointer(ref s_ring);

    private static bool Enter() => Interlocked.CompareExchange(ref s_inUse, 1, 0) == 0;

    private static void Leave() => Volatile.Write(ref s_inUse, 0);

    private static void GiveUp(void* memory)
    {
        if (memory != null)
        {
            GuardedBlocks.CheckReturnedRaw(memory);
            SystemMemory.Free(memory);
        }
    }

    private struct Ring
    {
        internal fixed ulong Blocks[Capacity];
    }
}
