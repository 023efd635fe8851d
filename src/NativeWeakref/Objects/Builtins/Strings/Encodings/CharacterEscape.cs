using System.Runtime.CompilerServices;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>A character written in ASCII: as string literals have it, or as XML has it.</summary>
internal unsafe struct CharacterEscape
{
    private const int Longest = 10;

    [InlineArray(Longest)]
    private struct Characters
    {
        private byte _first;
    }

    private Characters _characters;

    internal int Length { readonly get; private set; }

    /// <summary>A backslash, a letter, and hexadecimal digits as many as the character needs.</summary>
    internal static CharacterEscape Backslash(uint character)
        => character <= StringLayout.MaximumLatin1 ? Hexadecimal((byte)'x', 2, character) : LongBackslash(character);

    /// <summary>As <see cref="Backslash"/>, with at least four digits.</summary>
    internal static CharacterEscape LongBackslash(uint character)
        => character <= StringLayout.MaximumTwoByte ? Hexadecimal((byte)'u', 4, character) : Hexadecimal((byte)'U', 8, character);

    /// <summary>A reference by decimal number.</summary>
    internal static CharacterEscape Xml(uint character)
    {
        CharacterEscape escape = default;
        escape.Add((byte)'&');
        escape.Add((byte)'#');
        uint scale = 1;
        while (scale * 10 <= character)
        {
            scale *= 10;
        }
        for (; scale > 0; scale /= 10)
        {
            byte digit = (byte)'0';
            while (character >= scale)
            {
                character -= scale;
                digit++;
            }
            escape.Add(digit);
        }
        escape.Add((byte)';');
        return escape;
    }

    internal byte At(int index) => *(Address + index);

    private static CharacterEscape Hexadecimal(byte letter, int digits, uint character)
    {
        CharacterEscape escape = default;
        escape.Add((byte)'\\');
        escape.Add(letter);
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        {
            uint digit = (character >> shift) & 15;
            escape.Add((byte)(digit < 10 ? '0' + digit : 'a' + digit - 10));
        }
        return escape;
    }

    // The struct lies on the caller's stack.
    private byte* Address => (byte*)Unsafe.AsPointer(ref _characters);

    private void Add(byte character)
    {
        Address[Length] = character;
        Length++;
    }
}
