using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>The characters of a text or of a part of one: a kind, the first of them, and their number.</summary>
internal unsafe struct CharacterRange
{
    internal int Kind;
    internal void* Data;
    internal nint Count;

    internal static CharacterRange Of(int kind, void* data, nint start, nint count)
    {
        CharacterRange range;
        range.Kind = kind;
        range.Data = (byte*)data + (start * kind);
        range.Count = count;
        return range;
    }

    internal readonly uint At(nint index) => StringLayout.Read(Kind, Data, index);
}

// A place is looked at where both the first and the last character of what is sought are there, which vectors tell of many places at
// once. Text that has them everywhere is left to TwoWaySearch once more was compared than passed: the time stays linear.

/// <summary>Finding and counting characters and sequences of them.</summary>
internal static unsafe class CharacterSearch
{
    private const int ComparedForOnePassed = 4;
    private const nint ComparedAtFirst = 256;
    private const nint BytesForOneTry = 64;
    private const nint TriesAtFirst = 4 * BytesForOneTry;

    /// <summary>Index of the first place where a sequence of at least one character stands, or -1. Its kind is not the wider one.</summary>
    internal static nint First(CharacterRange text, CharacterRange sought)
    {
        if (sought.Count > text.Count)
        {
            return -1;
        }
        if (sought.Count == 1)
        {
            return First(text.Kind, text.Data, text.Count, sought.At(0));
        }
        return text.Kind == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND ? First<byte>(text, sought)
            : text.Kind == (int)PyUnicode_Kind.PyUnicode_2BYTE_KIND ? First<ushort>(text, sought)
            : First<uint>(text, sought);
    }

    /// <summary>Index of the first such character, which the kind holds, or -1.</summary>
    internal static nint First(int kind, void* data, nint count, uint character)
        => kind == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND ? Bytes.ByteSearch.Find((byte*)data, count, (byte)character)
            : kind == (int)PyUnicode_Kind.PyUnicode_2BYTE_KIND ? FirstByLowByte((ushort*)data, count, (ushort)character)
            : FirstByLowByte((uint*)data, count, character);

    /// <summary>Index of the last such character, which the kind holds, or -1.</summary>
    internal static nint Last(int kind, void* data, nint count, uint character)
        => kind == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND ? Last((byte*)data, count, (byte)character)
            : kind == (int)PyUnicode_Kind.PyUnicode_2BYTE_KIND ? Last((ushort*)data, count, (ushort)character)
            : Last((uint*)data, count, character);

    /// <summary>Index of the last place where a sequence of at least one character stands, or -1. Its kind is not the wider one.</summary>
    internal static nint Last(CharacterRange text, CharacterRange sought)
    {
        if (sought.Count > text.Count)
        {
            return -1;
        }
        if (sought.Count == 1)
        {
            return Last(text.Kind, text.Data, text.Count, sought.At(0));
        }
        return text.Kind == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND ? Last<byte>(text, sought)
            : text.Kind == (int)PyUnicode_Kind.PyUnicode_2BYTE_KIND ? Last<ushort>(text, sought)
            : Last<uint>(text, sought);
    }

    /// <summary>How often a character, which the kind holds, is there.</summary>
    internal static nint Count(int kind, void* data, nint count, uint character)
        => kind == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND ? Count((byte*)data, count, (byte)character)
            : kind == (int)PyUnicode_Kind.PyUnicode_2BYTE_KIND ? Count((ushort*)data, count, (ushort)character)
            : Count((uint*)data, count, character);

    /// <summary>Whether a sequence stands at an index, where there is room for it.</summary>
    internal static bool Stands(CharacterRange text, nint index, CharacterRange sought)
    {
        if (text.Kind == sought.Kind)
        {
            return CharacterBlocks.SameBytes((byte*)text.Data + (index * text.Kind), sought.Data, sought.Count * text.Kind);
        }
        for (nint i = 0; i < sought.Count; i++)
        {
            if (text.At(index + i) != sought.At(i))
            {
                return false;
            }
        }
        return true;
    }

    private static nint First<T>(CharacterRange text, CharacterRange sought)
        where T : unmanaged, IEqualityOperators<T, T, bool>
    {
        T first = Unit<T>(sought.At(0));
        T last = Unit<T>(sought.At(sought.Count - 1));
        T* data = (T*)text.Data;
        nint gap = sought.Count - 1;
        nint places = text.Count - gap;
        Vector128<T> firsts = Vector128.Create(first);
        Vector128<T> lasts = Vector128.Create(last);
        nint compared = -ComparedAtFirst;
        nint four = 4 * Vector128<T>.Count;
        nint likely = 0; // up to here, four vectors at once told of a candidate
        nint i = 0;
        while (i + Vector128<T>.Count <= places)
        {
            if (i >= likely && i + four <= places)
            {
                bool any = BeginInFour(data + i, firsts, gap, lasts);
                likely = i + four;
                if (!any)
                {
                    i = likely;
                    continue;
                }
            }
            uint candidates = Both(data + i, firsts, gap, lasts).ExtractMostSignificantBits();
            while (candidates != 0)
            {
                nint at = i + BitOperations.TrailingZeroCount(candidates);
                if (Stands(text, at, sought))
                {
                    return at;
                }
                candidates &= candidates - 1;
                compared += sought.Count;
            }
            i += Vector128<T>.Count;
            if (compared > i * ComparedForOnePassed)
            {
                return TwoWaySearch.First(text, i, sought);
            }
        }
        for (; i < places; i++)
        {
            if (data[i] == first && data[i + gap] == last && Stands(text, i, sought))
            {
                return i;
            }
        }
        return -1;
    }

    private static nint Last<T>(CharacterRange text, CharacterRange sought)
        where T : unmanaged, IEqualityOperators<T, T, bool>
    {
        T first = Unit<T>(sought.At(0));
        T last = Unit<T>(sought.At(sought.Count - 1));
        T* data = (T*)text.Data;
        nint gap = sought.Count - 1;
        Vector128<T> firsts = Vector128.Create(first);
        Vector128<T> lasts = Vector128.Create(last);
        nint places = text.Count - gap;
        while (places >= Vector128<T>.Count)
        {
            places -= Vector128<T>.Count;
            uint candidates = Both(data + places, firsts, gap, lasts).ExtractMostSignificantBits();
            while (candidates != 0)
            {
                int lane = BitOperations.Log2(candidates);
                if (Stands(text, places + lane, sought))
                {
                    return places + lane;
                }
                candidates -= 1u << lane;
            }
        }
        while (places > 0)
        {
            places--;
            if (data[places] == first && data[places + gap] == last && Stands(text, places, sought))
            {
                return places;
            }
        }
        return -1;
    }

    // The lanes where a first character stands and the last one behind it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Both<T>(T* data, Vector128<T> firsts, nint gap, Vector128<T> lasts)
        where T : unmanaged
        => Vector128.Equals(Vector128.Load(data), firsts) & Vector128.Equals(Vector128.Load(data + gap), lasts);

    // Whether there is such a lane in the next four vectors.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool BeginInFour<T>(T* data, Vector128<T> firsts, nint gap, Vector128<T> lasts)
        where T : unmanaged
    {
        int width = Vector128<T>.Count;
        Vector128<T> any = Both(data, firsts, gap, lasts) | Both(data + width, firsts, gap, lasts)
            | Both(data + (2 * width), firsts, gap, lasts) | Both(data + (3 * width), firsts, gap, lasts);
        return any.ExtractMostSignificantBits() != 0;
    }

    // The C library finds bytes faster than vectors find characters, where the low byte is rare.
    private static nint FirstByLowByte<T>(T* data, nint count, T value)
        where T : unmanaged, IEqualityOperators<T, T, bool>
    {
        nint i = 0;
        for (nint tries = 1; tries * BytesForOneTry <= i + TriesAtFirst; tries++)
        {
            nint found = Bytes.ByteSearch.Find((byte*)(data + i), (count - i) * sizeof(T), *(byte*)&value);
            if (found < 0)
            {
                return -1;
            }
            i += found / sizeof(T);
            if (data[i] == value)
            {
                return i;
            }
            i++;
        }
        nint rest = First(data + i, count - i, value);
        return rest < 0 ? -1 : rest + i;
    }

    private static nint First<T>(T* data, nint count, T value)
        where T : unmanaged, IEqualityOperators<T, T, bool>
    {
        int width = Vector128<T>.Count;
        Vector128<T> values = Vector128.Create(value);
        nint i = 0;
        for (; i + (4 * width) <= count; i += 4 * width)
        {
            Vector128<T> any = Vector128.Equals(Vector128.Load(data + i), values)
                | Vector128.Equals(Vector128.Load(data + i + width), values)
                | Vector128.Equals(Vector128.Load(data + i + (2 * width)), values)
                | Vector128.Equals(Vector128.Load(data + i + (3 * width)), values);
            if (any.ExtractMostSignificantBits() != 0)
            {
                break;
            }
        }
        for (; i + width <= count; i += width)
        {
            uint found = Vector128.Equals(Vector128.Load(data + i), values).ExtractMostSignificantBits();
            if (found != 0)
            {
                return i + BitOperations.TrailingZeroCount(found);
            }
        }
        for (; i < count; i++)
        {
            if (data[i] == value)
            {
                return i;
            }
        }
        return -1;
    }

    private static nint Last<T>(T* data, nint count, T value)
        where T : unmanaged, IEqualityOperators<T, T, bool>
    {
        Vector128<T> values = Vector128.Create(value);
        nint end = count;
        for (; end >= Vector128<T>.Count; end -= Vector128<T>.Count)
        {
            nint start = end - Vector128<T>.Count;
            uint found = Vector128.Equals(Vector128.Load(data + start), values).ExtractMostSignificantBits();
            if (found != 0)
            {
                return start + BitOperations.Log2(found);
            }
        }
        while (end > 0)
        {
            end--;
            if (data[end] == value)
            {
                return end;
            }
        }
        return -1;
    }

    private static nint Count<T>(T* data, nint count, T value)
        where T : unmanaged, IEqualityOperators<T, T, bool>
    {
        Vector128<T> values = Vector128.Create(value);
        nint found = 0;
        nint i = 0;
        for (; i + Vector128<T>.Count <= count; i += Vector128<T>.Count)
        {
            found += BitOperations.PopCount(Vector128.Equals(Vector128.Load(data + i), values).ExtractMostSignificantBits());
        }
        for (; i < count; i++)
        {
            found += data[i] == value ? 1 : 0;
        }
        return found;
    }

    // The low bytes of a character that the kind holds.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Unit<T>(uint character)
        where T : unmanaged
        => *(T*)&character;
}
