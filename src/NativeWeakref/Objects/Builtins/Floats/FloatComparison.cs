using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>Order of floats among themselves and with ints, which is exact: no int is rounded.</summary>
internal static unsafe class FloatComparison
{
    private const int ExactBits = 53; // ints of so many bits are doubles

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int, PyObject*> Pointer => &RichCompare;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        double left = FloatObjects.Value(self);
        if (FloatObjects.IsFloat(other))
        {
            return OfDoubles(left, FloatObjects.Value(other), op);
        }
        return IntegerObjects.IsInteger(other) ? WithInteger(left, (PyLongObject*)other, op) : Symbols.NotImplemented;
    }

    private static PyObject* OfDoubles(double left, double right, int op)
    {
        bool result = op == ComparisonOperators.Py_LT ? left < right
            : op == ComparisonOperators.Py_LE ? left <= right
            : op == ComparisonOperators.Py_EQ ? left == right
            : op == ComparisonOperators.Py_NE ? left != right
            : op == ComparisonOperators.Py_GT ? left > right
            : left >= right;
        return Booleans.From(result);
    }

    /// <summary>A double compared with an int, by value.</summary>
    internal static PyObject* WithInteger(double left, PyLongObject* right, int op)
    {
        int sign = IntegerLayout.Sign(right);
        if (!BinaryDouble.IsFinite(left))
        {
            return OfDoubles(left, sign, op); // whatever the int's magnitude is
        }
        nint bits = IntegerLayout.IsCompact(right) ? 0 : IntegerLayout.BitLength(right);
        double exact;
        if (bits <= ExactBits && IntegerDoubles.TryToDouble(right, &exact))
        {
            return OfDoubles(left, exact, op);
        }
        int leftSign = left < 0 ? -1 : left > 0 ? 1 : 0;
        if (leftSign != sign)
        {
            return Booleans.FromComparison(leftSign, sign, op);
        }
        BinaryDouble parts = BinaryDouble.Of(left);
        nint leftBits = parts.Exponent + 64 - BitOperations.LeadingZeroCount(parts.Mantissa);
        if (leftBits != bits)
        {
            return Booleans.FromComparison(sign * leftBits, sign * bits, op);
        }
        PyObject* whole = IntegerDoubles.FromDouble(left); // so many bits leave no fraction
        if (whole == null)
        {
            return null;
        }
        PyObject* result = IntegerComparison.RichCompare(whole, (PyObject*)right, op);
        Refcount.DecRef(whole);
        return result;
    }
}
