using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>The UTF-8 of strings: how long it is, and the bytes.</summary>
internal static unsafe class Utf8Bytes
{
    private const uint MaximumOneByte = 0x7F;
    private const uint MaximumTwoBytes = 0x7FF;
    private const uint MaximumThreeBytes = 0xFFFF;
    private const uint SurrogateMask = 0xFFFFF800;

    /// <summary>The most bytes that a character takes.</summary>
    internal const int BytesAtMost = 4;

    private const nint Chunk = 65536; // characters: at most 3 * 8,192 for each lane
    private const uint FirstSurrogate = 0xD800;

    /// <summary>The UTF-8 that a string has already, its own where it is ASCII; or NULL.</summary>
    internal static byte* Kept(PyObject* op)
        => StringLayout.IsAscii(op) ? (byte*)StringLayout.Data(op) : ((PyCompactUnicodeObject*)op)->utf8;

    /// <summary>Return: number of bytes; -1, and the index of the first surrogate is stored.</summary>
    /// <remarks>Sums are below 2 ^ 63: a string has at most 2 ^ 61 characters beyond U+FFFF, and 2 ^ 62 of three bytes do not fit the address space.</remarks>
    internal static nint Size(PyObject* op, nint* surrogate)
    {
        nint length = StringLayout.Length(op);
        if (Kept(op) != null)
        {
            return StringLayout.IsAscii(op) ? length : ((PyCompactUnicodeObject*)op)->utf8_length;
        }
        int kind = StringLayout.Kind(op);
        void* data = StringLayout.Data(op);
        return kind == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND ? SizeOfNarrow((byte*)data, length)
            : kind == (int)PyUnicode_Kind.PyUnicode_2BYTE_KIND ? SizeOf<ushort>((ushort*)data, length, 0xFF80, 0xF800, 0, surrogate)
            : SizeOf((uint*)data, length, 0xFFFFFF80, SurrogateMask, 0xFFFF0000, surrogate);
    }

    /// <summary>Stores the bytes of a string without surrogates, and a zero; there is room for as many as Size says, and for it.</summary>
    internal static void Store(PyObject* op, byte* to)
    {
        int kind = StringLayout.Kind(op);
        void* data = StringLayout.Data(op);
        nint length = StringLayout.Length(op);
        byte* end = kind == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND ? StoreNarrow((byte*)data, length, to)
            : kind == (int)PyUnicode_Kind.PyUnicode_2BYTE_KIND ? StoreTwoByte((ushort*)data, length, to)
            : StoreWide((uint*)data, length, to);
        *end = 0;
    }

    private static nint SizeOfNarrow(byte* data, nint length)
    {
        nint size = length;
        nint i = 0;
        for (; i + Vector128<byte>.Count <= length; i += Vector128<byte>.Count)
        {
            size += BitOperations.PopCount(Vector128.Load(data + i).ExtractMostSignificantBits());
        }
        for (; i < length; i++)
        {
            size += data[i] >> 7;
        }
        return size;
    }

    // Four bytes for each character, but one less where it is not beyond U+FFFF, one where not beyond U+07FF, one where not beyond U+007F.
    // Of the characters that count, the bits of these three masks are zero. Lanes of a sum hold what a chunk adds.
    private static nint SizeOf<T>(T* data, nint length, T beyondOne, T beyondTwo, T beyondThree, nint* surrogate)
        where T : unmanaged
    {
        int width = Vector128<T>.Count;
        Vector128<T> ones = Vector128.Create(beyondOne);
        Vector128<T> twos = Vector128.Create(beyondTwo);
        Vector128<T> threes = Vector128.Create(beyondThree);
        uint mark = FirstSurrogate;
        Vector128<T> surrogates = Vector128.Create(*(T*)&mark);
        nint whole = length & -width;
        nint size = length * BytesAtMost;
        nint i = 0;
        while (i < whole)
        {
            nint stop = whole - i < Chunk ? whole : i + Chunk;
            Vector128<T> saved = Vector128<T>.Zero;
            Vector128<T> found = Vector128<T>.Zero;
            nint start = i;
            for (; i < stop; i += width)
            {
                Vector128<T> block = Vector128.Load(data + i);
                saved -= Vector128.Equals(block & ones, Vector128<T>.Zero) + Vector128.Equals(block & twos, Vector128<T>.Zero)
                    + Vector128.Equals(block & threes, Vector128<T>.Zero);
                found |= Vector128.Equals(block & twos, surrogates);
            }
            if (found != Vector128<T>.Zero)
            {
                *surrogate = IndexOfSurrogate(data, start);
                return -1;
            }
            size -= SumOf(saved);
        }
        for (; i < length; i++)
        {
            uint character = CharacterAt(data, i);
            if ((character & SurrogateMask) == FirstSurrogate)
            {
                *surrogate = i;
                return -1;
            }
            size -= (character <= MaximumOneByte ? 1 : 0) + (character <= MaximumTwoBytes ? 1 : 0) + (character <= MaximumThreeBytes ? 1 : 0);
        }
        return size;
    }

    private static nint IndexOfSurrogate<T>(T* data, nint i)
        where T : unmanaged
    {
        while ((CharacterAt(data, i) & SurrogateMask) != FirstSurrogate)
        {
            i++;
        }
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint CharacterAt<T>(T* data, nint i)
        where T : unmanaged
        => sizeof(T) == sizeof(ushort) ? ((ushort*)data)[i] : ((uint*)data)[i];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint SumOf<T>(Vector128<T> lanes)
        where T : unmanaged
        => (nint)Vector128.Sum(
            sizeof(T) == sizeof(ushort)
                ? Vector128.WidenLower(lanes.AsUInt16()) + Vector128.WidenUpper(lanes.AsUInt16())
                : lanes.AsUInt32());

    // Of 16 bytes those that are not ASCII are met one by one, the others are stored in passing: 16 at once, of which the next overwrite some.
    private static byte* StoreNarrow(byte* data, nint length, byte* to)
    {
        byte* end = data + length;
        while (data < end)
        {
            if (end - data < 2 * Vector128<byte>.Count)
            {
                to = Put(to, *data++);
                continue;
            }
            uint others = Vector128.Load(data).ExtractMostSignificantBits();
            nint from = 0;
            while (others != 0)
            {
                Vector128.Load(data + from).Store(to);
                nint at = BitOperations.TrailingZeroCount(others);
                to = PutTwo(to + at - from, data[at]);
                from = at + 1;
                others &= others - 1;
            }
            Vector128.Load(data + from).Store(to);
            data += Vector128<byte>.Count;
            to += Vector128<byte>.Count - from;
        }
        return to;
    }

    private static byte* StoreTwoByte(ushort* data, nint length, byte* to)
    {
        ushort* end = data + length;
        while (data < end)
        {
            ushort* stop = end;
            if (end - data >= Vector128<ushort>.Count)
            {
                Vector128<ushort> block = Vector128.Load(data);
                stop = data + Vector128<ushort>.Count;
                if ((block & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero)
                {
                    *(ulong*)to = Vector128.Narrow(block, block).AsUInt64().ToScalar();
                    data = stop;
                    to += Vector128<ushort>.Count;
                    continue;
                }
                if (end - stop >= Vector128<uint>.Count
                    && !Vector128.EqualsAny(block & Vector128.Create((ushort)0xF800), Vector128<ushort>.Zero))
                {
                    to = PutThree(to, Vector128.WidenLower(block));
                    to = PutThree(to, Vector128.WidenUpper(block));
                    data = stop;
                    continue;
                }
            }
            for (; data < stop; data++)
            {
                to = Put(to, *data);
            }
        }
        return to;
    }

    /// <summary>
    /// The bytes of characters; there is room for them and one more, or for four of each. Return: behind them; NULL where one is a surrogate.
    /// </summary>
    internal static byte* StoreWide(uint* data, nint length, byte* to)
    {
        Vector128<uint> others = Vector128.Create(~MaximumOneByte);
        Vector128<uint> surrogates = Vector128<uint>.Zero;
        uint* end = data + length;
        while (end - data >= Vector128<uint>.Count)
        {
            Vector128<uint> block = Vector128.Load(data);
            uint* stop = data + Vector128<uint>.Count;
            if ((block & others) == Vector128<uint>.Zero)
            {
                Vector128<ushort> half = Vector128.Narrow(block, block);
                *(uint*)to = Vector128.Narrow(half, half).AsUInt32().ToScalar();
                data = stop;
                to += Vector128<uint>.Count;
                continue;
            }
            surrogates |= Vector128.Equals(block & Vector128.Create(SurrogateMask), Vector128.Create(FirstSurrogate));
            for (; data < stop; data++)
            {
                to = Put(to, *data);
            }
        }
        bool valid = surrogates == Vector128<uint>.Zero;
        for (; data < end; data++)
        {
            valid &= (*data & SurrogateMask) != FirstSurrogate;
            to = Put(to, *data);
        }
        return valid ? to : null;
    }

    // Four characters of three bytes each; four bytes behind them are overwritten.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* PutThree(byte* to, Vector128<uint> characters)
    {
        Vector128<uint> bytes = (characters >> 12) | ((characters << 2) & Vector128.Create(0x3F00u))
            | ((characters << 16) & Vector128.Create(0x3F0000u)) | Vector128.Create(0x8080E0u);
        Ssse3.Shuffle(bytes.AsByte(), Vector128.Create(0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 0x80, 0x80, 0x80, 0x80)).Store(to);
        return to + 12;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* PutTwo(byte* to, uint character)
    {
        *(ushort*)to = (ushort)(0x80C0 | (character >> 6) | ((character & 0x3F) << 8));
        return to + 2;
    }

    // Return: behind the bytes of a character; of three bytes a fourth is overwritten.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Put(byte* to, uint character)
    {
        if (character <= MaximumOneByte)
        {
            *to = (byte)character;
            return to + 1;
        }
        uint last = 0x80 | (character & 0x3F);
        if (character <= MaximumTwoBytes)
        {
            *(ushort*)to = (ushort)(0xC0 | (character >> 6) | (last << 8));
            return to + 2;
        }
        uint middle = 0x80 | ((character >> 6) & 0x3F);
        if (character <= MaximumThreeBytes)
        {
            *(uint*)to = 0xE0 | (character >> 12) | (middle << 8) | (last << 16);
            return to + 3;
        }
        *(uint*)to = 0xF0 | (character >> 18) | ((0x80 | ((character >> 12) & 0x3F)) << 8) | (middle << 16) | (last << 24);
        return to + 4;
    }
}
