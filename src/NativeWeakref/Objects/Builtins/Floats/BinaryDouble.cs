using System;
using System.Runtime.CompilerServices;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>The parts of a double (IEEE 754 binary64): value = Mantissa * 2 ** Exponent.</summary>
internal struct BinaryDouble
{
    internal const int MantissaBits = 52; // those that are stored
    internal const ulong HiddenBit = 1UL << MantissaBits;
    internal const ulong MantissaMask = HiddenBit - 1;
    internal const ulong InfinityBits = 0x7FFUL << MantissaBits;
    internal const ulong SignBit = 1UL << 63;
    internal const int SmallestExponent = -1074; // of the lowest bit
    internal const int Bias = 1075;

    internal ulong Mantissa;
    internal int Exponent;

    /// <summary>Input: a finite double; its sign is left out.</summary>
    internal static BinaryDouble Of(double value)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value) & ~SignBit;
        int stored = (int)(bits >> MantissaBits);
        BinaryDouble parts;
        parts.Mantissa = stored == 0 ? bits : (bits & MantissaMask) | HiddenBit;
        parts.Exponent = stored == 0 ? SmallestExponent : stored - Bias;
        return parts;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsNaN(double value) => (BitConverter.DoubleToUInt64Bits(value) & ~SignBit) > InfinityBits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsInfinity(double value) => (BitConverter.DoubleToUInt64Bits(value) & ~SignBit) == InfinityBits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsFinite(double value) => (BitConverter.DoubleToUInt64Bits(value) & InfinityBits) != InfinityBits;

    /// <summary>Whether the sign bit is set; -0.0 and NaN have one too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsNegative(double value) => (BitConverter.DoubleToUInt64Bits(value) & SignBit) != 0;

    /// <summary>The magnitude of one with the sign bit of another.</summary>
    internal static double CopySign(double magnitude, double sign)
        => BitConverter.UInt64BitsToDouble(
            (BitConverter.DoubleToUInt64Bits(magnitude) & ~SignBit) | (BitConverter.DoubleToUInt64Bits(sign) & SignBit));

    internal static double Infinity => BitConverter.UInt64BitsToDouble(InfinityBits);

    internal static double NaN => BitConverter.UInt64BitsToDouble(InfinityBits | (1UL << (MantissaBits - 1)));

    /// <summary>The double of an integer below 2 ** 64 with further bits below it, times a power of two: to nearest, ties to even.</summary>
    /// <remarks>Input: the highest bits, not 0; whether anything but zeros follows; the exponent of the lowest bit.</remarks>
    internal static ulong Round(ulong leading, bool sticky, int exponent)
    {
        int length = 64 - System.Numerics.BitOperations.LeadingZeroCount(leading);
        int top = exponent + length - 1; // exponent of the highest bit
        int lowest = top - MantissaBits < SmallestExponent ? SmallestExponent : top - MantissaBits; // of the result
        int shift = lowest - exponent;
        if (shift > 64)
        {
            return 0;
        }
        ulong mantissa = shift == 64 ? 0 : shift >= 0 ? leading >> shift : leading << -shift;
        if (shift > 0)
        {
            ulong half = 1UL << (shift - 1);
            ulong rest = shift == 64 ? leading : leading & ((half << 1) - 1);
            bool up = rest > half || (rest == half && (sticky || (mantissa & 1) != 0));
            mantissa += up ? 1UL : 0; // may carry into the exponent below, as it should
        }
        if (lowest > 1023 - MantissaBits)
        {
            return InfinityBits;
        }
        ulong stored = (ulong)(lowest - SmallestExponent);
        ulong bits = mantissa + (stored << MantissaBits); // the hidden bit adds the 1 that a normal exponent is above it
        return bits > InfinityBits ? InfinityBits : bits;
    }
}
