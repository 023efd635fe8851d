namespace NativeWeakref.Objects.Builtins.Lists.Sorting;

// The algorithm is public: Tim Peters' Timsort (runs, galloping), with the order of merges of Powersort (Munro and Wild, "Nearly-Optimal
// Mergesorts", 2018): the border between two neighbouring runs gets the depth it would have in a tree over the whole, from the
// positions of their middles, and deeper borders are merged first.

/// <summary>A stable merge sort that makes use of what is sorted already.</summary>
internal static unsafe class MergeSort
{
    private const nint LongestShortRun = 64;

    /// <summary>Sorts the entries of a state. Return: false with an error; the entries are in some order then.</summary>
    internal static bool Sort(SortState* state)
    {
        state->GallopAfter = SortMerges.FirstGallop;
        nint least = ShortestRun(state->Count);
        nint done = 0;
        while (done < state->Count)
        {
            SortEntry* start = state->Start + done;
            nint left = state->Count - done;
            nint length = SortRuns.Find(state->Order, start, left);
            if (length < 0)
            {
                return false;
            }
            nint wanted = left < least ? left : least;
            if (length < wanted)
            {
                if (!SortRuns.Extend(state->Order, start, length, wanted))
                {
                    return false;
                }
                length = wanted;
            }
            if (!Push(state, start, length))
            {
                return false;
            }
            done += length;
        }
        return MergeRest(state);
    }

    // Such that the number of runs of random entries is a power of two or a little less: the merges are balanced then.
    private static nint ShortestRun(nint count)
    {
        nint carry = 0;
        while (count >= LongestShortRun)
        {
            carry |= count & 1;
            count >>= 1;
        }
        return count + carry;
    }

    // Merges what lies deeper than the border in front of the new run first.
    private static bool Push(SortState* state, SortEntry* start, nint count)
    {
        SortRun* runs = SortState.RunsOf(state);
        if (state->Pending > 0)
        {
            SortRun* last = runs + state->Pending - 1;
            int power = Power((nint)(last->Start - state->Start), last->Count, count, state->Count);
            while (state->Pending > 1 && runs[state->Pending - 2].Power > power)
            {
                if (!SortMerges.MergeAt(state, state->Pending - 2))
                {
                    return false;
                }
            }
            runs[state->Pending - 1].Power = power;
        }
        runs[state->Pending].Start = start;
        runs[state->Pending].Count = count;
        state->Pending++;
        return true;
    }

    // The first binary digit behind the point in which the middles of two neighbouring runs differ, as fractions of the whole. Both are
    // doubled, so that they are whole numbers.
    private static int Power(nint start, nint count, nint nextCount, nint total)
    {
        nint middle = (2 * start) + count;
        nint nextMiddle = middle + count + nextCount;
        int power = 0;
        while (true)
        {
            power++;
            bool digit = middle >= total;
            if (digit != (nextMiddle >= total))
            {
                return power;
            }
            middle = (digit ? middle - total : middle) << 1;
            nextMiddle = (digit ? nextMiddle - total : nextMiddle) << 1;
        }
    }

    private static bool MergeRest(SortState* state)
    {
        SortRun* runs = SortState.RunsOf(state);
        while (state->Pending > 1)
        {
            int index = state->Pending - 2;
            if (index > 0 && runs[index - 1].Count < runs[index + 1].Count)
            {
                index--;
            }
            if (!SortMerges.MergeAt(state, index))
            {
                return false;
            }
        }
        return true;
    }
}
