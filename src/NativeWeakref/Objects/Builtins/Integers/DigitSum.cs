namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>Sums, differences and shifts of magnitudes: digits of 30 bits, least significant first.</summary>
internal static unsafe class DigitSum
{
    internal static void Clear(uint* target, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            target[i] = 0;
        }
    }

    internal static void Copy(uint* target, uint* source, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            target[i] = source[i];
        }
    }

    /// <summary>Return: negative, 0 or positive.</summary>
    internal static int Compare(uint* left, uint* right, nint count)
    {
        nint at = count - 1;
        while (at >= 0 && left[at] == right[at])
        {
            at--;
        }
        return at < 0 ? 0 : left[at] < right[at] ? -1 : 1;
    }

    /// <summary>Adds in place. Input: a target that has digits enough above for the sum.</summary>
    internal static void AddTo(uint* target, uint* addend, nint count)
    {
        uint carry = AddWithin(target, addend, count);
        for (nint i = count; carry != 0; i++)
        {
            carry += target[i];
            target[i] = carry & IntegerLayout.DigitMask;
            carry >>= IntegerLayout.DigitBits;
        }
    }

    /// <summary>Adds numbers of one length in place. Return: the carry.</summary>
    internal static uint AddWithin(uint* target, uint* addend, nint count)
    {
        uint carry = 0;
        for (nint i = 0; i < count; i++)
        {
            carry += target[i] + addend[i];
            target[i] = carry & IntegerLayout.DigitMask;
            carry >>= IntegerLayout.DigitBits;
        }
        return carry;
    }

    /// <summary>Subtracts in place. Input: a target, longer by a digit or more, that is not the smaller number.</summary>
    internal static void SubtractFrom(uint* target, uint* subtrahend, nint count)
    {
        uint borrow = SubtractWithin(target, subtrahend, count);
        for (nint i = count; borrow != 0; i++)
        {
            borrow = target[i] - borrow;
            target[i] = borrow & IntegerLayout.DigitMask;
            borrow = (borrow >> IntegerLayout.DigitBits) & 1;
        }
    }

    /// <summary>Subtracts numbers of one length in place. Return: the borrow.</summary>
    internal static uint SubtractWithin(uint* target, uint* subtrahend, nint count)
    {
        uint borrow = 0;
        for (nint i = 0; i < count; i++)
        {
            // Wraps around below zero: bit 30 of the wrapped difference is the borrow.
            borrow = target[i] - subtrahend[i] - borrow;
            target[i] = borrow & IntegerLayout.DigitMask;
            borrow = (borrow >> IntegerLayout.DigitBits) & 1;
        }
        return borrow;
    }

    /// <summary>The distance of two numbers, of which the second has at most one digit less. Return: true when it is the larger one.</summary>
    internal static bool Difference(uint* target, uint* left, nint leftCount, uint* right, nint rightCount)
    {
        bool rightLarger = (leftCount == rightCount || left[leftCount - 1] == 0) && Compare(left, right, rightCount) < 0;
        Copy(target, rightLarger ? right : left, rightLarger ? rightCount : leftCount);
        if (rightLarger)
        {
            Clear(target + rightCount, leftCount - rightCount);
            _ = SubtractWithin(target, left, rightCount);
        }
        else if (SubtractWithin(target, right, rightCount) != 0)
        {
            target[rightCount]--;
        }
        return rightLarger;
    }

    /// <summary>Input: fewer bits than a digit has; the target may be the source. Return: what is shifted out at the top.</summary>
    internal static uint ShiftLeft(uint* target, uint* source, nint count, int shift)
    {
        ulong carry = 0;
        for (nint i = 0; i < count; i++)
        {
            carry |= (ulong)source[i] << shift;
            target[i] = (uint)carry & IntegerLayout.DigitMask;
            carry >>= IntegerLayout.DigitBits;
        }
        return (uint)carry;
    }

    /// <summary>Input: fewer bits than a digit has.</summary>
    internal static void ShiftRight(uint* target, uint* source, nint count, int shift)
    {
        for (nint i = 0; i < count; i++)
        {
            ulong upper = i + 1 < count ? source[i + 1] : 0;
            target[i] = (uint)((source[i] | (upper << IntegerLayout.DigitBits)) >> shift) & IntegerLayout.DigitMask;
        }
    }
}
