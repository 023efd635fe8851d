using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

// Quotients are rounded down, so a remainder has the sign of the divisor.

/// <summary>Quotients and remainders. Results are owned and of exact type; NULL with an error.</summary>
internal static unsafe class IntegerQuotient
{
    /// <summary>dividend // divisor. Return: NULL also with ZeroDivisionError.</summary>
    internal static PyObject* FloorDivide(PyLongObject* dividend, PyLongObject* divisor)
    {
        PyObject* quotient;
        PyObject* remainder;
        if (!Divide(dividend, divisor, &quotient, &remainder, "integer division or modulo by zero"u8))
        {
            return null;
        }
        Refcount.DecRef(remainder);
        return quotient;
    }

    /// <summary>dividend % divisor. Return: NULL also with ZeroDivisionError.</summary>
    internal static PyObject* Remainder(PyLongObject* dividend, PyLongObject* divisor)
    {
        PyObject* quotient;
        PyObject* remainder;
        if (!Divide(dividend, divisor, &quotient, &remainder, "integer modulo by zero"u8))
        {
            return null;
        }
        Refcount.DecRef(quotient);
        return remainder;
    }

    /// <summary>Both, owned, in their places. Return: false with an error.</summary>
    internal static bool Both(PyLongObject* dividend, PyLongObject* divisor, PyObject** quotient, PyObject** remainder)
        => Divide(dividend, divisor, quotient, remainder, "integer division or modulo by zero"u8);

    /// <summary>The number that times the value is 1 modulo the modulus, which is not 0. Return: NULL also with ValueError.</summary>
    internal static PyObject* Inverse(PyLongObject* value, PyLongObject* modulus)
    {
        // Euclid's algorithm; factor * value is congruent to current, nextFactor * value to next.
        PyObject* current = IntegerArithmetic.WithSign(modulus, 1);
        PyObject* next = current == null ? null : Remainder(value, (PyLongObject*)current);
        PyObject* factor = SmallIntegers.Get(0);
        PyObject* nextFactor = SmallIntegers.Get(1);
        while (next != null && IntegerLayout.Sign((PyLongObject*)next) != 0)
        {
            PyObject* quotient;
            PyObject* rest;
            if (!Both((PyLongObject*)current, (PyLongObject*)next, &quotient, &rest))
            {
                Refcount.Replace(&next, null);
                break;
            }
            PyObject* newFactor = MultiplySubtract(factor, quotient, nextFactor);
            Refcount.DecRef(quotient);
            Refcount.Replace(&current, next);
            next = rest;
            Refcount.Replace(&factor, nextFactor);
            nextFactor = newFactor;
            if (nextFactor == null)
            {
                Refcount.Replace(&next, null);
            }
        }
        PyObject* result = null;
        if (next != null)
        {
            bool one = IntegerLayout.IsCompact((PyLongObject*)current) && IntegerLayout.CompactValue((PyLongObject*)current) == 1;
            result = one ? Remainder((PyLongObject*)factor, modulus)
                : Errors.ValueError("base is not invertible for the given modulus"u8);
        }
        Refcount.XDecRef(current);
        Refcount.XDecRef(next);
        Refcount.XDecRef(factor);
        Refcount.XDecRef(nextFactor);
        return result;
    }

    // start - left * right
    private static PyObject* MultiplySubtract(PyObject* start, PyObject* left, PyObject* right)
    {
        PyObject* product = IntegerProduct.Multiply((PyLongObject*)left, (PyLongObject*)right);
        PyObject* result = product == null ? null
            : IntegerArithmetic.Add((PyLongObject*)start, (PyLongObject*)product, negateRight: true);
        Refcount.XDecRef(product);
        return result;
    }

    private static bool Divide(
        PyLongObject* dividend, PyLongObject* divisor, PyObject** quotient, PyObject** remainder, ReadOnlySpan<byte> zeroMessage)
    {
        if (IntegerLayout.Sign(divisor) == 0)
        {
            Errors.Raise(*Symbols.Table.PyExc_ZeroDivisionError, zeroMessage);
            return false;
        }
        if (!DivideMagnitudes(dividend, divisor, quotient, remainder))
        {
            return false;
        }
        bool inexact = IntegerLayout.Sign((PyLongObject*)*remainder) != 0;
        return !inexact || IntegerLayout.Sign(dividend) == IntegerLayout.Sign(divisor) || RoundDown(divisor, quotient, remainder);
    }

    // A remainder with the wrong sign: one divisor more, and the quotient one less.
    private static bool RoundDown(PyLongObject* divisor, PyObject** quotient, PyObject** remainder)
    {
        PyObject* lower = IntegerArithmetic.Add((PyLongObject*)*quotient, (PyLongObject*)SmallIntegers.Get(1), negateRight: true);
        PyObject* rest = IntegerArithmetic.Add((PyLongObject*)*remainder, divisor, negateRight: false);
        Refcount.DecRef(*quotient);
        Refcount.DecRef(*remainder);
        *quotient = lower;
        *remainder = rest;
        if (lower != null && rest != null)
        {
            return true;
        }
        Refcount.XDecRef(lower);
        Refcount.XDecRef(rest);
        return false;
    }

    // Rounded towards zero: the remainder has the dividend's sign.
    private static bool DivideMagnitudes(PyLongObject* dividend, PyLongObject* divisor, PyObject** quotient, PyObject** remainder)
    {
        int sign = IntegerLayout.Sign(dividend);
        if (IntegerComparison.CompareMagnitudes(dividend, divisor) < 0)
        {
            *quotient = SmallIntegers.Get(0);
            *remainder = IntegerArithmetic.WithSign(dividend, sign);
            return *remainder != null;
        }
        bool negative = sign != IntegerLayout.Sign(divisor);
        PyLongObject* made = IntegerLayout.New(IntegerLayout.Count(dividend) - IntegerLayout.Count(divisor) + 1, negative);
        if (made == null)
        {
            return false;
        }
        *remainder = IntegerLayout.Count(divisor) == 1
            ? IntegerObjects.FromInt64(sign * LongDivision.ByDigit(dividend, IntegerLayout.Digits(divisor)[0], made))
            : RecursiveDivision.Pays(IntegerLayout.Count(dividend), IntegerLayout.Count(divisor))
            ? RecursiveDivision.ByNumber(dividend, divisor, made)
            : LongDivision.ByNumber(dividend, divisor, made);
        *quotient = IntegerLayout.Normalise(made);
        if (*remainder != null)
        {
            return true;
        }
        Refcount.DecRef(*quotient);
        return false;
    }
}
