using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>From UTF-8 to strings. Surrogates and overlong forms are invalid, as everywhere in CPython.</summary>
internal static unsafe class Utf8Decoding
{
    private const uint Replacement = 0xFFFD;
    private const int MaximumLength = 4; // of a sequence
    private const nint Beginning = 256; // what is looked at before memory is taken for ASCII
    private const int FewBytes = 16; // what is as well read one by one

    /// <summary>The string of a text. Return: owned, or NULL with UnicodeDecodeError or MemoryError.</summary>
    /// <remarks>Short ASCII is the usual case and makes no call; all else is one in tail position, so that there is no frame.</remarks>
    internal static PyObject* Decode(byte* text, nint count)
    {
        if ((nuint)(count - 2) > StringCreation.MostShort - 2 || !CharacterBlocks.IsFewAscii(text, count))
        {
            return DecodeAny(text, count);
        }
        HeapPage* page = StringCreation.PageForAscii(count);
        if (page->Free == null)
        {
            return DecodeAny(text, count);
        }
        PyObject* made = StringCreation.TakeAscii(page, count);
        CharacterBlocks.CopyFew((byte*)((PyASCIIObject*)made + 1), text, count);
        return made;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* DecodeAny(byte* text, nint count)
    {
        PyObject* made;
        return TryDecode(text, count, &made) ? made : RaiseInvalid(text, count);
    }

    /// <summary>
    /// The string of a text that may be invalid. Output: owned, or NULL with MemoryError. Return: false, without an error, where it is
    /// invalid.
    /// </summary>
    internal static bool TryDecode(byte* text, nint count, PyObject** made)
    {
        if (count == 0)
        {
            *made = SharedStrings.Empty;
            return true;
        }
        nint beginning = count < Beginning ? count : Beginning;
        if (CharacterBlocks.AsciiPrefix(text, beginning) == beginning && TryDecodeAscii(text, count, made))
        {
            return true;
        }
        uint bound = 0;
        nint length = Validate(text, count, &bound);
        if (length < 0)
        {
            return false;
        }
        if (length == 1 && bound <= StringLayout.MaximumLatin1)
        {
            *made = OfOneCharacter(text, count);
            return true;
        }
        *made = StringCreation.New(length, bound);
        if (*made != null)
        {
            Utf8Characters.Store(StringLayout.Kind(*made), StringLayout.Data(*made), length, text, count);
        }
        return true;
    }

    // Return: the number of characters, with their bound; or -1 where the text is invalid.
    private static nint Validate(byte* text, nint count, uint* bound)
    {
        if (count >= FewBytes)
        {
            return Utf8Validation.Measure(text, count, bound);
        }
        nint invalid = -1;
        nint length = Measure(text, count, bound, &invalid);
        return invalid < 0 ? length : -1;
    }

    private static PyObject* OfOneCharacter(byte* text, nint count)
    {
        uint character;
        ReadCharacter(text, count, &character);
        return SharedStrings.OfCharacter(character);
    }

    // Input: a text that begins as ASCII. Return: false where it is not all ASCII.
    private static bool TryDecodeAscii(byte* text, nint count, PyObject** made)
    {
        *made = count == 1 ? SharedStrings.OfCharacter(*text) : StringCreation.New(count, StringLayout.MaximumAscii);
        if (*made == null || count == 1 || CharacterBlocks.CopyAscii((byte*)StringLayout.Data(*made), text, count))
        {
            return true;
        }
        Refcount.DecRef(*made); // a str runs no foreign code
        return false;
    }

    /// <summary>
    /// Number of characters of a text, where each invalid part counts as one. Output: a bound of the characters, and the offset of the
    /// first invalid part (unchanged where there is none).
    /// </summary>
    internal static nint Measure(byte* text, nint count, uint* bound, nint* invalid)
    {
        nint length = 0;
        uint seen = 0;
        nint i = 0;
        while (i < count)
        {
            uint character;
            int read = ReadCharacter(text + i, count - i, &character);
            if (read < 0 && *invalid < 0)
            {
                *invalid = i;
            }
            seen |= character;
            i += read < 0 ? -read : read;
            length++;
        }
        *bound = seen <= StringLayout.MaximumAscii ? StringLayout.MaximumAscii
            : seen <= StringLayout.MaximumLatin1 ? StringLayout.MaximumLatin1
            : seen <= StringLayout.MaximumTwoByte ? StringLayout.MaximumTwoByte
            : StringLayout.MaximumCharacter;
        return length;
    }

    /// <summary>
    /// Stores the characters of a text, U+FFFD for each invalid part; there is room for what Measure counts, of its bound.
    /// </summary>
    internal static void Store(int kind, void* data, nint index, byte* text, nint count)
    {
        nint i = 0;
        while (i < count)
        {
            uint character;
            int read = ReadCharacter(text + i, count - i, &character);
            StringLayout.Write(kind, data, index, character);
            i += read < 0 ? -read : read;
            index++;
        }
    }

    /// <summary>
    /// Reads one character. Input: at least one byte. Return: how many bytes it takes; or, negated, how many form the beginning of a
    /// character that does not go on (at least one), and U+FFFD is stored.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int ReadCharacter(byte* text, nint available, uint* character)
    {
        uint first = text[0];
        if (first <= StringLayout.MaximumAscii)
        {
            *character = first;
            return 1;
        }
        if (first - 0xC2u <= 0xDFu - 0xC2u && available >= 2 && (text[1] & 0xC0) == 0x80)
        {
            *character = ((first & 0x1F) << 6) | (text[1] & 0x3Fu);
            return 2;
        }
        return ReadLongCharacter(text, available, character);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ReadLongCharacter(byte* text, nint available, uint* character)
    {
        uint first = text[0];
        *character = Replacement;
        int needed = SequenceLength(first);
        if (needed == 0)
        {
            return -1;
        }
        uint value = first & (0xFFu >> (needed + 1));
        for (int i = 1; i < needed; i++)
        {
            if (i == available || !IsContinuation(first, text[i], i))
            {
                return -i;
            }
            value = (value << 6) | (text[i] & 0x3Fu);
        }
        *character = value;
        return needed;
    }

    private static int SequenceLength(uint first)
        => first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? MaximumLength : 0;

    // The second byte is where overlong forms, surrogates and what is beyond U+10FFFF show.
    private static bool IsContinuation(uint first, byte value, int position)
    {
        uint low = position > 1 ? 0x80u : first == 0xE0 ? 0xA0u : first == 0xF0 ? 0x90u : 0x80u;
        uint high = position > 1 ? 0xBFu : first == 0xED ? 0x9Fu : first == 0xF4 ? 0x8Fu : 0xBFu;
        return value >= low && value <= high;
    }

    /// <summary>How many bytes at the end begin a character that more bytes could complete.</summary>
    /// <remarks>Half a surrogate counts: the whole of it may be passed on.</remarks>
    internal static nint Incomplete(byte* text, nint count)
    {
        if (count >= 2 && text[count - 2] == 0xED && text[count - 1] is >= 0xA0 and <= 0xBF)
        {
            return 2;
        }
        for (nint length = 1; length < MaximumLength && length <= count; length++)
        {
            byte* start = text + count - length;
            uint character;
            if (*start >= 0xC0)
            {
                return SequenceLength(*start) > length && ReadCharacter(start, length, &character) == -(int)length ? length : 0;
            }
        }
        return 0;
    }

    /// <summary>Why a part is invalid. Input: where it begins, and how many bytes there are.</summary>
    internal static ReadOnlySpan<byte> ReasonOf(byte* text, nint available)
    {
        uint character;
        nint part = -ReadCharacter(text, available, &character);
        return SequenceLength(*text) == 0 ? "invalid start byte"u8
            : part == available ? "unexpected end of data"u8
            : "invalid continuation byte"u8;
    }

    private static PyObject* RaiseInvalid(byte* text, nint count)
    {
        uint bound = 0;
        nint start = -1;
        Measure(text, count, &bound, &start);
        uint character;
        nint part = -ReadCharacter(text + start, count - start, &character);
        return EncodingErrors.RaiseDecode("utf-8"u8, text, count, start, start + part, ReasonOf(text + start, count - start));
    }
}
