using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Builtins.Lists.Sorting;

/// <summary>Finding what is sorted already, and making short runs longer.</summary>
internal static unsafe class SortRuns
{
    /// <summary>
    /// The longest run at the start of some entries, at least one; a strictly descending one is turned round, which keeps equal entries
    /// in order. Return: its length, or -1 with an error.
    /// </summary>
    internal static nint Find(SortOrder order, SortEntry* start, nint count)
    {
        if (count == 1)
        {
            return 1;
        }
        int descending = SortComparison.Less(order, start + 1, start); // foreign code, as everywhere below
        nint length = 2;
        for (int same = descending; same >= 0 && length < count; length++)
        {
            same = SortComparison.Less(order, start + length, start + length - 1);
            if (same < 0)
            {
                return -1;
            }
            if (same != descending)
            {
                break;
            }
        }
        if (descending > 0)
        {
            Reverse(start, length);
        }
        return descending < 0 ? -1 : length;
    }

    /// <summary>Sorts entries of which the first ones are sorted, by binary insertion. Return: false with an error.</summary>
    internal static bool Extend(SortOrder order, SortEntry* start, nint sorted, nint count)
    {
        for (nint i = sorted; i < count; i++)
        {
            SortEntry entry = start[i];
            nint low = 0;
            nint high = i;
            while (low < high)
            {
                nint middle = (low + high) >> 1;
                int less = SortComparison.Less(order, &entry, start + middle);
                if (less < 0)
                {
                    return false;
                }
                low = less != 0 ? low : middle + 1;
                high = less != 0 ? middle : high;
            }
            for (nint k = i; k > low; k--)
            {
                start[k] = start[k - 1];
            }
            start[low] = entry;
        }
        return true;
    }

    /// <summary>Turns entries round.</summary>
    internal static void Reverse(SortEntry* start, nint count)
    {
        SortEntry* last = start + count - 1;
        while (start < last)
        {
            (*start, *last) = (*last, *start);
            start++;
            last--;
        }
    }

    /// <summary>Moves entries; the two places may overlap.</summary>
    internal static void Move(SortEntry* to, SortEntry* from, nint count) => Memory.Move(to, from, (nuint)count * (nuint)sizeof(SortEntry));
}
