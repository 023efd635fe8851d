using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes.Methods;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>Text with escapes as string literals have them; other bytes are Latin-1.</summary>
/// <remarks>Names of characters are not known here: their escapes are refused as by a CPython without the module unicodedata.</remarks>
internal static unsafe class EscapeDecoding
{
    private enum Fault
    {
        None,
        AtEnd,
        Hexadecimal2,
        Hexadecimal4,
        Hexadecimal8,
        Beyond,
        Name,
        NoNames,
    }

    // An escape that has been read: up to where, which character it stands for, if any.
    private struct Escape
    {
        internal nint End;
        internal uint Character;
        internal bool IsNothing;
        internal bool IsCutOff; // more bytes could complete it
        internal Fault Fault;
    }

    /// <summary>
    /// Input: where to store how many bytes were read before an escape that is cut off, which is left for the next time, as 3.12 does it: the
    /// place stays as it is where all was read; NULL to read all. Return: an owned str, or NULL with an error.
    /// </summary>
    internal static PyObject* Decode(byte* data, nint size, byte* policy, nint* consumed)
        => DecodingErrors.IsGiven(data, size) ? Decode(DecodingErrors.Of(data, size, "unicodeescape"u8, policy), consumed, isRaw: false) : null;

    /// <summary>As the other function, where only the escapes with u and U are some.</summary>
    internal static PyObject* DecodeRaw(byte* data, nint size, byte* policy, nint* consumed)
        => DecodingErrors.IsGiven(data, size) ? Decode(DecodingErrors.Of(data, size, "rawunicodeescape"u8, policy), consumed, isRaw: true) : null;

    private static PyObject* Decode(DecodingErrors errors, nint* consumed, bool isRaw)
    {
        TextBuilder text = default;
        nint at = 0;
        if (errors.Size == 0 && consumed != null)
        {
            *consumed = 0;
        }
        while (at >= 0 && at < errors.Size)
        {
            byte value = errors.Data[at];
            if (value != '\\')
            {
                at = text.AppendCharacter(value) ? at + 1 : -1;
                continue;
            }
            Escape escape;
            bool isEscape = isRaw ? ReadRaw(errors.Data, at, errors.Size, &escape) : Read(errors.Data, at, errors.Size, &escape);
            if (escape.IsCutOff && consumed != null)
            {
                *consumed = at;
                break;
            }
            if (!isEscape)
            {
                bool hasNext = at + 1 < errors.Size;
                bool appended = text.AppendCharacter('\\') && (!hasNext || text.AppendCharacter(errors.Data[at + 1]));
                at = !appended ? -1 : hasNext ? at + 2 : at + 1;
                continue;
            }
            if (escape.Fault == Fault.NoNames)
            {
                Errors.Raise(*Symbols.Table.PyExc_UnicodeError, "\\N escapes not supported (can't load unicodedata module)"u8);
                at = -1;
                continue;
            }
            at = escape.Fault != Fault.None ? errors.Handle(&text, at, escape.End, ReasonOf(escape.Fault, isRaw)) // foreign code
                : escape.IsNothing || text.AppendCharacter(escape.Character) ? escape.End : -1;
        }
        return errors.Finish(&text, at);
    }

    // Return: false for a backslash that stands for itself.
    private static bool ReadRaw(byte* data, nint start, nint size, Escape* escape)
    {
        *escape = default;
        escape->IsCutOff = start + 1 == size;
        if (escape->IsCutOff || (data[start + 1] != 'u' && data[start + 1] != 'U'))
        {
            return false;
        }
        ReadHexadecimal(data, start, size, escape);
        return true;
    }

    // Return: false for a backslash that stands for itself.
    private static bool Read(byte* data, nint start, nint size, Escape* escape)
    {
        *escape = default;
        escape->End = start + 2;
        if (start + 1 == size)
        {
            escape->End = size;
            escape->Fault = Fault.AtEnd;
            escape->IsCutOff = true;
            return true;
        }
        byte letter = data[start + 1];
        switch (letter)
        {
            case (byte)'\n':
                escape->IsNothing = true;
                return true;
            case (byte)'x' or (byte)'u' or (byte)'U':
                ReadHexadecimal(data, start, size, escape);
                return true;
            case (byte)'N':
                ReadName(data, start, size, escape);
                return true;
            case >= (byte)'0' and <= (byte)'7':
                ReadOctal(data, start, size, escape);
                return true;
            default:
                escape->Character = Simple(letter);
                return escape->Character != 0;
        }
    }

    /// <summary>What a letter behind a backslash means by itself, in texts and in bytes; 0 for one that means nothing.</summary>
    internal static uint Simple(byte letter)
        => letter switch
        {
            (byte)'\\' or (byte)'\'' or (byte)'"' => letter,
            (byte)'b' => '\b',
            (byte)'t' => '\t',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'f' => '\f',
            (byte)'v' => '\v',
            (byte)'a' => '\a',
            _ => 0,
        };

    private static void ReadOctal(byte* data, nint start, nint size, Escape* escape)
    {
        nint end = start + 1;
        nint limit = start + 4 < size ? start + 4 : size;
        while (end < limit && data[end] is >= (byte)'0' and <= (byte)'7')
        {
            escape->Character = (escape->Character << 3) | (uint)(data[end] - '0');
            end++;
        }
        escape->End = end;
    }

    private static void ReadHexadecimal(byte* data, nint start, nint size, Escape* escape)
    {
        byte letter = data[start + 1];
        int digits = letter == 'x' ? 2 : letter == 'u' ? 4 : 8;
        nint end = start + 2;
        nint limit = end + digits;
        while (end < limit && end < size && AsciiCharacters.HexDigit(data[end]) >= 0)
        {
            escape->Character = (escape->Character << 4) | (uint)AsciiCharacters.HexDigit(data[end]);
            end++;
        }
        escape->End = end;
        escape->IsCutOff = end < limit && end == size;
        escape->Fault = end == limit
            ? escape->Character > StringLayout.MaximumCharacter ? Fault.Beyond : Fault.None
            : digits == 2 ? Fault.Hexadecimal2 : digits == 4 ? Fault.Hexadecimal4 : Fault.Hexadecimal8;
    }

    private static void ReadName(byte* data, nint start, nint size, Escape* escape)
    {
        escape->Fault = Fault.Name;
        escape->IsCutOff = start + 2 == size;
        if (escape->IsCutOff || data[start + 2] != '{')
        {
            return;
        }
        nint end = start + 3;
        while (end < size && data[end] != '}')
        {
            end++;
        }
        escape->End = end;
        escape->IsCutOff = end == size;
        escape->Fault = end < size && end > start + 3 ? Fault.NoNames : Fault.Name;
    }

    private static ReadOnlySpan<byte> ReasonOf(Fault fault, bool isRaw)
        => fault switch
        {
            Fault.AtEnd => "\\ at end of string"u8,
            Fault.Hexadecimal2 => "truncated \\xXX escape"u8,
            Fault.Hexadecimal4 => "truncated \\uXXXX escape"u8,
            Fault.Hexadecimal8 => "truncated \\UXXXXXXXX escape"u8,
            Fault.Beyond => isRaw ? "\\Uxxxxxxxx out of range"u8 : "illegal Unicode character"u8,
            _ => "malformed \\N character escape"u8,
        };
}
