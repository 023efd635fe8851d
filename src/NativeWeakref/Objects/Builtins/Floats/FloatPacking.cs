using System;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>Doubles from and to the IEEE formats of 2, 4 and 8 bytes, in either order of bytes.</summary>
internal static unsafe class FloatPacking
{
    private const int HalfMantissaBits = 10;
    private const int HalfSmallestExponent = -24; // of the lowest bit
    private const ulong HalfInfinity = 0x1F << HalfMantissaBits;

    /// <summary>Return: 0; -1 with OverflowError.</summary>
    internal static int PackHalf(double value, byte* place, bool littleEndian)
    {
        if (NullArgument.IsMissing(place))
        {
            return -1;
        }
        ulong bits = BinaryDouble.IsNaN(value) ? HalfInfinity | (1u << (HalfMantissaBits - 1))
            : BinaryDouble.IsInfinity(value) ? HalfInfinity
            : RoundToHalf(value);
        if (bits >= HalfInfinity && BinaryDouble.IsFinite(value))
        {
            Errors.OverflowError("float too large to pack with e format"u8);
            return -1;
        }
        bits |= BinaryDouble.IsNegative(value) ? 0x8000u : 0;
        Store(place, bits, 2, littleEndian);
        return 0;
    }

    /// <summary>Return: 0; -1 with OverflowError.</summary>
    internal static int PackSingle(double value, byte* place, bool littleEndian)
    {
        if (NullArgument.IsMissing(place))
        {
            return -1;
        }
        float narrow = (float)value;
        if (!float.IsFinite(narrow) && BinaryDouble.IsFinite(value))
        {
            Errors.OverflowError("float too large to pack with f format"u8);
            return -1;
        }
        Store(place, BitConverter.SingleToUInt32Bits(narrow), 4, littleEndian);
        return 0;
    }

    /// <summary>Return: 0.</summary>
    internal static int PackDouble(double value, byte* place, bool littleEndian)
    {
        if (NullArgument.IsMissing(place))
        {
            return -1;
        }
        Store(place, BitConverter.DoubleToUInt64Bits(value), 8, littleEndian);
        return 0;
    }

    /// <summary>The value of two bytes.</summary>
    internal static double UnpackHalf(byte* place, bool littleEndian)
    {
        if (NullArgument.IsMissing(place))
        {
            return -1;
        }
        ulong bits = Load(place, 2, littleEndian);
        ulong mantissa = bits & ((1u << HalfMantissaBits) - 1);
        int stored = (int)(bits >> HalfMantissaBits) & 0x1F;
        double magnitude = stored == 0x1F ? mantissa == 0 ? BinaryDouble.Infinity : BinaryDouble.NaN
            : stored == 0 ? Scale(mantissa, HalfSmallestExponent)
            : Scale(mantissa | (1u << HalfMantissaBits), HalfSmallestExponent + stored - 1);
        return (bits & 0x8000) != 0 ? -magnitude : magnitude;
    }

    /// <summary>The value of four bytes.</summary>
    internal static double UnpackSingle(byte* place, bool littleEndian)
        => NullArgument.IsMissing(place) ? -1 : BitConverter.UInt32BitsToSingle((uint)Load(place, 4, littleEndian));

    /// <summary>The value of eight bytes.</summary>
    internal static double UnpackDouble(byte* place, bool littleEndian)
        => NullArgument.IsMissing(place) ? -1 : BitConverter.UInt64BitsToDouble(Load(place, 8, littleEndian));

    private static double Scale(ulong mantissa, int exponent)
        => mantissa == 0 ? 0 : BitConverter.UInt64BitsToDouble(BinaryDouble.Round(mantissa, false, exponent));

    // To nearest, ties to even; what is too large becomes the infinity or more.
    private static ulong RoundToHalf(double value)
    {
        BinaryDouble parts = BinaryDouble.Of(value);
        int length = 64 - System.Numerics.BitOperations.LeadingZeroCount(parts.Mantissa);
        int lowest = parts.Exponent + length - 1 - HalfMantissaBits;
        lowest = lowest < HalfSmallestExponent ? HalfSmallestExponent : lowest;
        int shift = lowest - parts.Exponent;
        if (parts.Mantissa == 0 || shift > 54)
        {
            return 0;
        }
        if (lowest > 15)
        {
            return HalfInfinity;
        }
        ulong mantissa = shift >= 0 ? parts.Mantissa >> shift : parts.Mantissa << -shift;
        if (shift > 0)
        {
            ulong half = 1UL << (shift - 1);
            ulong rest = parts.Mantissa & ((half << 1) - 1);
            mantissa += rest > half || (rest == half && (mantissa & 1) != 0) ? 1u : 0;
        }
        return mantissa + ((ulong)(lowest - HalfSmallestExponent) << HalfMantissaBits);
    }

    private static void Store(byte* place, ulong bits, int size, bool littleEndian)
    {
        for (int i = 0; i < size; i++)
        {
            place[littleEndian ? i : size - 1 - i] = (byte)bits;
            bits >>= 8;
        }
    }

    /// <summary>The bits of up to eight bytes.</summary>
    internal static ulong Load(byte* place, int size, bool littleEndian)
    {
        ulong bits = 0;
        for (int i = size - 1; i >= 0; i--)
        {
            bits = (bits << 8) | place[littleEndian ? i : size - 1 - i];
        }
        return bits;
    }
}
