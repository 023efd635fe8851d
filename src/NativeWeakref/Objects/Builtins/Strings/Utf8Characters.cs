using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Strings;

// Each loop takes 16 bytes at once: it stores them all as if they were ASCII, keeps those in front of the first that is not, and reads what
// comes then one by one up to the next ASCII. Nothing is written behind the last character: there has to be room for 16.

/// <summary>The characters of text that is known to be UTF-8.</summary>
internal static unsafe class Utf8Characters
{
    private const int Width = 16;

    /// <summary>Stores the characters, of a number and a kind that holds all of them.</summary>
    internal static void Store(int kind, void* data, nint length, byte* text, nint count)
    {
        byte* end = text + count;
        if (kind == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND)
        {
            StoreNarrow((byte*)data, (byte*)data + length, text, end);
        }
        else if (kind == (int)PyUnicode_Kind.PyUnicode_2BYTE_KIND)
        {
            StoreTwoByte((ushort*)data, (ushort*)data + length, text, end);
        }
        else
        {
            StoreWide((uint*)data, (uint*)data + length, text, end);
        }
    }

    private static void StoreNarrow(byte* to, byte* limit, byte* text, byte* end)
    {
        while (text < end)
        {
            if (end - text >= Width && limit - to >= Width)
            {
                Vector128<byte> block = Vector128.Load(text);
                block.Store(to);
                int plain = PlainBytes(block);
                to += plain;
                text += plain;
                if (plain == Width)
                {
                    continue;
                }
            }
            do
            {
                *to++ = (byte)Next(&text);
            }
            while (text < end && *text > StringLayout.MaximumAscii);
        }
    }

    private static void StoreTwoByte(ushort* to, ushort* limit, byte* text, byte* end)
    {
        while (text < end)
        {
            if (end - text >= Width && limit - to >= Width)
            {
                Vector128<byte> block = Vector128.Load(text);
                Vector128.WidenLower(block).Store(to);
                Vector128.WidenUpper(block).Store(to + (Width / 2));
                int plain = PlainBytes(block);
                to += plain;
                text += plain;
                if (plain == Width)
                {
                    continue;
                }
            }
            do
            {
                *to++ = (ushort)Next(&text);
            }
            while (text < end && *text > StringLayout.MaximumAscii);
        }
    }

    private static void StoreWide(uint* to, uint* limit, byte* text, byte* end)
    {
        while (text < end)
        {
            if (end - text >= Width && limit - to >= Width)
            {
                Vector128<byte> block = Vector128.Load(text);
                Vector128<ushort> lower = Vector128.WidenLower(block);
                Vector128<ushort> upper = Vector128.WidenUpper(block);
                Vector128.WidenLower(lower).Store(to);
                Vector128.WidenUpper(lower).Store(to + 4);
                Vector128.WidenLower(upper).Store(to + 8);
                Vector128.WidenUpper(upper).Store(to + 12);
                int plain = PlainBytes(block);
                to += plain;
                text += plain;
                if (plain == Width)
                {
                    continue;
                }
            }
            do
            {
                *to++ = Next(&text);
            }
            while (text < end && *text > StringLayout.MaximumAscii);
        }
    }

    // Number of bytes in front of the first that is not ASCII.
    private static int PlainBytes(Vector128<byte> block)
        => BitOperations.TrailingZeroCount(block.ExtractMostSignificantBits() | (1u << Width));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Next(byte** text)
    {
        byte* at = *text;
        uint first = at[0];
        if (first <= StringLayout.MaximumAscii)
        {
            *text = at + 1;
            return first;
        }
        if (first < 0xE0)
        {
            *text = at + 2;
            return ((first & 0x1F) << 6) | (at[1] & 0x3Fu);
        }
        uint middle = ((at[1] & 0x3Fu) << 6) | (at[2] & 0x3Fu);
        if (first < 0xF0)
        {
            *text = at + 3;
            return ((first & 0x0F) << 12) | middle;
        }
        *text = at + 4;
        return ((first & 0x07) << 18) | (middle << 6) | (at[3] & 0x3Fu);
    }
}
