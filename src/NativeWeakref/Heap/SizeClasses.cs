using System.Numerics;
using System.Runtime.CompilerServices;

namespace NativeWeakref.Heap;

/// <summary>Sizes of blocks: a request is rounded up to one of these.</summary>
/// <remarks>
/// Steps of 16 bytes up to 1,024; then eight steps for each doubling up to 8,192; then what divides a page into seven, six, ...
/// blocks and one. Larger requests have pages of their own.
/// </remarks>
internal static class SizeClasses
{
    /// <summary>Largest request whose class is its number of 16-byte steps.</summary>
    internal const nuint SmallLimit = 1024;

    /// <summary>Largest request that has a class.</summary>
    internal const nuint Limit = 65424;

    /// <summary>Largest request whose class is one of eight for each doubling.</summary>
    internal const nuint GeometricLimit = 8192;

    /// <summary>Number of classes; the first is 1, and 0 stays unused.</summary>
    internal const int Count = 96;

    private const int FirstGeometric = 65;

    private const int FirstDividing = 89;


    private const int StepsOfDoubling = 8;

    private const int LogOfSmallLimit = 10;

    /// <summary>Class of a request up to <see cref="SmallLimit"/>.</summary>
    internal static nuint Small(nuint size) => (size + 15) >> 4;

    /// <summary>Class of a request above <see cref="SmallLimit"/>, up to <see cref="GeometricLimit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nuint Geometric(nuint size)
    {
        nuint last = size - 1;
        int log = BitOperations.Log2((ulong)last);
        nuint step = (last >> (log - 3)) & (StepsOfDoubling - 1); // the three bits behind the first
        return FirstGeometric + ((nuint)(log - LogOfSmallLimit) * StepsOfDoubling) + step;
    }

    /// <summary>Class of a request up to <see cref="Limit"/>.</summary>
    internal static int Of(nuint size)
    {
        if (size <= SmallLimit)
        {
            return size == 0 ? 1 : (int)Small(size);
        }
        if (size > GeometricLimit)
        {
            return Dividing(size);
        }
        return (int)Geometric(size);
    }

    /// <summary>Bytes of a block of a class.</summary>
    internal static nuint SizeOf(int number)
    {
        if (number < FirstGeometric)
        {
            return (nuint)number << 4;
        }
        if (number < FirstDividing)
        {
            int place = number - FirstGeometric;
            nuint eighths = (nuint)(StepsOfDoubling + 1 + (place & (StepsOfDoubling - 1)));
            return eighths << (LogOfSmallLimit - 3 + (place >> 3));
        }
        return number switch
        {
            89 => 9344,
            90 => 10896,
            91 => 13072,
            92 => 16352,
            93 => 21808,
            94 => 32704,
            _ => Limit,
        };
    }

    private static int Dividing(nuint size)
    {
        int number = FirstDividing;
        while (SizeOf(number) < size)
        {
            number++;
        }
        return number;
    }
}
