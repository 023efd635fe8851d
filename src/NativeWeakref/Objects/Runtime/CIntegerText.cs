using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Integers written in C strings, with Python's prefixes: <c>0x</c>, <c>0o</c> and <c>0b</c>.</summary>
internal static unsafe class CIntegerText
{
    private const int OutOfRange = 34; // ERANGE
    private const int NoDigit = 99;

    /// <summary>
    /// Reads as many digits as there are, after white space. Input: a base from 2 to 36, or 0 for what the prefix says; where the end
    /// goes, or NULL. Return: the number; the largest one with the C error ERANGE where it does not fit.
    /// </summary>
    internal static ulong ReadUnsigned(byte* text, byte** end, int numberBase)
    {
        if (NullArgument.IsMissing(text))
        {
            return 0;
        }
        byte* digits = SkipSpace(text);
        ulong value = 0;
        if (numberBase == 0 && *digits == (byte)'0' && PrefixBase(digits) == 0)
        {
            while (*digits == (byte)'0')
            {
                digits++;
            }
            digits = SkipSpace(digits); // an octal number of C's kind is none: zeros only
        }
        else if (numberBase is 0 or (>= 2 and <= 36))
        {
            int prefixed = PrefixBase(digits);
            bool skips = prefixed != 0 && (numberBase == 0 || numberBase == prefixed);
            digits = ReadDigits(skips ? digits + 2 : digits, numberBase == 0 ? prefixed == 0 ? 10 : prefixed : numberBase, &value);
        }
        if (end != null)
        {
            *end = digits;
        }
        return value;
    }

    /// <summary>As <see cref="ReadUnsigned"/> with a sign; the largest number stands for all that do not fit.</summary>
    internal static nint ReadSigned(byte* text, byte** end, int numberBase)
    {
        if (NullArgument.IsMissing(text))
        {
            return 0;
        }
        byte* start = SkipSpace(text);
        bool isNegative = *start == (byte)'-';
        ulong magnitude = ReadUnsigned(isNegative || *start == (byte)'+' ? start + 1 : start, end, numberBase);
        if (magnitude <= long.MaxValue)
        {
            return isNegative ? -(nint)magnitude : (nint)magnitude;
        }
        if (isNegative && magnitude == 1UL << 63)
        {
            return nint.MinValue;
        }
        ErrnoErrors.Number = OutOfRange;
        return nint.MaxValue;
    }

    private static byte* ReadDigits(byte* text, int numberBase, ulong* value)
    {
        bool fits = true;
        for (int digit = DigitOf(*text); digit < numberBase; digit = DigitOf(*++text))
        {
            System.UInt128 next = ((System.UInt128)(*value) * (uint)numberBase) + (uint)digit;
            fits &= next <= ulong.MaxValue;
            *value = fits ? (ulong)next : ulong.MaxValue;
        }
        if (!fits)
        {
            ErrnoErrors.Number = OutOfRange;
        }
        return text;
    }

    // A prefix that no digit of its base follows is a zero, and what comes after it is not read.
    private static int PrefixBase(byte* text)
    {
        if (*text != (byte)'0')
        {
            return 0;
        }
        int numberBase = (text[1] | 0x20) switch
        {
            'x' => 16,
            'o' => 8,
            'b' => 2,
            _ => 0,
        };
        return numberBase != 0 && DigitOf(text[2]) < numberBase ? numberBase : 0;
    }

    private static byte* SkipSpace(byte* text)
    {
        while (*text is (byte)' ' or (>= 9 and <= 13))
        {
            text++;
        }
        return text;
    }

    private static int DigitOf(byte character)
    {
        int letter = character | 0x20;
        return character is >= (byte)'0' and <= (byte)'9' ? character - '0' : letter is >= 'a' and <= 'z' ? letter - 'a' + 10 : NoDigit;
    }
}
