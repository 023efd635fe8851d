using System;
using System.Numerics;

namespace NativeWeakref.Objects.Builtins.Floats;

// Invariant: value = the digits from First to Last, read as a whole number without the point among them, * 10 ** Exponent.

/// <summary>A decimal number in ASCII, read to the nearest double, ties to even.</summary>
/// <remarks>
/// Algorithm: 19 digits times a power of ten of 128 bits bound the value from both sides (as in Clinger, "How to read floating point
/// numbers accurately"); where the bounds do not round to one double, the number is compared with the middle between the two exactly.
/// </remarks>
internal unsafe struct DecimalParsing
{
    private const int LeadingDigits = 19; // fit 64 bits
    private const ulong LargestExact = 1UL << 53;
    private const int MostDigits = 800; // beyond them only whether all are zeros matters: no middle between doubles has more
    private const long ExponentLimit = 1L << 40; // more than any text has digits

    private byte* _first; // of the digits that are not leading zeros; NULL for 0
    private byte* _end;
    private long _exponent; // of the last digit
    private long _count; // from the first to the last digit
    private ulong _leading;
    private int _leadingCount;

    /// <summary>
    /// Input: text that ends with a NUL. Return: behind the number, the text itself where there is none; the magnitude is stored.
    /// </summary>
    internal static byte* Read(byte* text, double* magnitude)
    {
        DecimalParsing number = default;
        byte* end = number.Scan(text);
        if (end != text)
        {
            *magnitude = BitConverter.UInt64BitsToDouble(number.Round());
        }
        return end;
    }

    private byte* Scan(byte* text)
    {
        bool any = false;
        bool point = false;
        byte* at = text;
        while (true)
        {
            byte character = *at;
            if (character == '.' && !point)
            {
                point = true;
            }
            else if (character is >= (byte)'0' and <= (byte)'9')
            {
                any = true;
                _exponent -= point ? 1 : 0;
                Take(at);
            }
            else
            {
                break;
            }
            at++;
        }
        if (!any)
        {
            return text;
        }
        _end = at;
        return ScanExponent(at);
    }

    private void Take(byte* at)
    {
        if (_first == null && *at == '0')
        {
            return;
        }
        _first = _first == null ? at : _first;
        _count++;
        if (_leadingCount < LeadingDigits)
        {
            _leading = (_leading * 10) + (uint)(*at - '0');
            _leadingCount++;
        }
    }

    // Without digits behind the letter it does not belong to the number.
    private byte* ScanExponent(byte* at)
    {
        if ((*at | 0x20) != 'e')
        {
            return at;
        }
        byte* digit = at + 1;
        bool negative = *digit == '-';
        digit += negative || *digit == '+' ? 1 : 0;
        if (*digit is < (byte)'0' or > (byte)'9')
        {
            return at;
        }
        long exponent = 0;
        for (; *digit is >= (byte)'0' and <= (byte)'9'; digit++)
        {
            exponent = exponent < ExponentLimit ? (exponent * 10) + (*digit - '0') : exponent;
        }
        _exponent += negative ? -exponent : exponent;
        return digit;
    }

    // Return: the bits of the double.
    private readonly ulong Round()
    {
        long exponent = _exponent + _count - _leadingCount; // of the last of the leading digits
        if (_first == null || exponent < PowersOfTen.First)
        {
            return 0;
        }
        if (exponent > 308)
        {
            return BinaryDouble.InfinityBits;
        }
        if (_count == _leadingCount && _leading <= LargestExact && exponent >= -ExactPowers.Largest && exponent <= ExactPowers.Largest)
        {
            // Both numbers are exact, so that one operation rounds once.
            double digits = _leading;
            double scaling = ExactPowers.Of((int)(exponent < 0 ? -exponent : exponent));
            return BitConverter.DoubleToUInt64Bits(exponent < 0 ? digits / scaling : digits * scaling);
        }
        int zeros = BitOperations.LeadingZeroCount(_leading);
        ulong* power = PowersOfTen.At((int)exponent);
        int scale = PowersOfTen.Scale((int)exponent) - zeros + 128;
        // The product of 64 and 128 bits, which is too large by less than the first factor.
        ulong factor = _leading << zeros;
        ulong low = Math.BigMul(factor, power[1], out ulong lowest);
        ulong high = Math.BigMul(factor, power[0], out ulong middle);
        middle += low;
        high += middle < low ? 1u : 0u;
        ulong under = middle - (lowest < factor ? 1u : 0u);
        ulong underHigh = high - (under > middle ? 1u : 0u);
        // Digits that were left out add less than 1 to the leading ones.
        ulong over = middle + 1;
        ulong overHigh = high + (over == 0 ? 1u : 0u);
        if (_count > _leadingCount)
        {
            overHigh += Math.BigMul(power[0], 1UL << zeros, out ulong added);
            over += added;
            overHigh += over < added ? 1u : 0u;
            over += 1UL << zeros; // the lower word of the power, rounded up
            overHigh += over < 1UL << zeros ? 1u : 0u;
        }
        ulong below = BinaryDouble.Round(underHigh, under != 0 || lowest != factor, scale);
        ulong above = BinaryDouble.Round(overHigh, over != 0, scale);
        return below == above ? below : IsAboveMiddle(below) ? above : below;
    }

    // The neighbours differ in the last bit, and the number lies between them. A tie goes to the even one.
    private readonly bool IsAboveMiddle(ulong below)
    {
        BinaryDouble parts = BinaryDouble.Of(BitConverter.UInt64BitsToDouble(below));
        Magnitude number;
        Magnitude middle;
        int exponent = ReadDigits(&number);
        Magnitude.Set(&middle, (parts.Mantissa << 1) + 1);
        if (exponent >= 0)
        {
            Magnitude.MultiplyPowerOfTen(&number, exponent);
        }
        else
        {
            Magnitude.MultiplyPowerOfTen(&middle, -exponent);
        }
        int scale = parts.Exponent - 1;
        if (scale >= 0)
        {
            Magnitude.ShiftLeft(&middle, scale);
        }
        else
        {
            Magnitude.ShiftLeft(&number, -scale);
        }
        int order = Magnitude.Compare(&number, &middle);
        return order > 0 || (order == 0 && (parts.Mantissa & 1) != 0);
    }

    // Return: the exponent of ten. Where digits are left out, a last one of 1 stands for them: it only makes a tie none.
    private readonly int ReadDigits(Magnitude* number)
    {
        Magnitude.Set(number, 0);
        long taken = 0;
        bool rest = false;
        for (byte* at = _first; at < _end; at++)
        {
            if (*at == '.')
            {
                continue;
            }
            if (taken < MostDigits)
            {
                Magnitude.MultiplyAdd(number, 10, (uint)(*at - '0'));
                taken++;
            }
            else
            {
                rest = rest || *at != '0';
            }
        }
        if (rest)
        {
            Magnitude.MultiplyAdd(number, 10, 1);
            taken++;
        }
        return (int)(_exponent + _count - taken);
    }
}
