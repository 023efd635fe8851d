namespace NativeWeakref.Objects.Builtins.Lists.Sorting;

// Invariant: the gap between To and Right is as long as what is left of the left run, which lies in the spare room. So whenever the
// merge ends, the rest of the left run fits in there.

/// <summary>A merge from the start, for a left run that is not longer than the right one.</summary>
internal unsafe struct MergeForward
{
    private SortState* _state;
    private SortEntry* _to;
    private SortEntry* _left;
    private SortEntry* _leftEnd;
    private SortEntry* _right;
    private SortEntry* _rightEnd;

    /// <summary>
    /// Input: neighbouring runs, of which the right one has the first entry and the left one the last. Return: false with an error.
    /// </summary>
    internal static bool Run(SortState* state, SortEntry* left, nint leftCount, SortEntry* right, nint rightCount)
    {
        MergeForward merge;
        merge._state = state;
        merge._to = left;
        merge._left = state->Spare;
        merge._leftEnd = state->Spare + leftCount;
        merge._right = right;
        merge._rightEnd = right + rightCount;
        SortRuns.Move(state->Spare, left, leftCount);
        merge.TakeRight();
        bool done = merge.Merge();
        SortRuns.Move(merge._to, merge._left, (nint)(merge._leftEnd - merge._left));
        return done;
    }

    private void TakeRight()
    {
        *_to = *_right;
        _to++;
        _right++;
    }

    private void TakeLeft()
    {
        *_to = *_left;
        _to++;
        _left++;
    }

    // One of the runs is used up, but for the last entry of the left one, which is known to be the last of all.
    private readonly bool IsOver() => _right == _rightEnd || _leftEnd - _left <= 1;

    private bool Merge()
    {
        while (!IsOver())
        {
            if (!OneByOne())
            {
                return false;
            }
            if (!IsOver() && !Gallop())
            {
                return false;
            }
        }
        if (_right != _rightEnd)
        {
            nint rest = (nint)(_rightEnd - _right);
            SortRuns.Move(_to, _right, rest);
            _to += rest;
            _right += rest;
        }
        return true;
    }

    // Until one run wins often enough in a row. Return: false with an error.
    private bool OneByOne()
    {
        nint wins = 0;
        bool lastWasRight = false;
        while (!IsOver() && wins < _state->GallopAfter)
        {
            int less = SortComparison.Less(_state->Order, _right, _left); // foreign code
            if (less < 0)
            {
                return false;
            }
            bool isRight = less != 0;
            wins = isRight == lastWasRight ? wins + 1 : 1;
            lastWasRight = isRight;
            if (isRight)
            {
                TakeRight();
            }
            else
            {
                TakeLeft();
            }
        }
        return true;
    }

    // While whole blocks move. Return: false with an error.
    private bool Gallop()
    {
        nint leftWins = SortMerges.FirstGallop;
        nint rightWins = SortMerges.FirstGallop;
        while (!IsOver() && (leftWins >= SortMerges.FirstGallop || rightWins >= SortMerges.FirstGallop))
        {
            _state->GallopAfter -= _state->GallopAfter > 1 ? 1 : 0;
            leftWins = SortGallop.Find(_state->Order, _right, _left, (nint)(_leftEnd - _left), 0, behindEqual: true); // foreign code, as below
            if (leftWins < 0)
            {
                return false;
            }
            SortRuns.Move(_to, _left, leftWins);
            _to += leftWins;
            _left += leftWins;
            if (_leftEnd - _left <= 1)
            {
                return true;
            }
            TakeRight();
            if (_right == _rightEnd)
            {
                return true;
            }
            rightWins = SortGallop.Find(_state->Order, _left, _right, (nint)(_rightEnd - _right), 0, behindEqual: false);
            if (rightWins < 0)
            {
                return false;
            }
            SortRuns.Move(_to, _right, rightWins);
            _to += rightWins;
            _right += rightWins;
            if (_right != _rightEnd)
            {
                TakeLeft();
            }
        }
        _state->GallopAfter += 2; // galloping did not pay: not so soon again
        return true;
    }
}
