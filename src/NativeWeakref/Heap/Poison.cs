namespace NativeWeakref.Heap;

/// <summary>What memory that was returned is filled with, and whether somebody has used it since.</summary>
/// <remarks>
/// The first four bytes, an object's count of references, look like the count of an ordinary object: counting down or up changes it. All ones
/// in bit 31 would look like an immortal object, which counting leaves alone.
/// </remarks>
internal static unsafe class Poison
{
    /// <summary>The byte of returned memory.</summary>
    internal const byte Fill = 0xDD;

    private const byte CountFill = 0x5D;
    private const nuint CountPlace = 3;

    /// <summary>Fills memory.</summary>
    internal static void Spread(byte* start, nuint size)
    {
        SystemMemory.Fill(start, Fill, size);
        if (size > CountPlace)
        {
            start[CountPlace] = CountFill;
        }
    }

    /// <summary>Whether memory is as it was filled.</summary>
    internal static bool IsIntact(byte* start, nuint size)
    {
        for (nuint i = 0; i < size; i++)
        {
            if (start[i] != (i == CountPlace && size > CountPlace ? CountFill : Fill))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>By how much the count of references of returned memory has changed, if that is all that has; else 0.</summary>
    internal static int CountChange(byte* start, nuint size)
    {
        const int Count = 0x5DDDDDDD;
        const int Most = 1000;
        if (size < sizeof(int))
        {
            return 0;
        }
        int change = *(int*)start - Count;
        for (nuint i = sizeof(int); i < size; i++)
        {
            if (start[i] != Fill)
            {
                return 0;
            }
        }
        return change is > -Most and < Most ? change : 0;
    }
}
