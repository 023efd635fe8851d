using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Bytes.Methods;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

// RFC 2152: a plus sign begins a section of UTF-16 in base64 without padding; a minus sign, or any other character that is none of
// base64, ends it. All characters of the optional set and white space are written as they are.

/// <summary>UTF-7.</summary>
internal static unsafe class Utf7Codec
{
    private const int DigitBits = 6;
    private const int UnitBits = 16;
    private const uint FirstBeyond = 0x10000;

    // A section of base64.
    private struct Section
    {
        internal bool IsOpen;
        internal uint Bits; // those that are no whole unit yet, or not written yet
        internal int BitCount;
        internal uint High; // the first half of a pair that waits for the second; or 0
        internal nint Start; // of the section in the bytes
        internal nint TextStart; // of what it has added to the text
    }

    /// <summary>
    /// Input: where to store how many bytes were read, which leaves a section that is not ended for the next time; NULL to read all. Return:
    /// an owned str, or NULL with an error.
    /// </summary>
    internal static PyObject* Decode(byte* data, nint size, byte* policy, nint* consumed)
    {
        if (size > 0 && NullArgument.IsMissing(data))
        {
            return null;
        }
        DecodingErrors errors = DecodingErrors.Of(data, size, "utf7"u8, policy);
        TextBuilder text = default;
        Section section = default;
        nint at = 0;
        while (at >= 0)
        {
            while (at >= 0 && at < errors.Size)
            {
                at = Step(&text, &section, &errors, at);
            }
            if (at < 0 || !section.IsOpen || consumed != null || !IsIncomplete(&section))
            {
                break;
            }
            section.IsOpen = false;
            at = errors.Handle(&text, section.Start, errors.Size, "unterminated shift sequence"u8); // foreign code
        }
        if (at >= 0 && consumed != null)
        {
            *consumed = section.IsOpen ? section.Start : at;
            if (section.IsOpen)
            {
                text.Shorten(section.TextStart);
            }
        }
        return errors.Finish(&text, at);
    }

    /// <summary>Input: whether optional characters and white space are written in base64. Return: owned bytes, or NULL with MemoryError.</summary>
    internal static PyObject* Encode(PyObject* op, bool optional, bool spaces)
    {
        ByteBuilder bytes = default;
        Section section = default;
        nint length = StringLayout.Length(op);
        bool done = true;
        for (nint i = 0; done && i < length; i++)
        {
            uint character = StringLayout.Read(op, i);
            if (IsDirect(character, optional, spaces))
            {
                done = (!section.IsOpen || Close(&bytes, &section, character == '-' || IsDigit(character)))
                    && bytes.Append((byte)character);
            }
            else if (!section.IsOpen && character == '+')
            {
                done = bytes.Append("+-"u8);
            }
            else
            {
                done = (section.IsOpen || bytes.Append((byte)'+')) && AppendCharacter(&bytes, &section, character);
                section.IsOpen = true;
            }
        }
        _ = !done || !section.IsOpen || Close(&bytes, &section, isMarked: true); // the builder remembers
        return bytes.Finish();
    }

    // Reads a byte. Return: where the next one is; -1 with an error.
    private static nint Step(TextBuilder* text, Section* section, DecodingErrors* errors, nint at)
    {
        byte value = errors->Data[at];
        if (section->IsOpen)
        {
            return IsDigit(value) ? TakeDigit(text, section, value) ? at + 1 : -1 : Leave(text, section, errors, at);
        }
        if (value != '+')
        {
            return value > StringLayout.MaximumAscii ? errors->Handle(text, at, at + 1, "unexpected special character"u8) // foreign code
                : text->AppendCharacter(value) ? at + 1 : -1;
        }
        nint next = at + 1;
        if (next < errors->Size && errors->Data[next] == '-')
        {
            return text->AppendCharacter('+') ? next + 1 : -1;
        }
        if (next < errors->Size && !IsDigit(errors->Data[next]))
        {
            return errors->Handle(text, at, next + 1, "ill-formed sequence"u8); // foreign code
        }
        *section = default;
        section->IsOpen = true;
        section->Start = at;
        section->TextStart = text->Length;
        return next;
    }

    private static bool TakeDigit(TextBuilder* text, Section* section, byte digit)
    {
        section->Bits = (section->Bits << DigitBits) | ValueOf(digit);
        section->BitCount += DigitBits;
        if (section->BitCount < UnitBits)
        {
            return true;
        }
        section->BitCount -= UnitBits;
        uint unit = (section->Bits >> section->BitCount) & 0xFFFF;
        section->Bits &= (1u << section->BitCount) - 1;
        uint high = section->High;
        section->High = 0;
        if (high != 0 && unit is >= 0xDC00 and <= 0xDFFF)
        {
            return text->AppendCharacter(FirstBeyond + ((high & 0x3FF) << 10) + (unit & 0x3FF));
        }
        if (high != 0 && !text->AppendCharacter(high))
        {
            return false;
        }
        if (unit is >= 0xD800 and <= 0xDBFF)
        {
            section->High = unit;
            return true;
        }
        return text->AppendCharacter(unit);
    }

    // A byte that is no digit ends the section; a minus sign is swallowed, another one is read again.
    private static nint Leave(TextBuilder* text, Section* section, DecodingErrors* errors, nint at)
    {
        byte value = errors->Data[at];
        section->IsOpen = false;
        if (section->BitCount >= DigitBits)
        {
            return errors->Handle(text, section->Start, at + 1, "partial character in shift sequence"u8); // foreign code
        }
        if (section->BitCount > 0 && section->Bits != 0)
        {
            return errors->Handle(text, section->Start, at + 1, "non-zero padding bits in shift sequence"u8); // foreign code
        }
        uint high = section->High;
        section->High = 0;
        if (high != 0 && value <= StringLayout.MaximumAscii && value != '+' && !text->AppendCharacter(high))
        {
            return -1;
        }
        return value == '-' ? at + 1 : at;
    }

    private static bool IsIncomplete(Section* section)
        => section->High != 0 || section->BitCount >= DigitBits || (section->BitCount > 0 && section->Bits != 0);

    private static bool AppendCharacter(ByteBuilder* bytes, Section* section, uint character)
    {
        if (character < FirstBeyond)
        {
            return AppendUnit(bytes, section, character);
        }
        uint above = character - FirstBeyond;
        return AppendUnit(bytes, section, 0xD800 + (above >> 10)) && AppendUnit(bytes, section, 0xDC00 + (above & 0x3FF));
    }

    private static bool AppendUnit(ByteBuilder* bytes, Section* section, uint unit)
    {
        section->Bits = (section->Bits << UnitBits) | unit;
        section->BitCount += UnitBits;
        bool done = true;
        while (done && section->BitCount >= DigitBits)
        {
            section->BitCount -= DigitBits;
            done = bytes->Append(DigitOf(section->Bits >> section->BitCount));
        }
        return done;
    }

    private static bool Close(ByteBuilder* bytes, Section* section, bool isMarked)
    {
        bool done = section->BitCount == 0 || bytes->Append(DigitOf(section->Bits << (DigitBits - section->BitCount)));
        *section = default;
        return done && (!isMarked || bytes->Append((byte)'-'));
    }

    // The optional characters are those of the range that are neither letters, digits nor these few.
    private static bool IsDirect(uint character, bool optional, bool spaces)
    {
        if (character is ' ' or '\t' or '\n' or '\r')
        {
            return !spaces;
        }
        bool inRange = character is > ' ' and <= '}' and not ('+' or '\\');
        bool always = (IsDigit(character) && character != '+') || character is '\'' or '(' or ')' or ',' or '-' or '.' or ':' or '?';
        return inRange && (always || !optional);
    }

    private static bool IsDigit(uint character)
        => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/';

    private static uint ValueOf(byte digit)
        => AsciiCharacters.IsUpper(digit) ? digit - (uint)'A'
            : AsciiCharacters.IsLower(digit) ? digit - (uint)'a' + 26
            : AsciiCharacters.IsDigit(digit) ? digit - (uint)'0' + 52
            : digit == '+' ? 62u : 63;

    private static byte DigitOf(uint value)
    {
        uint digit = value & 63;
        return (byte)(digit < 26 ? 'A' + digit : digit < 52 ? 'a' + digit - 26 : digit < 62 ? '0' + digit - 52 : digit == 62 ? '+' : '/');
    }
}
