using System;
using System.Runtime.CompilerServices;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>The shortest decimal number that reads back as a double, and the nearest one of these: value = Digits * 10 ** Exponent.</summary>
/// <remarks>Algorithm: Schubfach (Raffaele Giulietti, "The Schubfach way to render doubles").</remarks>
internal unsafe struct ShortestDecimal
{
    internal ulong Digits; // ends with no 0
    internal int Exponent;

    /// <summary>Input: a finite double that is not 0; its sign is left out.</summary>
    internal static ShortestDecimal Of(double value)
    {
        BinaryDouble parts = BinaryDouble.Of(value);
        bool even = (parts.Mantissa & 1) == 0;
        // Below a power of two the doubles lie twice as close.
        bool closer = parts.Mantissa == BinaryDouble.HiddenBit && parts.Exponent > BinaryDouble.SmallestExponent;
        ulong center = 4 * parts.Mantissa;
        // log10 of the distance between two doubles, rounded down.
        int k = ((parts.Exponent * 1262611) - (closer ? 524031 : 0)) >> 22;
        int shift = parts.Exponent + PowersOfTen.FloorLog2(-k) + 1;
        ulong* power = PowersOfTen.At(-k);
        ulong lower = RoundToOdd(power, (center - (closer ? 1u : 2u)) << shift) + (even ? 0u : 1u);
        ulong middle = RoundToOdd(power, center << shift);
        ulong upper = RoundToOdd(power, (center + 2) << shift) - (even ? 0u : 1u);
        return Choose(lower, middle, upper, k);
    }

    // All three are four times what they stand for. Return: the shortest number between the bounds.
    private static ShortestDecimal Choose(ulong lower, ulong middle, ulong upper, int k)
    {
        ulong digits = middle / 4;
        if (digits >= 10)
        {
            ulong shorter = digits / 10;
            bool under = lower <= 40 * shorter;
            bool over = (40 * shorter) + 40 <= upper;
            if (under != over)
            {
                return WithoutZeros(shorter + (over ? 1u : 0u), k + 1);
            }
        }
        bool below = lower <= 4 * digits;
        bool above = (4 * digits) + 4 <= upper;
        if (below != above)
        {
            return WithoutZeros(digits + (above ? 1u : 0u), k);
        }
        ulong half = (4 * digits) + 2;
        bool up = middle > half || (middle == half && (digits & 1) != 0);
        return WithoutZeros(digits + (up ? 1u : 0u), k);
    }

    private static ShortestDecimal WithoutZeros(ulong digits, int exponent)
    {
        while (digits - (digits / 10 * 10) == 0)
        {
            digits /= 10;
            exponent++;
        }
        ShortestDecimal result;
        result.Digits = digits;
        result.Exponent = exponent;
        return result;
    }

    // The upper 64 bits of the product of 128 and 64 bits; its lowest bit also stands for all bits that are cut off.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong RoundToOdd(ulong* power, ulong factor)
    {
        ulong carry = Math.BigMul(power[1], factor, out _);
        ulong high = Math.BigMul(power[0], factor, out ulong low);
        ulong sum = low + carry;
        high += sum < low ? 1u : 0u;
        return high | (sum > 1 ? 1u : 0u);
    }
}
