using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>Doubles as text: <c>PyOS_double_to_string</c>, and the representation of a float. No locale has a say in it.</summary>
internal static unsafe class FloatText
{
    // A sign, 17 digits, "0.000" before them or ".0" behind, an exponent of 5 characters.
    private struct ShortBuffer
    {
        internal ulong First;
        internal ulong Second;
        internal ulong Third;
        internal ulong Fourth;
    }

    /// <summary>The representation of a float. Return: an owned str, or NULL with MemoryError.</summary>
    internal static PyObject* Repr(double value)
    {
        ShortBuffer buffer;
        byte* start = (byte*)&buffer;
        byte* end;
        if (BinaryDouble.IsFinite(value))
        {
            DecimalDigits digits;
            DecimalDigits.SetShortest(&digits, value);
            FloatLayout layout = FloatLayout.Of(&digits, (byte)'r', 0, DoubleFormats.Py_DTSF_ADD_DOT_0, BinaryDouble.IsNegative(value));
            end = layout.Write(start, &digits);
        }
        else
        {
            end = WriteNotFinite(start, value, alwaysSign: false, upper: false);
        }
        return StringCreation.FromLatin1(start, (nint)(end - start));
    }

    /// <summary>
    /// As <c>PyOS_double_to_string</c>. Input: where to store what kind of number it was, or NULL. Return: text for PyMem_Free that
    /// ends with a NUL; NULL with SystemError or MemoryError.
    /// </summary>
    internal static byte* ToText(double value, byte code, int precision, int flags, int* type)
    {
        byte lower = (byte)(code | 0x20);
        bool known = lower is (byte)'e' or (byte)'f' or (byte)'g' || code == 'r';
        if (!known || (code == 'r' && precision != 0))
        {
            Errors.BadInternalCall();
            return null;
        }
        if (type != null)
        {
            *type = BinaryDouble.IsFinite(value) ? DoubleFormats.Py_DTST_FINITE
                : BinaryDouble.IsNaN(value) ? DoubleFormats.Py_DTST_NAN
                : DoubleFormats.Py_DTST_INFINITE;
        }
        if (!BinaryDouble.IsFinite(value))
        {
            return NotFinite(value, (flags & DoubleFormats.Py_DTSF_SIGN) != 0, code != lower);
        }
        DecimalDigits digits;
        precision = lower == 'g' && precision == 0 ? 1 : precision;
        SetDigits(&digits, value, lower, precision);
        FloatLayout layout = FloatLayout.Of(&digits, code, precision, flags, BinaryDouble.IsNegative(value));
        byte* text = Allocate(layout.Size);
        if (text != null)
        {
            *layout.Write(text, &digits) = 0;
        }
        return text;
    }

    private static void SetDigits(DecimalDigits* digits, double value, byte code, int precision)
    {
        if (code == 'r')
        {
            DecimalDigits.SetShortest(digits, value);
        }
        else if (code == 'f')
        {
            DecimalDigits.SetFraction(digits, value, precision);
        }
        else
        {
            DecimalDigits.SetSignificant(digits, value, code == 'e' && precision < int.MaxValue ? precision + 1 : precision);
        }
    }

    private static byte* NotFinite(double value, bool alwaysSign, bool upper)
    {
        byte* text = Allocate(4);
        if (text != null)
        {
            *WriteNotFinite(text, value, alwaysSign, upper) = 0;
        }
        return text;
    }

    private static byte* WriteNotFinite(byte* to, double value, bool alwaysSign, bool upper)
    {
        bool isNaN = BinaryDouble.IsNaN(value);
        if (!isNaN && BinaryDouble.IsNegative(value))
        {
            *to++ = (byte)'-';
        }
        else if (alwaysSign)
        {
            *to++ = (byte)'+';
        }
        byte* word = CString.Of(isNaN ? "nan"u8 : "inf"u8);
        for (int i = 0; i < 3; i++)
        {
            *to++ = upper ? (byte)(word[i] & ~0x20) : word[i];
        }
        return to;
    }

    private static byte* Allocate(long size)
    {
        byte* text = (byte*)MemoryHeap.Allocate((nuint)size + 1);
        if (text == null)
        {
            Errors.NoMemory();
        }
        return text;
    }
}
