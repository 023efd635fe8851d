using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Builtins.Strings;

// Keiser and Lemire, "Validating UTF-8 In Less Than One Instruction Per Byte": three tables, asked with the halves of each byte and of the
// one before it, have a bit in common exactly where two bytes cannot follow each other; a third or fourth byte of a sequence must
// show as one that continues. What a sequence lacks shows in the block behind it, so that zeros come behind the last one.

/// <summary>Whether text is UTF-8, how many characters it has and how large they are: 16 bytes at once.</summary>
internal unsafe struct Utf8Validation
{
    private const int Width = 16;
    private const byte LargestLatin1Lead = 0xC3;
    private const byte LargestTwoByteLead = 0xEF;

    private Vector128<byte> _error;
    private Vector128<byte> _before;
    private Vector128<byte> _largest;
    private nint _continuations;

    /// <summary>Return: the number of characters, with a bound of them; or -1 where the text is invalid.</summary>
    [SkipLocalsInit]
    internal static nint Measure(byte* text, nint count, uint* bound)
    {
        Utf8Validation state = default;
        nint i = 0;
        bool isPlain = true; // the block before was ASCII
        for (; i + Width <= count; i += Width)
        {
            Vector128<byte> block = Vector128.Load(text + i);
            bool wasPlain = isPlain;
            isPlain = block.ExtractMostSignificantBits() == 0;
            if (!isPlain || !wasPlain)
            {
                state.Add(block);
            }
        }
        Vector128<byte> rest = Vector128<byte>.Zero;
        Memory.Copy(&rest, text + i, (nuint)(count - i));
        state.Add(rest);
        if (state._error != Vector128<byte>.Zero)
        {
            return -1;
        }
        *bound = state.Bound();
        return count - state._continuations;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(Vector128<byte> block)
    {
        Vector128<byte> one = Ssse3.AlignRight(block, _before, Width - 1); // the bytes one, two and three places before
        Vector128<byte> two = Ssse3.AlignRight(block, _before, Width - 2);
        Vector128<byte> three = Ssse3.AlignRight(block, _before, Width - 3);
        Vector128<byte> low = Vector128.Create((byte)0x0F);
        Vector128<byte> faults = Ssse3.Shuffle(OfFirstHigh, (one.AsUInt16() >> 4).AsByte() & low)
            & Ssse3.Shuffle(OfFirstLow, one & low)
            & Ssse3.Shuffle(OfSecondHigh, (block.AsUInt16() >> 4).AsByte() & low);
        Vector128<byte> third = Sse2.SubtractSaturate(two, Vector128.Create((byte)(0xE0 - 0x80)));
        Vector128<byte> fourth = Sse2.SubtractSaturate(three, Vector128.Create((byte)(0xF0 - 0x80)));
        _error |= ((third | fourth) & Vector128.Create((byte)0x80)) ^ faults;
        _largest = Sse2.Max(_largest, block);
        _continuations += BitOperations.PopCount(Vector128.LessThan(block.AsSByte(), Vector128.Create((sbyte)-64)).ExtractMostSignificantBits());
        _before = block;
    }

    private readonly uint Bound()
    {
        Vector128<byte> wide = Vector128.Create(LargestTwoByteLead);
        Vector128<byte> narrow = Vector128.Create(LargestLatin1Lead);
        return Sse2.Max(_largest, wide) != wide ? StringLayout.MaximumCharacter
            : Sse2.Max(_largest, narrow) != narrow ? StringLayout.MaximumTwoByte
            : _largest.ExtractMostSignificantBits() != 0 ? StringLayout.MaximumLatin1
            : StringLayout.MaximumAscii;
    }

    // A bit for each fault: 1 too short, 2 too long, 4 overlong of three bytes, 8 too large, 0x10 surrogate, 0x20 overlong of two
    // bytes, 0x40 overlong of four bytes or far too large, 0x80 two that continue.
    private static Vector128<byte> OfFirstHigh
        => Vector128.Create(2, 2, 2, 2, 2, 2, 2, 2, 0x80, 0x80, 0x80, 0x80, 0x21, 0x01, 0x15, 0x49);

    private static Vector128<byte> OfFirstLow
        => Vector128.Create(
            0xE7, 0xA3, 0x83, 0x83, 0x8B, 0xCB, 0xCB, 0xCB, 0xCB, 0xCB, 0xCB, 0xCB, 0xCB, 0xDB, 0xCB, 0xCB);

    private static Vector128<byte> OfSecondHigh
        => Vector128.Create(1, 1, 1, 1, 1, 1, 1, 1, 0xE6, 0xAE, 0xBA, 0xBA, 1, 1, 1, 1);
}
