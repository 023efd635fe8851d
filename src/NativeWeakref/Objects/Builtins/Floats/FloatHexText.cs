using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>Floats in hexadecimal: <c>float.hex()</c>.</summary>
internal static unsafe class FloatHexText
{
    private const int FractionDigits = 13;

    private struct Buffer
    {
        internal ulong First;
        internal ulong Second;
        internal ulong Third;
        internal ulong Fourth;
    }

    /// <summary>Return: an owned str, or NULL with MemoryError.</summary>
    internal static PyObject* Of(double value)
    {
        if (!BinaryDouble.IsFinite(value))
        {
            return FloatText.Repr(value);
        }
        if (value == 0)
        {
            return StringObjects.FromLiteral(BinaryDouble.IsNegative(value) ? "-0x0.0p+0"u8 : "0x0.0p+0"u8);
        }
        Buffer buffer;
        byte* start = (byte*)&buffer;
        byte* end = start;
        BinaryDouble parts = BinaryDouble.Of(value);
        if (value < 0)
        {
            *end++ = (byte)'-';
        }
        *end++ = (byte)'0';
        *end++ = (byte)'x';
        *end++ = (byte)('0' + (parts.Mantissa >> BinaryDouble.MantissaBits));
        *end++ = (byte)'.';
        for (int i = 1; i <= FractionDigits; i++)
        {
            uint digit = (uint)(parts.Mantissa >> (BinaryDouble.MantissaBits - (4 * i))) & 15;
            *end++ = (byte)(digit + (digit < 10 ? '0' : 'a' - 10u));
        }
        int exponent = parts.Exponent + BinaryDouble.MantissaBits;
        *end++ = (byte)'p';
        *end++ = exponent < 0 ? (byte)'-' : (byte)'+';
        end = WriteNumber(end, exponent < 0 ? -exponent : exponent);
        return StringCreation.FromLatin1(start, (nint)(end - start));
    }

    private static byte* WriteNumber(byte* to, int value)
    {
        int scale = value >= 1000 ? 4 : value >= 100 ? 3 : value >= 10 ? 2 : 1;
        for (int i = scale - 1; i >= 0; i--)
        {
            to[i] = (byte)('0' + (value % 10));
            value /= 10;
        }
        return to + scale;
    }
}
