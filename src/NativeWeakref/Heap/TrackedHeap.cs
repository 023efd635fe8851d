namespace NativeWeakref.Heap;

/// <summary>Blocks of the object heap that carry the collector's marks.</summary>
/// <remarks>
/// Where the marks lie is this class's affair. Now: 16 bytes directly before the object, behind a prefix that the caller may ask
/// for (the places of managed dicts and weak lists).
/// </remarks>
internal static unsafe class TrackedHeap
{
    /// <summary>Mark: the collector knows the object.</summary>
    internal const byte Tracked = 1;

    /// <summary>Mark: the finalizer has run.</summary>
    internal const byte Finalized = 2;

    private const nuint MarkSize = 16; // keeps objects aligned

    /// <summary>Input: size of the object and of the prefix before it. Return: where the object starts, its marks clear; or NULL.</summary>
    internal static void* Allocate(nuint size, nuint prefix)
    {
        nuint front = prefix + MarkSize;
        if (size > RawHeap.MaximumSize - front)
        {
            return null;
        }
        byte* block = (byte*)ObjectHeap.Allocate(size + front);
        if (block == null)
        {
            return null;
        }
        byte* start = block + front;
        ClearWords(start - MarkSize);
        if (prefix != 0)
        {
            Memory.Clear(block, prefix);
        }
        return start;
    }

    /// <summary>As <see cref="Allocate"/> for an object that exists; NULL leaves it as it was. The marks move with it.</summary>
    internal static void* Reallocate(void* start, nuint size, nuint prefix)
    {
        nuint front = prefix + MarkSize;
        if (size > RawHeap.MaximumSize - front)
        {
            return null;
        }
        byte* block = (byte*)ObjectHeap.Reallocate((byte*)start - front, size + front);
        return block == null ? null : block + front;
    }

    /// <summary>Returns the block of an object.</summary>
    internal static void Free(void* start, nuint prefix) => ObjectHeap.Free((byte*)start - prefix - MarkSize);

    /// <summary>Where the marks of an object are.</summary>
    internal static byte* Marks(void* start) => (byte*)start - MarkSize;

    // Two stores: a call for 16 bytes would cost more than the rest of an allocation.
    private static void ClearWords(byte* marks)
    {
        ((ulong*)marks)[0] = 0;
        ((ulong*)marks)[1] = 0;
    }
}
