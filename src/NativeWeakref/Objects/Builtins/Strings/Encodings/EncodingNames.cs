using System;
using System.Runtime.InteropServices;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>The encodings there are.</summary>
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
}

/// <summary>The names of encodings.</summary>
internal static unsafe class EncodingNames
{
    private const int LongestName = 15;

    [StructLayout(LayoutKind.Sequential, Size = LongestName + 1)]
    private struct Buffer
    {
        internal byte First;
    }

    /// <summary>Input: a name in any case, with any punctuation between its parts; NULL stands for UTF-8.</summary>
    internal static TextEncodingKind Parse(byte* name)
    {
        if (name == null)
        {
            return TextEncodingKind.Utf8;
        }
        Buffer buffer = default;
        byte* plain = &buffer.First;
        return !Normalise(name, plain) ? TextEncodingKind.Unknown
            : Is(plain, "utf_8"u8) || Is(plain, "utf8"u8) || Is(plain, "u8"u8) ? TextEncodingKind.Utf8
            : Is(plain, "ascii"u8) || Is(plain, "us_ascii"u8) || Is(plain, "646"u8) ? TextEncodingKind.Ascii
            : Is(plain, "latin_1"u8) || Is(plain, "latin1"u8) || Is(plain, "iso_8859_1"u8) || Is(plain, "iso8859_1"u8)
                || Is(plain, "8859"u8) || Is(plain, "l1"u8) || Is(plain, "latin"u8) || Is(plain, "iso8859"u8) ? TextEncodingKind.Latin1
            : TextEncodingKind.Unknown;
    }

    /// <summary>LookupError: there is no such encoding. Return: NULL.</summary>
    internal static Abi.PyObject* Refuse(byte* name) => Errors.Format(*Symbols.Table.PyExc_LookupError, "unknown encoding: %s"u8, (nint)name);

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

    private static bool Is(byte* name, ReadOnlySpan<byte> literal) => CString.Equal(name, CString.Of(literal));
}
