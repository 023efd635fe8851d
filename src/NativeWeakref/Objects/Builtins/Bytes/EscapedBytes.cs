using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes.Methods;
using NativeWeakref.Objects.Builtins.Strings.Encodings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Runtime.Warnings;

namespace NativeWeakref.Objects.Builtins.Bytes;

/// <summary>Bytes with escapes as literals of bytes have them.</summary>
internal static unsafe class EscapedBytes
{
    private const uint LargestByte = 0xFF;

    /// <summary>As the other function, with a DeprecationWarning for the first escape that is none.</summary>
    internal static PyObject* Decode(byte* text, nint size, byte* policy)
    {
        byte* suspect;
        PyObject* made = Decode(text, size, policy, &suspect);
        if (made == null || suspect == null)
        {
            return made;
        }
        // Three octal digits that are too many for a byte, or a letter that means nothing.
        bool accepted = *suspect is >= (byte)'4' and <= (byte)'7'
            ? Warning.Deprecate("invalid octal escape sequence '\\%.3s'"u8, (nint)suspect)
            : Warning.Deprecate("invalid escape sequence '\\%c'"u8, *suspect);
        if (!accepted)
        {
            Refcount.DecRef(made);
            return null;
        }
        return made;
    }

    /// <summary>
    /// Input: strict, NULL, replace or ignore for x without two digits. Output: the letter of the first escape that is none, or NULL.
    /// Return: owned bytes, or NULL with ValueError, MemoryError or SystemError.
    /// </summary>
    internal static PyObject* Decode(byte* text, nint size, byte* policy, byte** suspect)
    {
        if (NullArgument.IsMissing(suspect))
        {
            return null;
        }
        *suspect = null;
        if (size < 0 || (text == null && size > 0))
        {
            Errors.BadInternalCall();
            return null;
        }
        ByteBuilder bytes = default;
        nint at = 0;
        while (at >= 0 && at < size)
        {
            if (text[at] != '\\')
            {
                at = bytes.Append(text[at]) ? at + 1 : -1;
            }
            else if (at + 1 == size)
            {
                Errors.ValueError("Trailing \\ in string"u8);
                at = -1;
            }
            else
            {
                at = DecodeEscape(&bytes, text, at + 1, size, policy, suspect);
            }
        }
        if (at < 0)
        {
            bytes.Discard();
            return null;
        }
        return bytes.Length == 0 ? SharedBytes.Empty : bytes.Finish();
    }

    // Input: where the letter is. Return: behind the escape, or -1 with an error.
    private static nint DecodeEscape(ByteBuilder* bytes, byte* text, nint at, nint size, byte* policy, byte** suspect)
    {
        byte letter = text[at];
        if (letter == '\n')
        {
            return at + 1;
        }
        if (letter is >= (byte)'0' and <= (byte)'7')
        {
            return DecodeOctal(bytes, text, at, size, suspect);
        }
        if (letter == 'x')
        {
            return DecodeHexadecimal(bytes, text, at, size, policy);
        }
        uint simple = EscapeDecoding.Simple(letter);
        if (simple != 0)
        {
            return bytes->Append((byte)simple) ? at + 1 : -1;
        }
        *suspect = *suspect == null ? text + at : *suspect;
        return bytes->Append((byte)'\\') ? at : -1; // the letter comes next, as itself
    }

    private static nint DecodeOctal(ByteBuilder* bytes, byte* text, nint at, nint size, byte** suspect)
    {
        uint value = 0;
        nint end = at;
        while (end < size && end < at + 3 && text[end] is >= (byte)'0' and <= (byte)'7')
        {
            value = (value << 3) | (uint)(text[end] - '0');
            end++;
        }
        *suspect = value > LargestByte && *suspect == null ? text + at : *suspect;
        return bytes->Append((byte)value) ? end : -1;
    }

    private static nint DecodeHexadecimal(ByteBuilder* bytes, byte* text, nint at, nint size, byte* policy)
    {
        int high = at + 1 < size ? AsciiCharacters.HexDigit(text[at + 1]) : -1;
        int low = at + 2 < size ? AsciiCharacters.HexDigit(text[at + 2]) : -1;
        if (high >= 0 && low >= 0)
        {
            return bytes->Append((byte)((high << 4) | low)) ? at + 3 : -1;
        }
        nint end = high >= 0 ? at + 2 : at + 1;
        if (policy == null || CString.Equal(policy, CString.Of("strict"u8)))
        {
            Errors.Format(*Symbols.Table.PyExc_ValueError, "invalid \\x escape at position %zd"u8, at - 1);
            return -1;
        }
        if (CString.Equal(policy, CString.Of("ignore"u8)))
        {
            return end;
        }
        if (CString.Equal(policy, CString.Of("replace"u8)))
        {
            return bytes->Append((byte)'?') ? end : -1;
        }
        Errors.Format(*Symbols.Table.PyExc_ValueError, "decoding error; unknown error handling code: %.400s"u8, (nint)policy);
        return -1;
    }
}
