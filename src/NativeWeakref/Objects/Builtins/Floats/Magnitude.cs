using System.Runtime.CompilerServices;

namespace NativeWeakref.Objects.Builtins.Floats;

// Invariants: the words hold the value, least significant first; the highest of them is not 0; zero has none.

/// <summary>A whole number of up to 4096 bits on the stack: what exact decimal conversion of a double needs, and no memory.</summary>
internal unsafe struct Magnitude
{
    private const int Capacity = 128;
    private const uint Billion = 1_000_000_000;

    [InlineArray(Capacity)]
    private struct Storage
    {
        private uint _first;
    }

    private int _count;
    private Storage _words;

    /// <summary>Makes a number of 64 bits. The words beyond are left as they are.</summary>
    internal static void Set(Magnitude* number, ulong value)
    {
        uint* words = Words(number);
        words[0] = (uint)value;
        words[1] = (uint)(value >> 32);
        number->_count = words[1] != 0 ? 2 : words[0] != 0 ? 1 : 0;
    }

    internal static bool IsZero(Magnitude* number) => number->_count == 0;

    /// <summary>number = number * factor + addend; the result fits.</summary>
    internal static void MultiplyAdd(Magnitude* number, uint factor, uint addend)
    {
        uint* words = Words(number);
        ulong carry = addend;
        for (int i = 0; i < number->_count; i++)
        {
            carry += (ulong)words[i] * factor;
            words[i] = (uint)carry;
            carry >>= 32;
        }
        if (carry != 0)
        {
            words[number->_count] = (uint)carry;
            number->_count++;
        }
    }

    /// <summary>number = number * 10 ** exponent; the result fits.</summary>
    internal static void MultiplyPowerOfTen(Magnitude* number, int exponent)
    {
        for (; exponent >= 9; exponent -= 9)
        {
            MultiplyAdd(number, Billion, 0);
        }
        for (; exponent > 0; exponent--)
        {
            MultiplyAdd(number, 10, 0);
        }
    }

    /// <summary>number = number * 2 ** shift; the result fits.</summary>
    internal static void ShiftLeft(Magnitude* number, int shift)
    {
        if (number->_count == 0)
        {
            return;
        }
        uint* words = Words(number);
        int whole = shift >> 5;
        int bits = shift & 31;
        ulong above = 0;
        for (int i = number->_count - 1; i >= 0; i--)
        {
            ulong wide = (ulong)words[i] << bits;
            words[i + whole + 1] = (uint)(above | (wide >> 32));
            above = (uint)wide;
        }
        words[whole] = (uint)above;
        for (int i = 0; i < whole; i++)
        {
            words[i] = 0;
        }
        number->_count += whole + 1;
        Trim(number);
    }

    /// <summary>number = number / 10 ** 9. Return: the remainder.</summary>
    internal static uint DivideByBillion(Magnitude* number)
    {
        uint* words = Words(number);
        ulong rest = 0;
        for (int i = number->_count - 1; i >= 0; i--)
        {
            rest = (rest << 32) | words[i];
            ulong quotient = rest / Billion;
            words[i] = (uint)quotient;
            rest -= quotient * Billion;
        }
        Trim(number);
        return (uint)rest;
    }

    /// <summary>Takes away and returns the bits from a position on, which are less than 2 ** 32.</summary>
    internal static uint TakeFrom(Magnitude* number, int position)
    {
        uint* words = Words(number);
        int index = position >> 5;
        int bits = position & 31;
        if (index >= number->_count)
        {
            return 0;
        }
        ulong high = index + 1 < number->_count ? (ulong)words[index + 1] << 32 : 0;
        uint taken = (uint)((high | words[index]) >> bits);
        words[index] &= (1u << bits) - 1;
        number->_count = index + 1;
        Trim(number);
        return taken;
    }

    /// <summary>Negative, 0 or positive.</summary>
    internal static int Compare(Magnitude* left, Magnitude* right)
    {
        if (left->_count != right->_count)
        {
            return left->_count - right->_count;
        }
        for (int i = left->_count - 1; i >= 0; i--)
        {
            if (Words(left)[i] != Words(right)[i])
            {
                return Words(left)[i] < Words(right)[i] ? -1 : 1;
            }
        }
        return 0;
    }

    private static void Trim(Magnitude* number)
    {
        while (number->_count > 0 && Words(number)[number->_count - 1] == 0)
        {
            number->_count--;
        }
    }

    private static uint* Words(Magnitude* number) => (uint*)&number->_words;
}
