using System.Numerics;

namespace NativeWeakref.Heap;

/// <summary>Units for pages: found in an arena, taken from the system and given back to it.</summary>
/// <remarks>
/// The list holds the arenas with a free unit. At most one arena is wholly free: the spare, so that a unit taken and given in
/// turn costs no system call. Free units keep their content until they are many compared with those in use.
/// </remarks>
internal static unsafe class Arenas
{
    /// <summary>Most units of one page.</summary>
    internal const int MostUnits = Arena.Units / 2;

    private const nint DirtyAllowance = 2 * Arena.Units;

    private static Arena* s_first;
    private static Arena* s_spare; // the one that is wholly free, or NULL
    private static nint s_dirty; // dirty units of all arenas

    /// <summary>Number of arenas.</summary>
    internal static nint Count { get; private set; }

    /// <summary>Units in pages.</summary>
    internal static nint UnitsInUse { get; private set; }

    /// <summary>Input: number of units. Return: memory for a page, and its arena is stored; or NULL.</summary>
    internal static HeapPage* Take(int units, Arena** from)
    {
        Arena* arena = s_first;
        while (arena != null && Places(arena->Free, units) == 0)
        {
            arena = arena->Next;
        }
        arena = arena == null ? New() : arena;
        if (arena == null)
        {
            return null;
        }
        ulong places = Places(arena->Free, units);
        int place = BitOperations.TrailingZeroCount(places);
        ulong taken = Run(units) << place;
        s_dirty -= BitOperations.PopCount(arena->Dirty & taken);
        arena->Free &= ~taken;
        arena->Dirty &= ~taken;
        if (arena == s_spare)
        {
            s_spare = null;
        }
        if (arena->Free == 0)
        {
            Unlink(arena);
        }
        UnitsInUse += units;
        *from = arena;
        return (HeapPage*)(arena->Start + ((nuint)place * HeapPage.Unit));
    }

    /// <summary>Takes the memory of a page back.</summary>
    internal static void Give(Arena* arena, HeapPage* start, int units)
    {
        int place = (int)((nuint)((byte*)start - arena->Start) / HeapPage.Unit);
        ulong given = Run(units) << place;
        bool wasFull = arena->Free == 0;
        arena->Free |= given;
        arena->Dirty |= given;
        s_dirty += units;
        UnitsInUse -= units;
        if (wasFull)
        {
            LinkFirst(arena);
        }
        if (~arena->Free == 0)
        {
            KeepOrRelease(arena);
        }
        else if (s_dirty > DirtyAllowance + (UnitsInUse / 8))
        {
            DiscardAll();
        }
    }

    /// <summary>Gives the spare arena back.</summary>
    internal static void Trim()
    {
        if (s_spare != null)
        {
            Release(s_spare);
            s_spare = null;
        }
    }

    private static void KeepOrRelease(Arena* arena)
    {
        if (s_spare == null)
        {
            s_spare = arena;
            return;
        }
        Release(arena);
    }

    private static Arena* New()
    {
        Arena* made = (Arena*)SystemMemory.Allocate((nuint)sizeof(Arena));
        if (made == null)
        {
            return null;
        }
        made->Start = (byte*)SystemPages.MapAligned(Arena.Size);
        if (made->Start == null)
        {
            SystemMemory.Free(made);
            return null;
        }
        made->Free = ulong.MaxValue;
        made->Dirty = 0;
        LinkFirst(made);
        Count++;
        return made;
    }

    private static void Release(Arena* arena)
    {
        s_dirty -= BitOperations.PopCount(arena->Dirty);
        Unlink(arena);
        SystemPages.Unmap(arena->Start, Arena.Size);
        SystemMemory.Free(arena);
        Count--;
    }

    // All at once: the next time comes only after as many units again.
    private static void DiscardAll()
    {
        for (Arena* arena = s_first; arena != null; arena = arena->Next)
        {
            Discard(arena);
        }
        s_dirty = 0; // a unit that is free lies in an arena of the list
    }

    private static void Discard(Arena* arena)
    {
        ulong dirty = arena->Dirty;
        arena->Dirty = 0;
        while (dirty != 0)
        {
            int place = BitOperations.TrailingZeroCount(dirty);
            int length = BitOperations.TrailingZeroCount(~(dirty >> place));
            SystemPages.Discard(arena->Start + ((nuint)place * HeapPage.Unit), (nuint)length * HeapPage.Unit);
            dirty &= ~(Run(length) << place);
        }
    }

    private static ulong Run(int units) => ulong.MaxValue >> (Arena.Units - units);

    // The places at which so many free units begin.
    private static ulong Places(ulong free, int units)
    {
        int have = 1;
        while (have < units)
        {
            int step = have < units - have ? have : units - have;
            free &= free >> step;
            have += step;
        }
        return free;
    }

    private static void LinkFirst(Arena* arena)
    {
        arena->Previous = null;
        arena->Next = s_first;
        if (s_first != null)
        {
            s_first->Previous = arena;
        }
        s_first = arena;
    }

    private static void Unlink(Arena* arena)
    {
        if (arena->Previous == null)
        {
            s_first = arena->Next;
        }
        else
        {
            arena->Previous->Next = arena->Next;
        }
        if (arena->Next != null)
        {
            arena->Next->Previous = arena->Previous;
        }
    }
}
