using System.Runtime.InteropServices;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>The encodings there are; the order is that of the table of names.</summary>
internal enum TextEncodingKind
{
    /// <summary>None of them.</summary>
    Unknown,

    /// <summary>UTF-8.</summary>
    Utf8,

    /// <summary>ASCII.</summary>
    Ascii,

    /// <summary>ISO 8859-1.</summary>
    Latin1,

    /// <summary>UTF-16 with a mark of its byte order.</summary>
    Utf16,

    /// <summary>UTF-16, the low byte first.</summary>
    Utf16Little,

    /// <summary>UTF-16, the high byte first.</summary>
    Utf16Big,

    /// <summary>UTF-32 with a mark of its byte order.</summary>
    Utf32,

    /// <summary>UTF-32, the lowest byte first.</summary>
    Utf32Little,

    /// <summary>UTF-32, the highest byte first.</summary>
    Utf32Big,

    /// <summary>UTF-7.</summary>
    Utf7,

    /// <summary>ASCII with the escapes of string literals.</summary>
    UnicodeEscape,

    /// <summary>Latin-1 with escapes for characters beyond it.</summary>
    RawUnicodeEscape,

    /// <summary>UTF-8 with a mark in front, which a reader need not find.</summary>
    Utf8Signed,
}

/// <summary>The names of encodings.</summary>
internal static unsafe class EncodingNames
{
    private const int LongestName = 31;

    [StructLayout(LayoutKind.Sequential, Size = LongestName + 1)]
    private struct Buffer
    {
        internal byte First;
    }

    /// <summary>Input: a name in any case, with any punctuation between its parts; NULL stands for UTF-8.</summary>
    internal static TextEncodingKind Parse(byte* name) => Parse(name, out _);

    /// <summary>As the other form. Output: whether CPython recognises the name before it asks its registry of codecs.</summary>
    internal static TextEncodingKind Parse(byte* name, out bool isDirect)
    {
        isDirect = true;
        if (name == null)
        {
            return TextEncodingKind.Utf8;
        }
        Buffer buffer = default;
        byte* plain = &buffer.First;
        return Normalise(name, plain) ? Find(plain, out isDirect) : TextEncodingKind.Unknown;
    }

    /// <summary>LookupError: there is no such encoding. Return: NULL.</summary>
    internal static Abi.PyObject* Refuse(byte* name) => Errors.Format(*Symbols.Table.PyExc_LookupError, "unknown encoding: %s"u8, (nint)name);

    // Entries: the kind as a letter, in capitals where the registry is not asked; the name; a zero byte.
    private static TextEncodingKind Find(byte* plain, out bool isDirect)
    {
        byte* at = CString.Of(
            "Autf_8\0Autf8\0au8\0autf\0autf8_ucs2\0autf8_ucs4\0acp65001\0"u8
            + "Bascii\0Bus_ascii\0b646\0bus\0bansi_x3_4_1968\0bansi_x3_4_1986\0bcp367\0bcsascii\0bibm367\0biso646_us\0biso_646_irv_1991\0biso_ir_6\0"u8
            + "Clatin_1\0Clatin1\0Ciso_8859_1\0Ciso8859_1\0c8859\0cl1\0clatin\0ciso8859\0ccp819\0cibm819\0ccsisolatin1\0ciso_8859_1_1987\0ciso_ir_100\0"u8
            + "Dutf_16\0Dutf16\0du16\0eutf_16_le\0eutf_16le\0eunicodelittleunmarked\0futf_16_be\0futf_16be\0funicodebigunmarked\0"u8
            + "Gutf_32\0Gutf32\0gu32\0hutf_32_le\0hutf_32le\0iutf_32_be\0iutf_32be\0"u8
            + "jutf_7\0jutf7\0ju7\0junicode_1_1_utf_7\0kunicode_escape\0lraw_unicode_escape\0mutf_8_sig\0\0"u8);
        for (; *at != 0; at += CString.Length(at) + 1)
        {
            if (CString.Equal(at + 1, plain))
            {
                isDirect = *at < 'a';
                return (TextEncodingKind)(*at & 0x1F);
            }
        }
        isDirect = false;
        return TextEncodingKind.Unknown;
    }

    // Lower case, with one underscore between parts. Return: false where it is longer than any name.
    private static bool Normalise(byte* name, byte* plain)
    {
        int length = 0;
        bool punctuation = false;
        for (; *name != 0; name++)
        {
            byte lower = (byte)(*name | 0x20);
            bool isLetter = lower is >= (byte)'a' and <= (byte)'z';
            bool isDigit = *name is >= (byte)'0' and <= (byte)'9';
            if (!isLetter && !isDigit)
            {
                punctuation = true;
                continue;
            }
            if (punctuation && length > 0 && length < LongestName)
            {
                plain[length] = (byte)'_';
                length++;
            }
            punctuation = false;
            if (length >= LongestName)
            {
                return false;
            }
            plain[length] = isLetter ? lower : *name;
            length++;
        }
        return true;
    }
}
