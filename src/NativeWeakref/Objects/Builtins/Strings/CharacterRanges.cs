namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>Sets of characters as tables of boundaries: the first of a range in the set, the first behind it, and so on.</summary>
internal static unsafe class CharacterRanges
{
    /// <summary>Whether a character is in a set, by bisection.</summary>
    internal static bool Contains(uint* boundaries, int count, uint character)
    {
        int low = 0;
        int high = count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (boundaries[middle] <= character)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return (low & 1) != 0;
    }
}
