namespace NativeWeakref.Objects.Builtins.Lists.Sorting;

// Invariant: the gap between the end of the left run and To is as long as what is left of the right run, which lies in the spare room.
// All pointers but the starts point behind the entries they are about.

/// <summary>A merge from the end, for a right run that is shorter than the left one.</summary>
internal unsafe struct MergeBackward
{
    private SortState* _state;
    private SortEntry* _to;
    private SortEntry* _left;
    private SortEntry* _leftStart;
    private SortEntry* _right;
    private SortEntry* _rightStart;

    /// <summary>
    /// Input: neighbouring runs, of which the right one has the first entry and the left one the last. Return: false with an error.
    /// </summary>
    internal static bool Run(SortState* state, SortEntry* left, nint leftCount, SortEntry* right, nint rightCount)
    {
        MergeBackward merge;
        merge._state = state;
        merge._to = right + rightCount;
        merge._leftStart = left;
        merge._left = left + leftCount;
        merge._rightStart = state->Spare;
        merge._right = state->Spare + rightCount;
        SortRuns.Move(state->Spare, right, rightCount);
        merge.TakeLeft();
        bool done = merge.Merge();
        nint rest = (nint)(merge._right - merge._rightStart);
        SortRuns.Move(merge._to - rest, merge._rightStart, rest);
        return done;
    }

    private void TakeRight()
    {
        _to--;
        _right--;
        *_to = *_right;
    }

    private void TakeLeft()
    {
        _to--;
        _left--;
        *_to = *_left;
    }

    // One of the runs is used up, but for the first entry of the right one, which is known to be the first of all.
    private readonly bool IsOver() => _left == _leftStart || _right - _rightStart <= 1;

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
        if (_left != _leftStart)
        {
            nint rest = (nint)(_left - _leftStart);
            _to -= rest;
            _left -= rest;
            SortRuns.Move(_to, _left, rest);
        }
        return true;
    }

    // Until one run wins often enough in a row. Return: false with an error.
    private bool OneByOne()
    {
        nint wins = 0;
        bool lastWasLeft = false;
        while (!IsOver() && wins < _state->GallopAfter)
        {
            int less = SortComparison.Less(_state->Order, _right - 1, _left - 1); // foreign code
            if (less < 0)
            {
                return false;
            }
            bool isLeft = less != 0;
            wins = isLeft == lastWasLeft ? wins + 1 : 1;
            lastWasLeft = isLeft;
            if (isLeft)
            {
                TakeLeft();
            }
            else
            {
                TakeRight();
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
            nint count = (nint)(_left - _leftStart);
            nint stay = SortGallop.Find(_state->Order, _right - 1, _leftStart, count, count - 1, behindEqual: true); // foreign code, as below
            if (stay < 0)
            {
                return false;
            }
            leftWins = count - stay;
            _to -= leftWins;
            _left -= leftWins;
            SortRuns.Move(_to, _left, leftWins);
            if (_left == _leftStart)
            {
                return true;
            }
            TakeRight();
            count = (nint)(_right - _rightStart);
            if (count <= 1)
            {
                return true;
            }
            stay = SortGallop.Find(_state->Order, _left - 1, _rightStart, count, count - 1, behindEqual: false);
            if (stay < 0)
            {
                return false;
            }
            rightWins = count - stay;
            _to -= rightWins;
            _right -= rightWins;
            SortRuns.Move(_to, _right, rightWins);
            if (_right - _rightStart > 1)
            {
                TakeLeft();
            }
        }
        _state->GallopAfter += 2; // galloping did not pay: not so soon again
        return true;
    }
}
