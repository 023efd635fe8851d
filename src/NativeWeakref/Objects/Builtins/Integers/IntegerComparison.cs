using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>Order and hash of ints.</summary>
internal static unsafe class IntegerComparison
{
    // Hashes of all numbers are taken modulo this prime, so that equal numbers of different types agree.
    private const int HashBits = 61;
    private const ulong HashModulus = (1UL << HashBits) - 1;

    /// <summary>What tp_richcompare does. Input: one of Py_LT to Py_GE. Return: True or False, or NotImplemented.</summary>
    /// <remarks>Two compact ints are the usual case; all else is one call in tail position, so that there is no frame.</remarks>
    internal static PyObject* RichCompare(PyObject* left, PyObject* right, int op)
        => IntegerObjects.AreIntegers(left, right) && IntegerLayout.AreCompact((PyLongObject*)left, (PyLongObject*)right)
            ? Booleans.FromComparison(
                (nint)IntegerLayout.CompactValue((PyLongObject*)left), (nint)IntegerLayout.CompactValue((PyLongObject*)right), op)
            : CompareAny(left, right, op);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* CompareAny(PyObject* left, PyObject* right, int op)
        => IntegerObjects.AreIntegers(left, right)
            ? Booleans.FromComparison(left == right ? 0 : Compare((PyLongObject*)left, (PyLongObject*)right), 0, op)
            : Symbols.NotImplemented;

    /// <summary>Negative, 0 or positive, as left is less than, equal to or greater than right.</summary>
    internal static int Compare(PyLongObject* left, PyLongObject* right)
    {
        int sign = IntegerLayout.Sign(left);
        if (sign != IntegerLayout.Sign(right))
        {
            return sign - IntegerLayout.Sign(right);
        }
        return sign * CompareMagnitudes(left, right);
    }

    /// <summary>As <see cref="Compare"/> without signs.</summary>
    internal static int CompareMagnitudes(PyLongObject* left, PyLongObject* right)
    {
        nint count = IntegerLayout.Count(left);
        if (count != IntegerLayout.Count(right))
        {
            return count < IntegerLayout.Count(right) ? -1 : 1;
        }
        uint* leftDigits = IntegerLayout.Digits(left);
        uint* rightDigits = IntegerLayout.Digits(right);
        for (nint i = count - 1; i >= 0; i--)
        {
            if (leftDigits[i] != rightDigits[i])
            {
                return leftDigits[i] < rightDigits[i] ? -1 : 1;
            }
        }
        return 0;
    }

    /// <summary>The hash; never -1.</summary>
    internal static nint Hash(PyLongObject* value)
    {
        ulong accumulated = 0;
        uint* digits = IntegerLayout.Digits(value);
        for (nint i = IntegerLayout.Count(value) - 1; i >= 0; i--)
        {
            // Times 2^30 modulo 2^61 - 1 is a rotation of 61 bits.
            accumulated = ((accumulated << IntegerLayout.DigitBits) & HashModulus) | (accumulated >> (HashBits - IntegerLayout.DigitBits));
            accumulated += digits[i];
            if (accumulated >= HashModulus)
            {
                accumulated -= HashModulus;
            }
        }
        nint hash = IntegerLayout.Sign(value) * (nint)accumulated;
        return hash == -1 ? -2 : hash;
    }
}
