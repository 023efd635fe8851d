using System.Runtime.CompilerServices;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists.Sorting;

/// <summary>A part of the entries that is sorted already.</summary>
internal unsafe struct SortRun
{
    internal SortEntry* Start;
    internal nint Count;

    /// <summary>Depth in the tree of merges of the border to the run that follows.</summary>
    internal int Power;
}

// Invariants: the pending runs lie one behind the other; their powers increase strictly from the oldest to the newest, so that there
// are never more of them than a number has bits.

/// <summary>What a sort knows while it runs.</summary>
internal unsafe struct SortState
{
    private const int Capacity = 85;

    [InlineArray(Capacity)]
    private struct Runs
    {
        private SortRun _first;
    }

    internal SortOrder Order;

    /// <summary>All entries.</summary>
    internal SortEntry* Start;

    internal nint Count;

    /// <summary>How often in a row one run must win before its entries are looked for in leaps.</summary>
    internal nint GallopAfter;

    /// <summary>Room for the smaller of two runs that are merged; owned.</summary>
    internal SortEntry* Spare;

    internal int Pending;
    private nint _spareRoom;
    private Runs _runs;

    /// <summary>The pending runs, the oldest first. Input: a state that does not move.</summary>
    internal static SortRun* RunsOf(SortState* state) => (SortRun*)&state->_runs;

    /// <summary>Makes room for a number of entries; what was there is not kept. Return: false with MemoryError.</summary>
    internal bool Reserve(nint count)
    {
        if (count <= _spareRoom)
        {
            return true;
        }
        ObjectHeap.Free(Spare);
        Spare = (SortEntry*)ObjectHeap.Allocate((nuint)count * (nuint)sizeof(SortEntry));
        _spareRoom = Spare == null ? 0 : count;
        if (Spare == null)
        {
            Errors.NoMemory();
        }
        return Spare != null;
    }
}
