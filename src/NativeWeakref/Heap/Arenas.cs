using System.Numerics;

namespace NativeWeakref.Heap;

/// <summary>Units for pages: found in an arena, taken from the system and given back to it.</summary>
/// <remarks>
/// One list holds the arenas of which a part is free, another those that are wholly free. Of these few are kept: one, so that a unit
/// taken and given in turn costs no system call, and more where much is in use, so that memory taken for a moment, as by a
/// collection, is not brought by the system each time. Free units keep their content until they are many compared with those in use.
/// </remarks>
internal static unsafe class Arenas
{
    /// <summary>Most units of one page.</summary>
    internal const int MostUnits = Arena.Units / 2;

    private const nint DirtyAllowance = 2 * Arena.Units;
    private const nint InUseForOneFree = 8; // units in use for each that is kept though free
    private const nint SparingArenas = 4; // the first ones, of which only what is touched shall cost memory

    private static Arena* s_partlyFree;
    private static Arena* s_whollyFree;
    private static nint s_kept; // arenas that are wholly free
    private static nint s_dirty; // dirty units of all arenas

    /// <summary>Number of arenas.</summary>
    internal static nint Count { get; private set; }

    /// <summary>Units in pages.</summary>
    internal static nint UnitsInUse { get; private set; }

    /// <summary>Input: number of units. Return: memory for a page, and its arena is stored; or NULL.</summary>
    internal static HeapPage* Take(int units, Arena** from)
    {
        Arena* arena = s_partlyFree;
        while (arena != null && Places(arena->Free, units) == 0)
        {
            arena = arena->Next;
        }
        arena = arena == null ? TakeWhollyFree() : arena;
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
        if (arena->Free == 0)
        {
            Unlink(ref s_partlyFree, arena);
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
            Link(ref s_partlyFree, arena);
        }
        if (arena->Free == arena->All)
        {
            Unlink(ref s_partlyFree, arena);
            Link(ref s_whollyFree, arena);
            s_kept++;
            KeepAtMost(1 + (UnitsInUse / (InUseForOneFree * Arena.Units)));
        }
        else if (s_dirty > DirtyAllowance + (UnitsInUse / InUseForOneFree))
        {
            DiscardAll();
        }
    }

    /// <summary>Gives back the arenas that are wholly free.</summary>
    internal static void Trim() => KeepAtMost(0);

    private static void KeepAtMost(nint count)
    {
        while (s_kept > count)
        {
            Release(s_whollyFree);
        }
    }

    // Return: an arena that is in the other list now, or NULL.
    private static Arena* TakeWhollyFree()
    {
        Arena* arena = s_whollyFree;
        if (arena == null)
        {
            arena = New();
        }
        else
        {
            Unlink(ref s_whollyFree, arena);
            s_kept--;
        }
        if (arena != null)
        {
            Link(ref s_partlyFree, arena);
        }
        return arena;
    }

    private static Arena* New()
    {
        Arena* made = (Arena*)SystemMemory.Allocate((nuint)sizeof(Arena));
        if (made == null)
        {
            return null;
        }
        if (!ArenaSource.Take(made, forFullUse: Count >= SparingArenas))
        {
            SystemMemory.Free(made);
            return null;
        }
        nuint front = (0 - (nuint)made->Memory) & (HeapPage.Unit - 1); // a program's memory may begin anywhere: a unit less then
        made->Start = made->Memory + front;
        made->All = front == 0 ? ulong.MaxValue : ulong.MaxValue >> 1;
        made->Free = made->All;
        made->Dirty = 0;
        Count++;
        return made;
    }

    private static void Release(Arena* arena)
    {
        s_dirty -= BitOperations.PopCount(arena->Dirty);
        Unlink(ref s_whollyFree, arena);
        s_kept--;
        ArenaSource.Give(arena);
        SystemMemory.Free(arena);
        Count--;
    }

    // All at once: the next time comes only after as many units again.
    private static void DiscardAll()
    {
        Discard(s_partlyFree);
        Discard(s_whollyFree);
        s_dirty = 0; // a unit that is free lies in an arena of one of the lists
    }

    private static void Discard(Arena* first)
    {
        for (Arena* arena = first; arena != null; arena = arena->Next)
        {
            DiscardOne(arena);
        }
    }

    private static void DiscardOne(Arena* arena)
    {
        ulong dirty = arena->Dirty;
        arena->Dirty = 0;
        dirty = ArenaSource.IsSystem(arena) ? dirty : 0;
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

    private static void Link(ref Arena* first, Arena* arena)
    {
        arena->Previous = null;
        arena->Next = first;
        if (first != null)
        {
            first->Previous = arena;
        }
        first = arena;
    }

    private static void Unlink(ref Arena* first, Arena* arena)
    {
        if (arena->Previous == null)
        {
            first = arena->Next;
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
