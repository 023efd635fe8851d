namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>What lone surrogates would be in an encoding of Unicode, by the pattern of other characters.</summary>
internal static unsafe class SurrogateForms
{
    /// <summary>Bytes of a surrogate; 0 where an encoding has no form for it.</summary>
    internal static int SizeIn(TextEncodingKind encoding)
        => encoding switch
        {
            TextEncodingKind.Utf8 => 3,
            TextEncodingKind.Utf16 or TextEncodingKind.Utf16Little or TextEncodingKind.Utf16Big => 2,
            TextEncodingKind.Utf32 or TextEncodingKind.Utf32Little or TextEncodingKind.Utf32Big => 4,
            _ => 0,
        };

    /// <summary>Whether the high byte comes first.</summary>
    internal static bool IsBig(TextEncodingKind encoding) => encoding is TextEncodingKind.Utf16Big or TextEncodingKind.Utf32Big;

    /// <summary>Reads one. Input: how many bytes there are. Return: how many it takes; 0 where none stands there.</summary>
    internal static int Read(TextEncodingKind encoding, byte* at, nint available, uint* character)
    {
        int size = SizeIn(encoding);
        if (size == 0 || available < size)
        {
            return 0;
        }
        bool isThree = encoding == TextEncodingKind.Utf8;
        if (isThree && ((at[0] & 0xF0) != 0xE0 || (at[1] & 0xC0) != 0x80 || (at[2] & 0xC0) != 0x80))
        {
            return 0;
        }
        *character = isThree
            ? ((at[0] & 0xFu) << 12) | ((at[1] & 0x3Fu) << 6) | (at[2] & 0x3Fu)
            : ReadUnit(at, size, IsBig(encoding));
        return Utf8Encoding.IsSurrogate(*character) ? size : 0;
    }

    /// <summary>Stores one, where the encoding has a form.</summary>
    internal static void Store(TextEncodingKind encoding, byte* to, uint character)
    {
        if (encoding == TextEncodingKind.Utf8)
        {
            Utf8Encoding.Store(to, character);
            return;
        }
        StoreUnit(to, SizeIn(encoding), IsBig(encoding), character);
    }

    /// <summary>A number of 1, 2 or 4 bytes.</summary>
    internal static uint ReadUnit(byte* at, int size, bool big)
    {
        uint value = 0;
        for (int i = 0; i < size; i++)
        {
            value = (value << 8) | at[big ? i : size - 1 - i];
        }
        return value;
    }

    /// <summary>A number of 1, 2 or 4 bytes.</summary>
    internal static void StoreUnit(byte* to, int size, bool big, uint value)
    {
        for (int i = 0; i < size; i++)
        {
            to[big ? size - 1 - i : i] = (byte)value;
            value >>= 8;
        }
    }
}
