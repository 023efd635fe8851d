using NativeWeakref.Abi;

namespace NativeWeakref.Heap;

/// <summary>Memory of 64 units, taken from the system at once; a bit stands for a unit.</summary>
internal unsafe struct Arena
{
    /// <summary>Number of units.</summary>
    internal const int Units = 64;

    /// <summary>Who gave the memory; without functions the system.</summary>
    internal PyObjectArenaAllocator Source;

    /// <summary>The memory as it was taken.</summary>
    internal byte* Memory;

    /// <summary>First unit.</summary>
    internal byte* Start;

    /// <summary>All units: where the memory does not begin with a unit, the last one is missing.</summary>
    internal ulong All;

    /// <summary>Units that are in no page.</summary>
    internal ulong Free;

    /// <summary>Those of them that may hold old content: the system has not got them back.</summary>
    internal ulong Dirty;

    /// <summary>Neighbours in the list of arenas.</summary>
    internal Arena* Next;

    /// <inheritdoc cref="Next"/>
    internal Arena* Previous;

    /// <summary>Bytes of an arena.</summary>
    internal static nuint Size => Units * HeapPage.Unit;
}
