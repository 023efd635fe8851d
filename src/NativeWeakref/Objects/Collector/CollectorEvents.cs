using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Collector;

/// <summary>Who wants to know of collections, and what they have found in all.</summary>
internal static unsafe class CollectorEvents
{
    private struct Listener
    {
        internal delegate* unmanaged[Cdecl]<nativeweakref_gc_event*, void*, void> Function;
        internal void* Argument;
        internal Listener* Next;
    }

    private struct Listeners
    {
        internal Listener* First;
    }

    private struct Totals
    {
        internal nativeweakref_gc_stats First;
        internal nativeweakref_gc_stats Second;
        internal nativeweakref_gc_stats Third;
    }

    private static Listeners s_listeners; // in the order of their registration
    private static Totals s_totals;

    /// <summary>Adds a function that is called before and after each collection. Return: 0, or -1 with MemoryError.</summary>
    internal static int Add(delegate* unmanaged[Cdecl]<nativeweakref_gc_event*, void*, void> function, void* argument)
    {
        Listener* made = (Listener*)RawHeap.Allocate((nuint)sizeof(Listener));
        if (made == null)
        {
            Errors.NoMemory();
            return -1;
        }
        made->Function = function;
        made->Argument = argument;
        made->Next = null;
        Listener** place = FirstPlace;
        while (*place != null)
        {
            place = &(*place)->Next;
        }
        *place = made;
        return 0;
    }

    /// <summary>Takes a function away. Return: 1, or 0 where it was not there with this argument.</summary>
    internal static int Remove(delegate* unmanaged[Cdecl]<nativeweakref_gc_event*, void*, void> function, void* argument)
    {
        for (Listener** place = FirstPlace; *place != null; place = &(*place)->Next)
        {
            Listener* found = *place;
            if (found->Function == function && found->Argument == argument)
            {
                *place = found->Next;
                RawHeap.Free(found);
                return 1;
            }
        }
        return 0;
    }

    /// <summary>Tells all. A function may take itself away.</summary>
    internal static void Notify(bool finished, int generation, nint collected, nint uncollectable)
    {
        nativeweakref_gc_event notice;
        notice.finished = finished ? 1 : 0;
        notice.generation = generation;
        notice.collected = collected;
        notice.uncollectable = uncollectable;
        Listener* next;
        for (Listener* listener = s_listeners.First; listener != null; listener = next)
        {
            next = listener->Next;
            listener->Function(&notice, listener->Argument); // foreign code
        }
    }

    /// <summary>Adds a collection to the totals of its generation.</summary>
    internal static void Count(int generation, nint collected, nint uncollectable)
    {
        nativeweakref_gc_stats* totals = Of(generation);
        totals->collections++;
        totals->collected += collected;
        totals->uncollectable += uncollectable;
    }

    /// <summary>Reads the totals. Return: 0, or -1 with ValueError for a generation that there is not.</summary>
    internal static int Read(int generation, nativeweakref_gc_stats* stats)
    {
        if (NullArgument.IsMissing(stats))
        {
            return -1;
        }
        if (generation is < 0 or > Generations.Oldest)
        {
            Errors.ValueError("invalid generation"u8);
            return -1;
        }
        *stats = *Of(generation);
        return 0;
    }

    private static nativeweakref_gc_stats* Of(int generation) => (nativeweakref_gc_stats*)Unsafe.AsPointer(ref s_totals) + generation;

    private static Listener** FirstPlace => &((Listeners*)Unsafe.AsPointer(ref s_listeners))->First;
}
