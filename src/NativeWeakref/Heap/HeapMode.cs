namespace NativeWeakref.Heap;

/// <summary>Why allocations are to be looked at one by one. While nothing is, the fast paths run.</summary>
internal static class HeapMode
{
    /// <summary>The runtime is not up: the next allocation starts it.</summary>
    internal const int Closed = 1;

    /// <summary>The process runs under valgrind, which is told of every block.</summary>
    internal const int Valgrind = 2;

    /// <summary>An allocation is to fail: see <see cref="HeapFault"/>.</summary>
    internal const int Fault = 4;

    /// <summary>The reasons that hold now.</summary>
    internal static int Bits { get; private set; }

    /// <summary>Adds or removes a reason.</summary>
    internal static void Set(int reason, bool holds)
    {
        Bits = holds ? Bits | reason : Bits & ~reason;
        PageLists.RefreshFast();
    }

    /// <summary>Whether a reason holds.</summary>
    internal static bool Has(int reason) => (Bits & reason) != 0;
}
