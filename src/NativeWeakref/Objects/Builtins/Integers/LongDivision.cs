using System.Numerics;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>Division of magnitudes as on paper (Knuth's algorithm D), in base 2^30. The caller provides the quotient's digits and normalises them.</summary>
internal static unsafe class LongDivision
{
    private const long Base = 1L << IntegerLayout.DigitBits;

    /// <summary>Input: a divisor that is not 0. Return: the remainder.</summary>
    internal static uint ByDigit(PyLongObject* dividend, uint divisor, PyLongObject* quotient)
    {
        ulong rest = 0;
        for (nint i = IntegerLayout.Count(dividend) - 1; i >= 0; i--)
        {
            ulong part = (rest << IntegerLayout.DigitBits) | IntegerLayout.Digits(dividend)[i];
            nint digit = Divide((long)part, divisor);
            IntegerLayout.Digits(quotient)[i] = (uint)digit;
            rest = part - ((ulong)digit * divisor);
        }
        return (uint)rest;
    }

    /// <summary>
    /// Input: a divisor of at least two digits, not larger than the dividend. Return: the remainder with the dividend's sign, owned;
    /// NULL with MemoryError.
    /// </summary>
    internal static PyObject* ByNumber(PyLongObject* dividend, PyLongObject* divisor, PyLongObject* quotient)
    {
        nint length = IntegerLayout.Count(divisor);
        nint count = IntegerLayout.Count(dividend);
        PyLongObject* rest = IntegerLayout.New(count + 1, IntegerLayout.Sign(dividend) < 0);
        PyLongObject* by = rest == null ? null : IntegerLayout.New(length, negative: false);
        if (by == null)
        {
            Refcount.XDecRef((PyObject*)rest);
            return null;
        }
        // With the divisor's highest bit at the top of its digit an estimate of a quotient's digit is at most 2 too large.
        int shift = IntegerLayout.DigitBits - 1 - BitOperations.Log2(IntegerLayout.Digits(divisor)[length - 1]);
        _ = DigitSum.ShiftLeft(IntegerLayout.Digits(by), IntegerLayout.Digits(divisor), length, shift);
        uint* digits = IntegerLayout.Digits(rest);
        digits[count] = DigitSum.ShiftLeft(digits, IntegerLayout.Digits(dividend), count, shift);
        ByDigits(IntegerLayout.Digits(quotient), digits, count - length + 1, IntegerLayout.Digits(by), length);
        Refcount.DecRef((PyObject*)by);
        DigitSum.ShiftRight(digits, digits, length, shift);
        IntegerLayout.SetTag(rest, length, IntegerLayout.Sign(dividend) < 0);
        return IntegerLayout.Normalise(rest);
    }

    /// <summary>
    /// Input: room for the quotient's digits; that many more digits than the divisor has, at least two, and its highest bit is set. They
    /// hold the remainder afterwards.
    /// </summary>
    internal static void ByDigits(uint* quotient, uint* digits, nint count, uint* divisor, nint length)
    {
        for (nint i = count - 1; i >= 0; i--)
        {
            quotient[i] = NextDigit(digits + i, divisor, length);
        }
    }

    // One digit of the quotient; its multiple of the divisor is taken away from the digits, of which there is one more.
    private static uint NextDigit(uint* digits, uint* divisor, nint length)
    {
        long top = digits[length];
        long leading = (top << IntegerLayout.DigitBits) | digits[length - 1];
        long first = divisor[length - 1];
        long estimate = Divide(leading, first);
        long left = leading - (estimate * first);
        while (left < Base && divisor[length - 2] * estimate > ((left << IntegerLayout.DigitBits) | digits[length - 2]))
        {
            estimate--;
            left += first;
        }
        long borrow = 0;
        for (nint i = 0; i < length; i++)
        {
            long difference = digits[i] + borrow - (estimate * divisor[i]);
            digits[i] = (uint)difference & IntegerLayout.DigitMask;
            borrow = difference >> IntegerLayout.DigitBits; // keeps the sign
        }
        digits[length] = 0;
        if (top + borrow < 0)
        {
            estimate--;
            _ = DigitSum.AddWithin(digits, divisor, length);
        }
        return (uint)estimate;
    }

    private static nint Divide(long dividend, long divisor)
    {
        nint quotient;
        return IntegerDivision.TryDivide((nint)dividend, (nint)divisor, &quotient) ? quotient : 0;
    }
}
