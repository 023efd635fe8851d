namespace NativeWeakref.Objects.Builtins.Lists.Sorting;

/// <summary>Merging two neighbouring runs in place, with room for the shorter one.</summary>
internal static unsafe class SortMerges
{
    /// <summary>Wins in a row after which galloping pays, on average.</summary>
    internal const nint FirstGallop = 7;

    /// <summary>Merges a pending run with the next one. Return: false with an error; the entries are in some order then.</summary>
    internal static bool MergeAt(SortState* state, int index)
    {
        SortRun* runs = SortState.RunsOf(state);
        SortEntry* left = runs[index].Start;
        nint leftCount = runs[index].Count;
        SortEntry* right = runs[index + 1].Start;
        nint rightCount = runs[index + 1].Count;
        runs[index].Count = leftCount + rightCount;
        runs[index].Power = runs[index + 1].Power;
        if (index == state->Pending - 3)
        {
            runs[index + 1] = runs[index + 2];
        }
        state->Pending--;
        // What is in place already at both ends is left out.
        nint before = SortGallop.Find(state->Order, right, left, leftCount, 0, behindEqual: true);
        if (before < 0)
        {
            return false;
        }
        left += before;
        leftCount -= before;
        if (leftCount == 0)
        {
            return true;
        }
        rightCount = SortGallop.Find(state->Order, left + leftCount - 1, right, rightCount, rightCount - 1, behindEqual: false);
        if (rightCount <= 0)
        {
            return rightCount == 0;
        }
        return leftCount <= rightCount
            ? state->Reserve(leftCount) && MergeForward.Run(state, left, leftCount, right, rightCount)
            : state->Reserve(rightCount) && MergeBackward.Run(state, left, leftCount, right, rightCount);
    }
}
