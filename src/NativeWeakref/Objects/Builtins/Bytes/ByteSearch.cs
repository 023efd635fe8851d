using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Objects.Builtins.Bytes;

/// <summary>Finding bytes in bytes.</summary>
internal static unsafe class ByteSearch
{
    /// <summary>Index of the first such byte, or -1.</summary>
    internal static nint Find(byte* data, nint size, byte value)
    {
        byte* found = size > 0 ? (byte*)SystemMemory.Find(data, value, (nuint)size) : null;
        return found == null ? -1 : (nint)(found - data);
    }

    /// <summary>Index of the first place where the bytes stand, or -1.</summary>
    internal static nint Find(byte* data, nint size, byte* value, nint valueSize)
    {
        if (valueSize <= 1)
        {
            return valueSize == 0 ? 0 : Find(data, size, *value);
        }
        return CharacterSearch.First(Range(data, size), Range(value, valueSize));
    }

    /// <summary>Index of the last place where the bytes stand, or -1.</summary>
    internal static nint FindLast(byte* data, nint size, byte* value, nint valueSize)
        => valueSize == 0 ? size : CharacterSearch.Last(Range(data, size), Range(value, valueSize));

    /// <summary>How often the bytes stand there without overlapping, up to a limit; an empty value stands around each byte.</summary>
    internal static nint Count(byte* data, nint size, byte* value, nint valueSize, nint limit)
    {
        if (valueSize == 0)
        {
            return size < limit ? size + 1 : limit;
        }
        if (valueSize == 1 && limit >= size)
        {
            return CharacterSearch.Count((int)PyUnicode_Kind.PyUnicode_1BYTE_KIND, data, size, *value);
        }
        nint count = 0;
        while (count < limit)
        {
            nint at = Find(data, size, value, valueSize);
            if (at < 0)
            {
                break;
            }
            count++;
            data += at + valueSize;
            size -= at + valueSize;
        }
        return count;
    }

    /// <summary>Negative, 0 or positive: the order of their bytes, then of their sizes.</summary>
    internal static int Compare(byte* left, nint leftSize, byte* right, nint rightSize)
    {
        nint common = leftSize < rightSize ? leftSize : rightSize;
        int order = common == 0 ? 0 : SystemMemory.Compare(left, right, (nuint)common);
        return order != 0 ? order : leftSize < rightSize ? -1 : leftSize > rightSize ? 1 : 0;
    }

    private static CharacterRange Range(byte* data, nint size) => CharacterRange.Of((int)PyUnicode_Kind.PyUnicode_1BYTE_KIND, data, 0, size);
}
