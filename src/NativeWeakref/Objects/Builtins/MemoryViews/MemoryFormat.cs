using System;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>Formats of one code of the machine's own types, with or without an at sign: all that memory views read and write.</summary>
internal static unsafe class MemoryFormat
{
    // Two texts per code: from the first byte on with the sign, from the second without.
    private static ReadOnlySpan<byte> Texts => "@c\0@b\0@B\0@h\0@H\0@i\0@I\0@l\0@L\0@q\0@Q\0@n\0@N\0@f\0@d\0@e\0@?\0@P\0"u8;

    /// <summary>The text behind the sign. Return: NULL with NotImplementedError where it is not one code.</summary>
    internal static byte* Single(byte* format)
    {
        byte* code = format + (*format == '@' ? 1 : 0);
        if (*code != 0 && code[1] == 0)
        {
            return code;
        }
        Errors.Format(*Symbols.Table.PyExc_NotImplementedError, "memoryview: unsupported format %s"u8, (nint)format);
        return null;
    }

    /// <summary>A text that lives for ever, equal to a format; NULL where that is not one known code.</summary>
    internal static byte* Lasting(byte* format)
    {
        int sign = *format == '@' ? 1 : 0;
        byte* texts = CString.Of(Texts);
        for (int i = 0; format[sign] != 0 && format[sign + 1] == 0 && i < Texts.Length; i += 3)
        {
            if (texts[i + 1] == format[sign])
            {
                return texts + i + 1 - sign;
            }
        }
        return null;
    }

    /// <summary>The code of a format; 0 where it is not one known code.</summary>
    internal static byte Native(byte* format)
    {
        byte* text = Lasting(format);
        return text == null ? (byte)0 : *text == '@' ? text[1] : *text;
    }

    /// <summary>The size of an item. Input: a known code.</summary>
    internal static int SizeOf(byte code) => (int)FormatFields.WidthOf(code, native: true);

    internal static bool IsByte(byte code) => code is (byte)'B' or (byte)'b' or (byte)'c';
}
