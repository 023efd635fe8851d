using System.Numerics;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

// Burnikel and Ziegler's method: a number of 2n digits is divided by one of n with two divisions of 3n/2 digits by n, and each of
// these with one of n digits by n/2 and a product. The numbers are shifted first, so that n halves evenly down to the paper method
// and the divisor has its highest bit at the top of its highest digit.

/// <summary>Division of long magnitudes in little more time than multiplication takes.</summary>
internal static unsafe class RecursiveDivision
{
    private const nint RecursionLimit = 64; // below this the paper method is faster

    /// <summary>Whether this method is the faster one.</summary>
    internal static bool Pays(nint dividendCount, nint divisorCount)
        => divisorCount >= 2 * RecursionLimit && dividendCount - divisorCount >= RecursionLimit;

    /// <summary>
    /// Input: a divisor that is not larger than the dividend. Return: the remainder with the dividend's sign, owned; NULL with
    /// MemoryError.
    /// </summary>
    internal static PyObject* ByNumber(PyLongObject* dividend, PyLongObject* divisor, PyLongObject* quotient)
    {
        nint count = IntegerLayout.Count(dividend);
        nint divisorCount = IntegerLayout.Count(divisor);
        nint length = BlockLength(divisorCount);
        nint shifted = count + length - divisorCount + 1;
        nint blocks = 2;
        while (blocks * length <= shifted)
        {
            blocks++;
        }
        PyLongObject* rest = IntegerLayout.New(divisorCount, IntegerLayout.Sign(dividend) < 0);
        nint size = (2 * blocks * length) + length + DigitProduct.RoomFor(length);
        uint* room = rest == null ? null : (uint*)ObjectHeap.Allocate((nuint)size * sizeof(uint));
        if (room == null)
        {
            Refcount.XDecRef((PyObject*)rest);
            return rest == null ? null : Errors.NoMemory();
        }
        uint* by = room + (blocks * length);
        uint* parts = by + length; // of the quotient
        uint* spare = parts + ((blocks - 1) * length);
        int shift = IntegerLayout.DigitBits - 1 - BitOperations.Log2(IntegerLayout.Digits(divisor)[divisorCount - 1]);
        nint zeros = length - divisorCount;
        Place(by, length, divisor, zeros, shift);
        Place(room, blocks * length, dividend, zeros, shift);
        for (nint i = blocks - 2; i >= 0; i--)
        {
            DivideTwoByOne(parts + (i * length), room + (i * length), by, length, spare);
        }
        DigitSum.Copy(IntegerLayout.Digits(quotient), parts, IntegerLayout.Count(quotient));
        DigitSum.ShiftRight(IntegerLayout.Digits(rest), room + zeros, divisorCount, shift);
        ObjectHeap.Free(room);
        return IntegerLayout.Normalise(rest);
    }

    // The least length that is not below and halves evenly until it is short.
    private static nint BlockLength(nint count)
    {
        int halvings = 0;
        while (count >> halvings >= RecursionLimit)
        {
            halvings++;
        }
        nint step = (nint)1 << halvings;
        return (count + step - 1) & -step;
    }

    // A number shifted left by digits and bits, with zeros above.
    private static void Place(uint* target, nint length, PyLongObject* value, nint zeros, int shift)
    {
        nint count = IntegerLayout.Count(value);
        DigitSum.Clear(target, zeros);
        uint over = DigitSum.ShiftLeft(target + zeros, IntegerLayout.Digits(value), count, shift);
        nint used = zeros + count;
        DigitSum.Clear(target + used, length - used);
        if (over != 0)
        {
            target[used] = over;
        }
    }

    // 2n digits by n, below the divisor times 2^30n; the remainder stays in their lower half, the upper one becomes 0.
    private static void DivideTwoByOne(uint* quotient, uint* digits, uint* divisor, nint length, uint* room)
    {
        if (length < RecursionLimit)
        {
            LongDivision.ByDigits(quotient, digits, length, divisor, length);
            return;
        }
        nint half = length / 2;
        DivideThreeByTwo(quotient + half, digits + half, divisor, half, room);
        DivideThreeByTwo(quotient, digits, divisor, half, room);
    }

    // 3n digits by 2n. The quotient by the divisor's upper half alone is at most 2 too large.
    private static void DivideThreeByTwo(uint* quotient, uint* digits, uint* divisor, nint half, uint* room)
    {
        uint* top = digits + (2 * half);
        uint* upper = divisor + half;
        if (SignificantCount(top, half) == 0 && DigitSum.Compare(digits, divisor, 2 * half) < 0)
        {
            DigitSum.Clear(quotient, half);
            return;
        }
        if (DigitSum.Compare(top, upper, half) < 0)
        {
            DivideTwoByOne(quotient, digits + half, upper, half, room);
        }
        else
        {
            // The upper digits are the divisor's: the largest quotient, and one upper half is left over.
            for (nint i = 0; i < half; i++)
            {
                quotient[i] = IntegerLayout.DigitMask;
                top[i] = 0;
            }
            top[0] = DigitSum.AddWithin(digits + half, upper, half);
        }
        nint count = SignificantCount(quotient, half);
        DigitProduct.MultiplyInPieces(room, divisor, half, quotient, count, room + (2 * half));
        nint over = (nint)top[0] - TakeAway(digits, room, half + count, half);
        while (over < 0)
        {
            LowerByOne(quotient);
            over += (nint)DigitSum.AddWithin(digits, divisor, 2 * half);
        }
        top[0] = 0;
    }

    // Return: what is borrowed from above the lower 2n digits.
    private static nint TakeAway(uint* digits, uint* product, nint count, nint half)
    {
        uint borrow = DigitSum.SubtractWithin(digits, product, count);
        for (nint i = count; i < 2 * half && borrow != 0; i++)
        {
            borrow = digits[i] - borrow;
            digits[i] = borrow & IntegerLayout.DigitMask;
            borrow = (borrow >> IntegerLayout.DigitBits) & 1;
        }
        return (nint)borrow;
    }

    private static nint SignificantCount(uint* digits, nint count)
    {
        while (count > 0 && digits[count - 1] == 0)
        {
            count--;
        }
        return count;
    }

    // Input: a number above 0.
    private static void LowerByOne(uint* digits)
    {
        nint i = 0;
        for (; digits[i] == 0; i++)
        {
            digits[i] = IntegerLayout.DigitMask;
        }
        digits[i]--;
    }
}
