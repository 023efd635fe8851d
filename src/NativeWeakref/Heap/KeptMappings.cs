using System.Runtime.CompilerServices;

namespace NativeWeakref.Heap;

// Invariants: the mappings in use come first, newest first; s_bytes is the sum of their lengths and at most MostBytes. Kept is memory that
// one large block left, for the next of about its size: so that it is not cleared by the system, page by page, each time.

/// <summary>Memory of large blocks that was given back, before the system gets it.</summary>
internal static unsafe class KeptMappings
{
    private const int Most = 4;
    private const nuint MostBytes = 32 << 20;

    private struct Mapping
    {
        internal void* Start;
        internal nuint Length;
    }

    private struct Storage
    {
        internal Mapping First;
        internal Mapping Second;
        internal Mapping Third;
        internal Mapping Fourth;
    }

    private static Storage s_storage;
    private static int s_count;
    private static nuint s_bytes;

    /// <summary>Input: a length in whole pages of the system. Return: memory of it with old content, or NULL.</summary>
    internal static void* Take(nuint length)
    {
        for (int i = 0; i < s_count; i++)
        {
            Mapping* kept = At(i);
            if (kept->Length >= length && kept->Length - length <= length >> 2)
            {
                void* start = kept->Start;
                nuint rest = kept->Length - length;
                Remove(i);
                if (rest != 0)
                {
                    SystemPages.Unmap((byte*)start + length, rest);
                }
                return start;
            }
        }
        return null;
    }

    /// <summary>Keeps memory, or gives it to the system.</summary>
    internal static void Give(void* start, nuint length)
    {
        if (length > MostBytes || HeapValgrind.Runs)
        {
            SystemPages.Unmap(start, length);
            return;
        }
        while (s_count == Most || s_bytes + length > MostBytes)
        {
            ReleaseOldest();
        }
        for (int i = s_count; i > 0; i--)
        {
            *At(i) = *At(i - 1);
        }
        At(0)->Start = start;
        At(0)->Length = length;
        s_count++;
        s_bytes += length;
    }

    /// <summary>Gives everything to the system.</summary>
    internal static void Trim()
    {
        while (s_count > 0)
        {
            ReleaseOldest();
        }
    }

    private static void ReleaseOldest()
    {
        Mapping oldest = *At(s_count - 1);
        Remove(s_count - 1);
        SystemPages.Unmap(oldest.Start, oldest.Length);
    }

    private static void Remove(int index)
    {
        s_bytes -= At(index)->Length;
        s_count--;
        for (int i = index; i < s_count; i++)
        {
            *At(i) = *At(i + 1);
        }
    }

    private static Mapping* At(int index) => (Mapping*)Unsafe.AsPointer(ref s_storage) + index;
}
