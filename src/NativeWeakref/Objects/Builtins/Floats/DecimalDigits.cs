using System.Runtime.CompilerServices;

namespace NativeWeakref.Objects.Builtins.Floats;

// Invariants: value = 0.d1 d2 d3... * 10 ** Point; the first digit is not 0, nor is the last; zero has no digits and the point 1.

/// <summary>The decimal digits of a double without its sign, exact or rounded.</summary>
internal unsafe struct DecimalDigits
{
    private const int Capacity = 800; // the longest double has 767 digits; they come in groups of 9
    private const int GroupDigits = 9;

    [InlineArray(Capacity)]
    private struct Storage
    {
        private byte _first;
    }

    internal int Count;
    internal int Point;
    private Storage _digits;

    /// <summary>The characters of the digits.</summary>
    internal static byte* Text(DecimalDigits* digits) => (byte*)&digits->_digits;

    /// <summary>The shortest digits that read back as the same double. Input: a finite one.</summary>
    internal static void SetShortest(DecimalDigits* digits, double value)
    {
        if (value == 0)
        {
            SetZero(digits);
            return;
        }
        ShortestDecimal shortest = ShortestDecimal.Of(value);
        digits->Count = WriteNumber(Text(digits), shortest.Digits);
        digits->Point = digits->Count + shortest.Exponent;
    }

    /// <summary>A number of digits, 1 or more, rounded to nearest, ties to even; less where the rest is zeros. Input: a finite double.</summary>
    internal static void SetSignificant(DecimalDigits* digits, double value, int count)
    {
        SetExact(digits, value, count, limitIsPoint: false);
        Round(digits, count);
    }

    /// <summary>As <see cref="SetSignificant"/>, counted from the decimal point.</summary>
    internal static void SetFraction(DecimalDigits* digits, double value, int count)
    {
        SetExact(digits, value, count, limitIsPoint: true);
        Round(digits, (long)digits->Point + count);
    }

    /// <summary>The nearest double, maybe an infinity. The place behind the digits is written to.</summary>
    internal static double ToDouble(DecimalDigits* digits)
    {
        double value = 0;
        if (digits->Count == 0)
        {
            return value;
        }
        byte* text = Text(digits);
        byte* end = text + digits->Count;
        int exponent = digits->Point - digits->Count;
        *end++ = (byte)'e';
        *end++ = exponent < 0 ? (byte)'-' : (byte)'+';
        exponent = exponent < 0 ? -exponent : exponent;
        end[3] = 0;
        for (int i = 2; i >= 0; i--)
        {
            end[i] = (byte)('0' + (exponent % 10));
            exponent /= 10;
        }
        DecimalParsing.Read(text, &value);
        return value;
    }

    // All digits, or so many that rounding to the limit needs no more; a last digit of 1 then stands for what is left.
    private static void SetExact(DecimalDigits* digits, double value, int limit, bool limitIsPoint)
    {
        if (value == 0)
        {
            SetZero(digits);
            return;
        }
        Magnitude number;
        BinaryDouble parts = BinaryDouble.Of(value);
        int fraction = parts.Exponent < 0 ? -parts.Exponent : 0;
        ulong whole = fraction >= 64 ? 0 : parts.Mantissa >> fraction;
        digits->Count = 0;
        digits->Point = 0;
        if (parts.Exponent > 0)
        {
            Magnitude.Set(&number, parts.Mantissa);
            Magnitude.ShiftLeft(&number, parts.Exponent);
            WriteWhole(digits, &number);
        }
        else if (whole != 0)
        {
            digits->Count = WriteNumber(Text(digits), whole);
            digits->Point = digits->Count;
        }
        Magnitude.Set(&number, fraction == 0 ? 0 : fraction >= 64 ? parts.Mantissa : parts.Mantissa & ((1UL << fraction) - 1));
        while (!Magnitude.IsZero(&number))
        {
            if (digits->Count > (limitIsPoint ? (long)digits->Point + limit : limit) + 1 && digits->Count > 0)
            {
                Text(digits)[digits->Count] = (byte)'1';
                digits->Count++;
                break;
            }
            Magnitude.MultiplyAdd(&number, 1_000_000_000, 0);
            AppendGroup(digits, Magnitude.TakeFrom(&number, fraction));
        }
        Trim(digits);
    }

    // Before the first digit that is not 0 a group of zeros moves the point.
    private static void AppendGroup(DecimalDigits* digits, uint group)
    {
        byte* start = Text(digits) + digits->Count;
        for (int i = GroupDigits - 1; i >= 0; i--)
        {
            start[i] = (byte)('0' + (group % 10));
            group /= 10;
        }
        if (digits->Count != 0)
        {
            digits->Count += GroupDigits;
            return;
        }
        int zeros = 0;
        while (zeros < GroupDigits && start[zeros] == '0')
        {
            zeros++;
        }
        digits->Point -= zeros;
        for (int i = zeros; i < GroupDigits; i++)
        {
            start[i - zeros] = start[i];
        }
        digits->Count = GroupDigits - zeros;
    }

    // The groups come lowest first, so they are written from the end of the place and moved to its start.
    private static void WriteWhole(DecimalDigits* digits, Magnitude* number)
    {
        byte* end = Text(digits) + Capacity;
        byte* start = end;
        while (!Magnitude.IsZero(number))
        {
            uint group = Magnitude.DivideByBillion(number);
            for (int i = 0; i < GroupDigits; i++)
            {
                *--start = (byte)('0' + (group % 10));
                group /= 10;
            }
        }
        while (*start == '0')
        {
            start++;
        }
        digits->Count = (int)(end - start);
        digits->Point = digits->Count;
        for (int i = 0; i < digits->Count; i++)
        {
            Text(digits)[i] = start[i];
        }
    }

    // Keeps a number of digits, which may be 0 or less.
    private static void Round(DecimalDigits* digits, long keep)
    {
        if (keep >= digits->Count)
        {
            return;
        }
        if (keep < 0)
        {
            SetZero(digits);
            return;
        }
        byte* text = Text(digits);
        int kept = (int)keep;
        bool more = digits->Count > kept + 1; // the last digit is not 0
        bool odd = kept > 0 && ((text[kept - 1] - '0') & 1) != 0;
        bool up = text[kept] > '5' || (text[kept] == '5' && (more || odd));
        digits->Count = kept;
        if (up)
        {
            Increment(digits);
        }
        Trim(digits);
    }

    private static void Increment(DecimalDigits* digits)
    {
        byte* text = Text(digits);
        while (digits->Count > 0 && text[digits->Count - 1] == '9')
        {
            digits->Count--;
        }
        if (digits->Count > 0)
        {
            text[digits->Count - 1]++;
            return;
        }
        text[0] = (byte)'1';
        digits->Count = 1;
        digits->Point++;
    }

    private static void Trim(DecimalDigits* digits)
    {
        while (digits->Count > 0 && Text(digits)[digits->Count - 1] == '0')
        {
            digits->Count--;
        }
        if (digits->Count == 0)
        {
            SetZero(digits);
        }
    }

    private static void SetZero(DecimalDigits* digits)
    {
        digits->Count = 0;
        digits->Point = 1;
    }

    // Return: how many digits.
    private static int WriteNumber(byte* text, ulong value)
    {
        int count = 0;
        for (ulong rest = value; rest != 0; rest /= 10)
        {
            count++;
        }
        for (int i = count - 1; i >= 0; i--)
        {
            text[i] = (byte)('0' + (value % 10));
            value /= 10;
        }
        return count;
    }
}
