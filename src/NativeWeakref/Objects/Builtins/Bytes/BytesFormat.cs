using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes;

// The conversions: %% %c %d %u %i %x %p %s, the sizes l and z before d and u, and a precision before s. Widths are passed over. From
// an unknown conversion on the format is copied as it is.

/// <summary>The engine of <c>PyBytes_FromFormat</c>.</summary>
internal static unsafe class BytesFormat
{
    private struct Digits
    {
        internal ulong First;
        internal ulong Second;
        internal ulong Third;
    }

    /// <summary>Return: owned bytes, or NULL with OverflowError, SystemError or MemoryError.</summary>
    internal static PyObject* Run(byte* format, VaList* list)
    {
        if (format == null || list == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        ByteBuilder bytes = default;
        byte* at = format;
        while (at != null && *at != 0)
        {
            byte* end = at;
            while (*end is not 0 and not (byte)'%')
            {
                end++;
            }
            if (!bytes.Append(at, (nint)(end - at)))
            {
                at = null;
                break;
            }
            at = *end == 0 ? end : Convert(&bytes, end, list);
        }
        if (at != null)
        {
            return bytes.Finish();
        }
        bytes.Discard();
        return null;
    }

    // Return: behind the conversion; NULL with an error.
    private static byte* Convert(ByteBuilder* bytes, byte* start, VaList* list)
    {
        byte* at = start + 1;
        nint precision = 0; // none
        while (IsDigit(*at))
        {
            at++;
        }
        if (*at == '.')
        {
            for (at++; IsDigit(*at); at++)
            {
                precision = precision < int.MaxValue ? (precision * 10) + (*at - '0') : precision;
            }
        }
        bool isWide = (*at is (byte)'l' or (byte)'z') && (at[1] is (byte)'d' or (byte)'u');
        at += isWide ? 1 : 0;
        bool known;
        switch (*at)
        {
            case (byte)'%':
                known = bytes->Append((byte)'%');
                break;
            case (byte)'c':
                known = AppendCharacter(bytes, (int)list->NextNInt());
                break;
            case (byte)'d':
            case (byte)'i':
                nint number = list->NextNInt();
                known = AppendNumber(bytes, isWide ? number : (int)number);
                break;
            case (byte)'u':
                nint natural = list->NextNInt();
                known = AppendMagnitude(bytes, isWide ? (ulong)natural : (uint)natural, negative: false, hexadecimal: false);
                break;
            case (byte)'x':
                known = AppendMagnitude(bytes, (uint)list->NextNInt(), negative: false, hexadecimal: true);
                break;
            case (byte)'p':
                known = AppendPointer(bytes, (ulong)list->NextNInt());
                break;
            case (byte)'s':
                known = AppendText(bytes, (byte*)list->NextNInt(), precision);
                break;
            default:
                nint rest = CString.Length(start);
                return bytes->Append(start, rest) ? start + rest : null;
        }
        return known ? at + 1 : null;
    }

    private static bool AppendCharacter(ByteBuilder* bytes, int value)
    {
        if (value is < 0 or > byte.MaxValue)
        {
            Errors.OverflowError("PyBytes_FromFormatV(): %c format expects an integer in range [0; 255]"u8);
            return false;
        }
        return bytes->Append((byte)value);
    }

    private static bool AppendNumber(ByteBuilder* bytes, long value)
        => AppendMagnitude(bytes, value < 0 ? 0 - (ulong)value : (ulong)value, value < 0, hexadecimal: false);

    private static bool AppendPointer(ByteBuilder* bytes, ulong address)
        => address == 0
            ? bytes->Append("0x(nil)"u8) // as the C library's printf under CPython
            : bytes->Append("0x"u8) && AppendMagnitude(bytes, address, negative: false, hexadecimal: true);

    private static bool AppendMagnitude(ByteBuilder* bytes, ulong value, bool negative, bool hexadecimal)
    {
        Digits digits;
        byte* end = (byte*)(&digits + 1);
        byte* at = end;
        do
        {
            ulong rest = hexadecimal ? value >> 4 : value / 10;
            ulong digit = hexadecimal ? value & 15 : value - (rest * 10);
            *--at = (byte)(digit + (digit < 10 ? '0' : 'a' - 10u));
            value = rest;
        }
        while (value != 0);
        if (negative)
        {
            *--at = (byte)'-';
        }
        return bytes->Append(at, (nint)(end - at));
    }

    private static bool AppendText(ByteBuilder* bytes, byte* text, nint precision)
    {
        if (text == null)
        {
            Errors.BadInternalCall();
            return false;
        }
        nint length = 0;
        while ((precision == 0 || length < precision) && text[length] != 0)
        {
            length++;
        }
        return bytes->Append(text, length);
    }

    private static bool IsDigit(byte character) => character is >= (byte)'0' and <= (byte)'9';
}
