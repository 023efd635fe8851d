using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>Powers of ten as 128 leading bits, the highest set, rounded up where they do not fit: off by less than 1.</summary>
internal static unsafe partial class PowersOfTen
{
    /// <summary>The two words of a power from First to Last, the higher one first.</summary>
    internal static ulong* At(int exponent)
        => (ulong*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Words)) + (2 * (exponent - First));

    /// <summary>The exponent of 2 that belongs to the lowest of the 128 bits.</summary>
    internal static int Scale(int exponent) => FloorLog2(exponent) - 127;

    /// <summary>log2(10 ** exponent) rounded down, for every exponent of the table.</summary>
    internal static int FloorLog2(int exponent) => (exponent * 1741647) >> 19;
}
