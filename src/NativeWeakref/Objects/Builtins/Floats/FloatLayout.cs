using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>Where sign, digits, zeros, point and exponent of a finite number go: the rules of <c>PyOS_double_to_string</c>.</summary>
internal unsafe struct FloatLayout
{
    private byte _sign; // 0 for none
    private byte _exponentLetter; // 0 for no exponent
    private bool _alternate; // the point stays where nothing follows
    private int _exponent;
    private long _point; // digits before the point; 0 or less means "0"
    private long _end; // where the fraction ends, counted as the point is

    /// <summary>Input: one of e, f, g, E, F, G and r; the precision; the flags of the C API; whether the number is negative.</summary>
    internal static FloatLayout Of(DecimalDigits* digits, byte code, int precision, int flags, bool negative)
    {
        FloatLayout layout = default;
        byte lower = (byte)(code | 0x20);
        bool addDotZero = (flags & DoubleFormats.Py_DTSF_ADD_DOT_0) != 0;
        layout._alternate = (flags & DoubleFormats.Py_DTSF_ALT) != 0;
        layout._sign = SignOf(digits, flags, negative);
        layout._point = digits->Point;
        layout._end = digits->Count;
        bool scientific = lower == 'e'
            || (lower == 'g' && (digits->Point <= -4 || digits->Point > precision - (addDotZero ? 1 : 0)))
            || (lower == 'r' && digits->Point is <= -4 or > 16);
        if (lower == 'e')
        {
            layout._end = precision + 1L;
        }
        else if (lower == 'f')
        {
            layout._end = (long)digits->Point + precision;
        }
        else if (lower == 'g' && layout._alternate)
        {
            layout._end = precision;
        }
        if (scientific)
        {
            layout._exponentLetter = code == lower ? (byte)'e' : (byte)'E';
            layout._exponent = digits->Point - 1;
            layout._point = 1;
        }
        long least = layout._point + (!scientific && addDotZero ? 1 : 0);
        layout._end = layout._end < least ? least : layout._end;
        return layout;
    }

    /// <summary>How many characters there are at most.</summary>
    internal readonly long Size => 8 + (_point > 0 ? _end : _end - _point + 1);

    /// <summary>Return: behind the last character.</summary>
    internal readonly byte* Write(byte* to, DecimalDigits* digits)
    {
        if (_sign != 0)
        {
            *to++ = _sign;
        }
        if (_point <= 0)
        {
            *to++ = (byte)'0';
        }
        byte* text = DecimalDigits.Text(digits);
        for (long i = 0; i < _point; i++)
        {
            *to++ = i < digits->Count ? text[i] : (byte)'0';
        }
        if (_end > _point || _alternate)
        {
            *to++ = (byte)'.';
        }
        for (long i = _point; i < _end; i++)
        {
            *to++ = i >= 0 && i < digits->Count ? text[i] : (byte)'0';
        }
        return _exponentLetter == 0 ? to : WriteExponent(to);
    }

    private readonly byte* WriteExponent(byte* to)
    {
        int magnitude = _exponent < 0 ? -_exponent : _exponent;
        *to++ = _exponentLetter;
        *to++ = _exponent < 0 ? (byte)'-' : (byte)'+';
        if (magnitude >= 100)
        {
            *to++ = (byte)('0' + (magnitude / 100));
        }
        *to++ = (byte)('0' + (magnitude / 10 % 10));
        *to++ = (byte)('0' + (magnitude % 10));
        return to;
    }

    private static byte SignOf(DecimalDigits* digits, int flags, bool negative)
    {
        bool dropped = (flags & DoubleFormats.Py_DTSF_NO_NEG_0) != 0 && digits->Count == 0;
        if (negative && !dropped)
        {
            return (byte)'-';
        }
        return (flags & DoubleFormats.Py_DTSF_SIGN) != 0 ? (byte)'+' : (byte)0;
    }
}
