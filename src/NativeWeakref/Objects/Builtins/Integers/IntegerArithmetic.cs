using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>Sums, differences and signs. Results are owned and of exact type; NULL with an error.</summary>
internal static unsafe class IntegerArithmetic
{
    // Two compact operands are the usual case; all else is one call in tail position, so that there is no frame.

    /// <summary>What nb_add does: a sum, or NotImplemented.</summary>
    internal static PyObject* Sum(PyObject* left, PyObject* right)
        => IntegerObjects.AreIntegers(left, right) && IntegerLayout.AreCompact((PyLongObject*)left, (PyLongObject*)right)
            ? IntegerObjects.FromInt64(IntegerLayout.CompactValue((PyLongObject*)left) + IntegerLayout.CompactValue((PyLongObject*)right))
            : AnySum(left, right);

    /// <summary>What nb_subtract does: a difference, or NotImplemented.</summary>
    internal static PyObject* Difference(PyObject* left, PyObject* right)
        => IntegerObjects.AreIntegers(left, right) && IntegerLayout.AreCompact((PyLongObject*)left, (PyLongObject*)right)
            ? IntegerObjects.FromInt64(IntegerLayout.CompactValue((PyLongObject*)left) - IntegerLayout.CompactValue((PyLongObject*)right))
            : AnyDifference(left, right);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* AnySum(PyObject* left, PyObject* right)
        => IntegerObjects.AreIntegers(left, right)
            ? Add((PyLongObject*)left, (PyLongObject*)right, negateRight: false) : Symbols.NotImplemented;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* AnyDifference(PyObject* left, PyObject* right)
        => IntegerObjects.AreIntegers(left, right)
            ? Add((PyLongObject*)left, (PyLongObject*)right, negateRight: true) : Symbols.NotImplemented;

    /// <summary>left + right, or left - right.</summary>
    internal static PyObject* Add(PyLongObject* left, PyLongObject* right, bool negateRight)
    {
        if (IntegerLayout.IsCompact(left) && IntegerLayout.IsCompact(right))
        {
            long value = IntegerLayout.CompactValue(right);
            return IntegerObjects.FromInt64(IntegerLayout.CompactValue(left) + (negateRight ? -value : value));
        }
        bool leftNegative = IntegerLayout.Sign(left) < 0;
        bool rightNegative = (IntegerLayout.Sign(right) < 0) != negateRight;
        if (leftNegative == rightNegative)
        {
            return AddMagnitudes(left, right, leftNegative);
        }
        return IntegerComparison.CompareMagnitudes(left, right) >= 0
            ? SubtractMagnitudes(left, right, leftNegative)
            : SubtractMagnitudes(right, left, rightNegative);
    }

    /// <summary>The magnitude of an int with the sign of a number.</summary>
    internal static PyObject* WithSign(PyLongObject* value, int sign)
    {
        if (IntegerLayout.IsCompact(value))
        {
            long magnitude = value->long_value.ob_digit[0];
            return IntegerObjects.FromInt64(sign < 0 ? -magnitude : magnitude);
        }
        nint count = IntegerLayout.Count(value);
        PyLongObject* made = IntegerLayout.New(count, sign < 0);
        if (made == null)
        {
            return null;
        }
        for (nint i = 0; i < count; i++)
        {
            IntegerLayout.Digits(made)[i] = IntegerLayout.Digits(value)[i];
        }
        return (PyObject*)made;
    }

    private static PyObject* AddMagnitudes(PyLongObject* left, PyLongObject* right, bool negative)
    {
        bool leftLonger = IntegerLayout.Count(left) >= IntegerLayout.Count(right);
        PyLongObject* longer = leftLonger ? left : right;
        PyLongObject* shorter = leftLonger ? right : left;
        nint count = IntegerLayout.Count(longer);
        nint common = IntegerLayout.Count(shorter);
        PyLongObject* made = IntegerLayout.New(count + 1, negative);
        if (made == null)
        {
            return null;
        }
        uint* result = IntegerLayout.Digits(made);
        uint carry = 0;
        for (nint i = 0; i < count; i++)
        {
            carry += IntegerLayout.Digits(longer)[i] + (i < common ? IntegerLayout.Digits(shorter)[i] : 0);
            result[i] = carry & IntegerLayout.DigitMask;
            carry >>= IntegerLayout.DigitBits;
        }
        result[count] = carry;
        return IntegerLayout.Normalise(made);
    }

    // The larger magnitude comes first.
    private static PyObject* SubtractMagnitudes(PyLongObject* larger, PyLongObject* smaller, bool negative)
    {
        nint count = IntegerLayout.Count(larger);
        nint common = IntegerLayout.Count(smaller);
        PyLongObject* made = IntegerLayout.New(count, negative);
        if (made == null)
        {
            return null;
        }
        uint* result = IntegerLayout.Digits(made);
        uint borrow = 0;
        for (nint i = 0; i < count; i++)
        {
            // Wraps around below zero: bit 30 of the wrapped difference is the borrow.
            borrow = IntegerLayout.Digits(larger)[i] - (i < common ? IntegerLayout.Digits(smaller)[i] : 0) - borrow;
            result[i] = borrow & IntegerLayout.DigitMask;
            borrow = (borrow >> IntegerLayout.DigitBits) & 1;
        }
        return IntegerLayout.Normalise(made);
    }
}
