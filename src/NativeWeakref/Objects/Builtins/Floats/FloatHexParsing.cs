using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>Floats from hexadecimal: <c>float.fromhex()</c>.</summary>
internal unsafe struct FloatHexParsing
{
    private const long ExponentLimit = 1L << 40;
    private const ulong TopDigit = 0xFUL << 60;

    private ulong _leading; // the first digits that are not 0
    private bool _sticky; // whether a digit behind them is not 0
    private long _exponent; // of 2, of the lowest of the leading digits
    private bool _any;

    /// <summary>Input: a str. Return: an owned float; NULL with ValueError, OverflowError, UnicodeEncodeError or MemoryError.</summary>
    internal static PyObject* Read(PyObject* text)
    {
        byte* at = StringObjects.Utf8(text);
        if (at == null)
        {
            return null;
        }
        byte* end = at + StringSize(text);
        while (NumberText.IsSpace(*at))
        {
            at++;
        }
        double value;
        byte* behind = FloatFromText.ReadWord(SkipSign(at), &value);
        if (behind == SkipSign(at))
        {
            FloatHexParsing number = default;
            behind = number.Scan(SkipSign(at));
            if (!number._any)
            {
                return Refuse();
            }
            value = BitConverter.UInt64BitsToDouble(number.Round());
            if (BinaryDouble.IsInfinity(value))
            {
                return Errors.OverflowError("hexadecimal value too large to represent as a float"u8);
            }
        }
        while (NumberText.IsSpace(*behind))
        {
            behind++;
        }
        return behind == end ? FloatObjects.New(*at == '-' ? -value : value) : Refuse();
    }

    private static nint StringSize(PyObject* text)
    {
        nint size;
        Utf8Encoding.Of(text, &size);
        return size;
    }

    private static byte* SkipSign(byte* at) => *at is (byte)'-' or (byte)'+' ? at + 1 : at;

    // Return: behind the number. Without a digit there is none.
    private byte* Scan(byte* at)
    {
        if (*at == '0' && (at[1] | 0x20) == 'x')
        {
            at += 2;
        }
        bool point = false;
        while (true)
        {
            int digit = DigitOf(*at);
            if (digit >= 0)
            {
                Take((uint)digit, point);
            }
            else if (*at == '.' && !point)
            {
                point = true;
            }
            else
            {
                break;
            }
            at++;
        }
        return (*at | 0x20) == 'p' ? ScanExponent(at + 1) : at;
    }

    private void Take(uint digit, bool behindPoint)
    {
        _any = true;
        if ((_leading & TopDigit) == 0)
        {
            _leading = (_leading << 4) | digit;
            _exponent -= behindPoint ? 4 : 0;
            return;
        }
        _sticky = _sticky || digit != 0;
        _exponent += behindPoint ? 0 : 4;
    }

    private byte* ScanExponent(byte* at)
    {
        bool negative = *at == '-';
        at = SkipSign(at);
        if (*at is < (byte)'0' or > (byte)'9')
        {
            _any = false; // no number at all
            return at;
        }
        long exponent = 0;
        for (; *at is >= (byte)'0' and <= (byte)'9'; at++)
        {
            exponent = exponent < ExponentLimit ? (exponent * 10) + (*at - '0') : exponent;
        }
        _exponent += negative ? -exponent : exponent;
        return at;
    }

    private readonly ulong Round()
    {
        if (_leading == 0 || _exponent < -2000)
        {
            return 0;
        }
        return _exponent > 2000 ? BinaryDouble.InfinityBits : BinaryDouble.Round(_leading, _sticky, (int)_exponent);
    }

    private static int DigitOf(byte character)
    {
        int letter = character | 0x20;
        return character is >= (byte)'0' and <= (byte)'9' ? character - '0' : letter is >= 'a' and <= 'f' ? letter - 'a' + 10 : -1;
    }

    private static PyObject* Refuse() => Errors.ValueError("invalid hexadecimal floating-point string"u8);
}
