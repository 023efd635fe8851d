namespace NativeWeakref.Objects.Builtins.Strings;

// Crochemore and Perrin, "Two-way string-matching" (1991). What is sought is cut where its local period is its period: the right part is
// compared forward, then the left part backward. Where the right part fails, the text moves past what matched; where the left part
// fails, by the period; of a short period what is known to match is remembered. Needs no memory, and two comparisons for each character.

/// <summary>Finding a sequence in linear time, whatever the text.</summary>
internal static unsafe class TwoWaySearch
{
    /// <summary>Index of the first place from start on where a sequence of at least two characters stands, or -1.</summary>
    internal static nint First(CharacterRange text, nint start, CharacterRange sought)
    {
        nint period;
        nint cut = Cut(sought, &period);
        bool isPeriodic = Repeats(sought, cut, period);
        if (!isPeriodic)
        {
            period = (cut > sought.Count - cut ? cut : sought.Count - cut) + 1;
        }
        nint known = 0; // characters at the front that are known to match
        nint at = start;
        while (at <= text.Count - sought.Count)
        {
            nint i = cut > known ? cut : known;
            while (i < sought.Count && sought.At(i) == text.At(at + i))
            {
                i++;
            }
            if (i < sought.Count)
            {
                at += i - cut + 1;
                known = 0;
                continue;
            }
            i = cut - 1;
            while (i >= known && sought.At(i) == text.At(at + i))
            {
                i--;
            }
            if (i < known)
            {
                return at;
            }
            at += period;
            known = isPeriodic ? sought.Count - period : 0;
        }
        return -1;
    }

    // Where to cut, and the period of the right part: the later one of the greatest suffixes in the two orders of characters.
    private static nint Cut(CharacterRange sought, nint* period)
    {
        nint periodUp;
        nint periodDown;
        nint up = GreatestSuffix(sought, isReversed: false, &periodUp);
        nint down = GreatestSuffix(sought, isReversed: true, &periodDown);
        *period = up > down ? periodUp : periodDown;
        return up > down ? up : down;
    }

    private static nint GreatestSuffix(CharacterRange sought, bool isReversed, nint* period)
    {
        nint best = 0;
        nint candidate = 1;
        nint matched = 0;
        *period = 1;
        while (candidate + matched < sought.Count)
        {
            uint next = sought.At(candidate + matched);
            uint current = sought.At(best + matched);
            if (next == current)
            {
                matched++;
                if (matched == *period)
                {
                    candidate += *period;
                    matched = 0;
                }
            }
            else if ((next < current) != isReversed)
            {
                candidate += matched + 1;
                matched = 0;
                *period = candidate - best;
            }
            else
            {
                best = candidate;
                candidate++;
                matched = 0;
                *period = 1;
            }
        }
        return best;
    }

    // Whether the left part is what stands a period behind it.
    private static bool Repeats(CharacterRange sought, nint cut, nint period)
    {
        for (nint i = 0; i < cut; i++)
        {
            if (i + period >= sought.Count || sought.At(i) != sought.At(i + period))
            {
                return false;
            }
        }
        return true;
    }
}
