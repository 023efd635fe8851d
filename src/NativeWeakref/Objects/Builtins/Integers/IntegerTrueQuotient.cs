using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>The quotient of two ints as a float: the exact one, rounded once.</summary>
internal static unsafe class IntegerTrueQuotient
{
    private const nint ExactBits = 53; // ints of so many bits are doubles
    private const nint QuotientBits = 63; // wanted of the exact quotient; the rest only counts as not zero
    private const nint LargestExponent = 1024;
    private const nint SmallestExponent = -1076;

    /// <summary>Return: owned; NULL with ZeroDivisionError, OverflowError or MemoryError.</summary>
    internal static PyObject* Of(PyLongObject* dividend, PyLongObject* divisor)
    {
        if (IntegerLayout.Sign(divisor) == 0)
        {
            return Errors.Raise(*Symbols.Table.PyExc_ZeroDivisionError, "division by zero"u8);
        }
        bool negative = (IntegerLayout.Sign(dividend) < 0) != (IntegerLayout.Sign(divisor) < 0);
        nint dividendBits = IntegerLayout.BitLength(dividend);
        nint divisorBits = IntegerLayout.BitLength(divisor);
        double left;
        double right;
        if (dividendBits <= ExactBits && divisorBits <= ExactBits && IntegerDoubles.TryToDouble(dividend, &left)
            && IntegerDoubles.TryToDouble(divisor, &right))
        {
            return FloatObjects.New(left == 0 && negative ? -0.0 : left / right);
        }
        nint exponent = dividendBits - divisorBits;
        if (dividendBits == 0 || exponent < SmallestExponent)
        {
            return FloatObjects.New(negative ? -0.0 : 0);
        }
        return exponent > LargestExponent ? Refuse() : Divide(dividend, divisor, exponent, negative);
    }

    private static PyObject* Divide(PyLongObject* dividend, PyLongObject* divisor, nint exponent, bool negative)
    {
        nint shift = QuotientBits - exponent;
        PyObject* scaled = IntegerBits.ShiftMagnitude(dividend, shift > 0 ? shift : 0);
        PyObject* by = scaled == null ? null : IntegerBits.ShiftMagnitude(divisor, shift < 0 ? -shift : 0);
        PyObject* quotient = null;
        PyObject* remainder = null;
        ulong leading;
        bool divided = by != null && IntegerQuotient.Both((PyLongObject*)scaled, (PyLongObject*)by, &quotient, &remainder);
        Refcount.XDecRef(scaled);
        Refcount.XDecRef(by);
        if (!divided)
        {
            return null;
        }
        IntegerLayout.TryMagnitude((PyLongObject*)quotient, &leading);
        ulong bits = BinaryDouble.Round(leading, IntegerLayout.Sign((PyLongObject*)remainder) != 0, (int)-shift);
        Refcount.DecRef(quotient);
        Refcount.DecRef(remainder);
        double result = BitConverter.UInt64BitsToDouble(bits);
        return BinaryDouble.IsInfinity(result) ? Refuse() : FloatObjects.New(negative ? -result : result);
    }

    private static PyObject* Refuse() => Errors.OverflowError("integer division result too large for a float"u8);
}
