using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>Blocks of characters of one kind: copying, filling, searching, comparing.</summary>
internal static unsafe class CharacterBlocks
{
    /// <summary>Bytes up to which a loop over words is faster than the C library.</summary>
    internal const nint MostByWords = 128;

    private const ulong HighBits = 0x8080808080808080;

    /// <summary>Copies characters to a block of another or the same kind; each fits the target.</summary>
    internal static void Copy(int toKind, void* to, nint toIndex, int fromKind, void* from, nint fromIndex, nint count)
    {
        if (toKind == fromKind)
        {
            CopyBytes((byte*)to + (toIndex * toKind), (byte*)from + (fromIndex * fromKind), count * toKind);
            return;
        }
        for (nint i = 0; i < count; i++)
        {
            StringLayout.Write(toKind, to, toIndex + i, StringLayout.Read(fromKind, from, fromIndex + i));
        }
    }

    /// <summary>Copies bytes, few ones in place: most texts are short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void CopyBytes(byte* to, byte* from, nint count)
    {
        if (count > 2 * sizeof(ulong))
        {
            SystemMemory.Copy(to, from, (nuint)count);
        }
        else if (count >= sizeof(ulong))
        {
            // Two words that may overlap.
            ulong last = *(ulong*)(from + count - sizeof(ulong));
            *(ulong*)to = *(ulong*)from;
            *(ulong*)(to + count - sizeof(ulong)) = last;
        }
        else if (count >= sizeof(uint))
        {
            uint last = *(uint*)(from + count - sizeof(uint));
            *(uint*)to = *(uint*)from;
            *(uint*)(to + count - sizeof(uint)) = last;
        }
        else if (count > 0)
        {
            // One to three bytes: the first, the middle one, the last.
            byte middle = from[count >> 1];
            byte last = from[count - 1];
            *to = *from;
            to[count >> 1] = middle;
            to[count - 1] = last;
        }
    }

    /// <summary>Stores one character, which fits the kind, several times.</summary>
    internal static void Fill(int kind, void* to, nint start, nint count, uint character)
    {
        if (kind == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND)
        {
            SystemMemory.Fill((byte*)to + start, (nint)character, (nuint)count);
            return;
        }
        for (nint i = start; i < start + count; i++)
        {
            StringLayout.Write(kind, to, i, character);
        }
    }

    /// <summary>
    /// The upper bound a string of these characters has: U+007F, U+00FF, U+FFFF, U+10FFFF; or the largest one where it is beyond.
    /// </summary>
    internal static uint Bound(int kind, void* data, nint count)
    {
        if (kind == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND)
        {
            return AsciiPrefix((byte*)data, count) == count ? StringLayout.MaximumAscii : StringLayout.MaximumLatin1;
        }
        uint seen = 0;
        uint largest = 0;
        for (nint i = 0; i < count; i++)
        {
            uint character = StringLayout.Read(kind, data, i);
            seen |= character;
            largest = character > largest ? character : largest;
        }
        return seen <= StringLayout.MaximumAscii ? StringLayout.MaximumAscii
            : seen <= StringLayout.MaximumLatin1 ? StringLayout.MaximumLatin1
            : seen <= StringLayout.MaximumTwoByte ? StringLayout.MaximumTwoByte
            : largest <= StringLayout.MaximumCharacter ? StringLayout.MaximumCharacter
            : largest;
    }

    /// <summary>Number of bytes before the first that is not ASCII.</summary>
    internal static nint AsciiPrefix(byte* text, nint count)
    {
        nint i = 0;
        int width = Vector128<byte>.Count;
        while (i + (4 * width) <= count
            && (Vector128.Load(text + i) | Vector128.Load(text + i + width)
                | Vector128.Load(text + i + (2 * width)) | Vector128.Load(text + i + (3 * width))).ExtractMostSignificantBits() == 0)
        {
            i += 4 * width;
        }
        while (i + sizeof(ulong) <= count && (*(ulong*)(text + i) & HighBits) == 0)
        {
            i += sizeof(ulong);
        }
        while (i < count && text[i] <= StringLayout.MaximumAscii)
        {
            i++;
        }
        return i;
    }

    // Few bytes are looked at and copied in place, by words or vectors of which the last overlaps the one before: a loop over what is left
    // would cost more than all of that.

    /// <summary>Whether so many bytes, at least two and rather few, are ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsFewAscii(byte* text, nint count)
    {
        if (count >= Vector128<byte>.Count)
        {
            nint last = count - Vector128<byte>.Count;
            Vector128<byte> seen = Vector128.Load(text + last);
            for (nint i = 0; i < last; i += Vector128<byte>.Count)
            {
                seen |= Vector128.Load(text + i);
            }
            return seen.ExtractMostSignificantBits() == 0;
        }
        if (count >= sizeof(ulong))
        {
            return ((*(ulong*)text | *(ulong*)(text + count - sizeof(ulong))) & HighBits) == 0;
        }
        if (count >= sizeof(uint))
        {
            return ((*(uint*)text | *(uint*)(text + count - sizeof(uint))) & unchecked((uint)HighBits)) == 0;
        }
        return (text[0] | text[1] | text[count - 1]) <= StringLayout.MaximumAscii;
    }

    /// <summary>Copies bytes, at least two and rather few.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void CopyFew(byte* to, byte* from, nint count)
    {
        if (count >= Vector128<byte>.Count)
        {
            nint last = count - Vector128<byte>.Count;
            for (nint i = 0; i < last; i += Vector128<byte>.Count)
            {
                Vector128.Load(from + i).Store(to + i);
            }
            Vector128.Load(from + last).Store(to + last);
        }
        else if (count >= sizeof(ulong))
        {
            *(ulong*)to = *(ulong*)from;
            *(ulong*)(to + count - sizeof(ulong)) = *(ulong*)(from + count - sizeof(ulong));
        }
        else if (count >= sizeof(uint))
        {
            *(uint*)to = *(uint*)from;
            *(uint*)(to + count - sizeof(uint)) = *(uint*)(from + count - sizeof(uint));
        }
        else
        {
            to[0] = from[0];
            to[1] = from[1];
            to[count - 1] = from[count - 1];
        }
    }

    /// <summary>Copies bytes as long as they are ASCII. Return: whether all are.</summary>
    internal static bool CopyAscii(byte* to, byte* text, nint count)
    {
        int width = Vector128<byte>.Count;
        nint i = 0;
        for (; i + (4 * width) <= count; i += 4 * width)
        {
            Vector128<byte> first = Vector128.Load(text + i);
            Vector128<byte> second = Vector128.Load(text + i + width);
            Vector128<byte> third = Vector128.Load(text + i + (2 * width));
            Vector128<byte> fourth = Vector128.Load(text + i + (3 * width));
            if ((first | second | third | fourth).ExtractMostSignificantBits() != 0)
            {
                return false;
            }
            first.Store(to + i);
            second.Store(to + i + width);
            third.Store(to + i + (2 * width));
            fourth.Store(to + i + (3 * width));
        }
        SystemMemory.Copy(to + i, text + i, (nuint)(count - i));
        return AsciiPrefix(text + i, count - i) == count - i;
    }

    /// <summary>True where both blocks hold the same bytes.</summary>
    internal static bool SameBytes(void* left, void* right, nint count)
    {
        byte* a = (byte*)left;
        byte* b = (byte*)right;
        if (count < sizeof(ulong))
        {
            return SameFewBytes(a, b, count);
        }
        if (count > MostByWords)
        {
            return SameManyBytes(a, b, count);
        }
        nint last = count - sizeof(ulong);
        for (nint i = 0; i < last; i += sizeof(ulong))
        {
            if (*(ulong*)(a + i) != *(ulong*)(b + i))
            {
                return false;
            }
        }
        return *(ulong*)(a + last) == *(ulong*)(b + last); // may overlap the word before
    }

    // Apart, so that only long blocks pay for the frame of a call to C.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool SameManyBytes(byte* left, byte* right, nint count) => SystemMemory.Compare(left, right, (nuint)count) == 0;

    private static bool SameFewBytes(byte* a, byte* b, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            if (a[i] != b[i])
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Index of a character in [start, end), or -1. Input: the direction, positive for the first, else the last.</summary>
    internal static nint Find(int kind, void* data, nint start, nint end, uint character, int direction)
    {
        if (character > StringLayout.BoundOfKind(kind))
        {
            return -1;
        }
        void* first = (byte*)data + (start * kind);
        nint found = direction > 0
            ? CharacterSearch.First(kind, first, end - start, character)
            : CharacterSearch.Last(kind, first, end - start, character);
        return found < 0 ? -1 : found + start;
    }
}
