namespace NativeWeakref.Heap;

/// <summary>Why allocations are to be looked at one by one. While nothing is, the fast paths run.</summary>
internal static class HeapMode
{
    /// <summary>The runtime is not up: the next allocation starts it.</summary>
    internal const int Closed = 1;

    /// <summary>The process runs under valgrind's memcheck, which is told of every block.</summary>
    internal const int Valgrind = 2;

    /// <summary>An allocation is to fail: see <see cref="HeapFault"/>.</summary>
    internal const int Fault = 4;

    /// <summary>Debug mode: see <see cref="GuardedBlocks"/>. Decided once, at load.</summary>
    internal const int Guards = 8;

    /// <summary>The program has put its own functions in place of some: see <see cref="MemoryDomains"/>.</summary>
    internal const int Replaced = 16;

    /// <summary>The reasons that hold now.</summary>
    internal static int Bits { get; private set; }

    /// <summary>Whether one holds that concerns memory of the C library.</summary>
    internal static bool IsRawWatched => Has(Fault | Guards | Replaced);

    /// <summary>Adds or removes a reason.</summary>
    internal static void Set(int reason, bool holds)
    {
        Bits = holds ? Bits | reason : Bits & ~reason;
        PageLists.RefreshFast();
    }

    /// <summary>Whether one of some reasons holds.</summary>
    internal static bool Has(int reasons) => (Bits & reasons) != 0;
}
