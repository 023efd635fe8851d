using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>Products and powers. Results are owned and of exact type; NULL with an error.</summary>
internal static unsafe class IntegerProduct
{
    /// <summary>left * right.</summary>
    internal static PyObject* Multiply(PyLongObject* left, PyLongObject* right)
    {
        if (IntegerLayout.IsCompact(left) && IntegerLayout.IsCompact(right))
        {
            return IntegerObjects.FromInt64(IntegerLayout.CompactValue(left) * IntegerLayout.CompactValue(right));
        }
        nint leftCount = IntegerLayout.Count(left);
        nint rightCount = IntegerLayout.Count(right);
        PyLongObject* made = IntegerLayout.New(leftCount + rightCount, IntegerLayout.Sign(left) != IntegerLayout.Sign(right));
        if (made == null)
        {
            return null;
        }
        if (!DigitProduct.Multiply(IntegerLayout.Digits(made), IntegerLayout.Digits(left), leftCount, IntegerLayout.Digits(right), rightCount))
        {
            Refcount.DecRef((PyObject*)made);
            return Errors.NoMemory();
        }
        return IntegerLayout.Normalise(made);
    }

    /// <summary>
    /// The power, modulo the third int unless that is NULL. Input: an exponent that is not negative where there is no modulus.
    /// Return: also NULL with ValueError for modulus 0, and for a negative exponent where the base has no inverse.
    /// </summary>
    internal static PyObject* Power(PyLongObject* value, PyLongObject* exponent, PyLongObject* modulus)
    {
        if (modulus == null)
        {
            return Raise(value, exponent, null);
        }
        if (IntegerLayout.Sign(modulus) == 0)
        {
            return Errors.ValueError("pow() 3rd argument cannot be 0"u8);
        }
        PyObject* start = IntegerLayout.Sign(exponent) < 0
            ? IntegerQuotient.Inverse(value, modulus)
            : IntegerQuotient.Remainder(value, modulus);
        PyObject* result = start == null ? null : Raise((PyLongObject*)start, exponent, modulus);
        Refcount.XDecRef(start);
        return result;
    }

    // Squares and multiplies, the highest bit of the exponent's magnitude first.
    private static PyObject* Raise(PyLongObject* value, PyLongObject* exponent, PyLongObject* modulus)
    {
        PyObject* result = Reduce(SmallIntegers.Get(1), modulus);
        for (nint i = IntegerLayout.Count(exponent) - 1; i >= 0; i--)
        {
            for (int bit = IntegerLayout.DigitBits - 1; bit >= 0; bit--)
            {
                result = Step(result, (PyLongObject*)result, modulus);
                if (result != null && ((IntegerLayout.Digits(exponent)[i] >> bit) & 1) != 0)
                {
                    result = Step(result, value, modulus);
                }
                if (result == null)
                {
                    return null;
                }
            }
        }
        return result;
    }

    // Consumes the accumulated value.
    private static PyObject* Step(PyObject* accumulated, PyLongObject* factor, PyLongObject* modulus)
    {
        PyObject* product = Multiply((PyLongObject*)accumulated, factor);
        Refcount.DecRef(accumulated);
        return product == null ? null : Reduce(product, modulus);
    }

    // Consumes the value.
    private static PyObject* Reduce(PyObject* value, PyLongObject* modulus)
    {
        if (modulus == null)
        {
            return value;
        }
        PyObject* rest = IntegerQuotient.Remainder((PyLongObject*)value, modulus);
        Refcount.DecRef(value);
        return rest;
    }
}
