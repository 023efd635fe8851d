namespace NativeWeakref.Objects.Builtins.Lists.Sorting;

/// <summary>Finding the place of an entry in a run: in leaps of doubling length from a hint, then by halving.</summary>
internal static unsafe class SortGallop
{
    /// <summary>
    /// Input: a run, an index in it near the place, and whether equal entries of the run go before the entry. Return: how many entries of
    /// the run go before it; -1 with an error.
    /// </summary>
    internal static nint Find(SortOrder order, SortEntry* entry, SortEntry* run, nint count, nint hint, bool behindEqual)
    {
        int before = GoesBefore(order, run + hint, entry, behindEqual);
        if (before < 0)
        {
            return -1;
        }
        // All up to low go before the entry, none from high on.
        nint low = before != 0 ? hint : -1;
        nint high = before != 0 ? count : hint;
        nint distance = 1;
        while (distance < (before != 0 ? count - hint : hint + 1))
        {
            nint place = before != 0 ? hint + distance : hint - distance;
            int answer = GoesBefore(order, run + place, entry, behindEqual);
            if (answer < 0)
            {
                return -1;
            }
            low = answer != 0 ? place : low;
            high = answer != 0 ? high : place;
            if (answer != before)
            {
                break;
            }
            distance = (distance << 1) + 1;
        }
        return Halve(order, entry, run, low, high, behindEqual);
    }

    private static nint Halve(SortOrder order, SortEntry* entry, SortEntry* run, nint low, nint high, bool behindEqual)
    {
        while (high - low > 1)
        {
            nint middle = low + ((high - low) >> 1);
            int answer = GoesBefore(order, run + middle, entry, behindEqual);
            if (answer < 0)
            {
                return -1;
            }
            low = answer != 0 ? middle : low;
            high = answer != 0 ? high : middle;
        }
        return high;
    }

    // 1, 0, or -1 with an error. Foreign code.
    private static int GoesBefore(SortOrder order, SortEntry* other, SortEntry* entry, bool behindEqual)
    {
        if (!behindEqual)
        {
            return SortComparison.Less(order, other, entry);
        }
        int less = SortComparison.Less(order, entry, other);
        return less < 0 ? -1 : 1 - less;
    }
}
