using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Slices;

/// <summary>The method <c>indices</c>: bounds cut to a length, all of any size.</summary>
internal static unsafe class SliceLongIndices
{
    // Owned ints. What a bound is cut to: Lower is before the first item in the direction of the step, Upper behind the last.
    private struct Limits
    {
        internal PyObject* Length;
        internal PyObject* Lower;
        internal PyObject* Upper;
        internal bool Backwards;
    }

    /// <summary>Return: an owned tuple of start, stop and step; or NULL with an error.</summary>
    internal static PyObject* Of(PySliceObject* slice, PyObject* length)
    {
        PyObject* number = NumberConversion.Index(length); // foreign code
        if (number == null)
        {
            return null;
        }
        if (IntegerLayout.Sign((PyLongObject*)number) < 0)
        {
            Refcount.DecRef(number);
            return Errors.ValueError("length should not be negative"u8);
        }
        PyObject* step = slice->step == Symbols.None ? IntegerObjects.FromInt64(1) : Evaluate(slice->step); // foreign code
        PyObject* indices = step == null ? null : WithStep(slice, number, step);
        Refcount.XDecRef(step);
        Refcount.DecRef(number);
        return indices;
    }

    private static PyObject* WithStep(PySliceObject* slice, PyObject* length, PyObject* step)
    {
        int sign = IntegerLayout.Sign((PyLongObject*)step);
        if (sign == 0)
        {
            return Errors.ValueError("slice step cannot be zero"u8);
        }
        Limits limits = default;
        limits.Length = length;
        limits.Backwards = sign < 0;
        limits.Lower = IntegerObjects.FromInt64(sign < 0 ? -1 : 0);
        limits.Upper = limits.Lower == null ? null : NumberProtocol.Binary(length, limits.Lower, NumberOperator.Add);
        PyObject* start = limits.Upper == null ? null : Bound(slice->start, &limits, isStart: true); // foreign code
        PyObject* stop = start == null ? null : Bound(slice->stop, &limits, isStart: false); // foreign code
        PyObject* indices = stop == null ? null : TupleObjects.Pack(start, stop, step);
        Refcount.XDecRef(stop);
        Refcount.XDecRef(start);
        Refcount.XDecRef(limits.Upper);
        Refcount.XDecRef(limits.Lower);
        return indices;
    }

    // Return: an owned int, or NULL with an error.
    private static PyObject* Bound(PyObject* given, Limits* limits, bool isStart)
    {
        if (given == Symbols.None)
        {
            return Refcount.NewRef(limits->Backwards == isStart ? limits->Upper : limits->Lower);
        }
        PyObject* bound = Evaluate(given);
        if (bound == null)
        {
            return null;
        }
        if (IntegerLayout.Sign((PyLongObject*)bound) < 0)
        {
            PyObject* fromStart = NumberProtocol.Binary(bound, limits->Length, NumberOperator.Add);
            Refcount.DecRef(bound);
            return fromStart == null ? null : CutBy(fromStart, limits->Lower, ComparisonOperators.Py_LT);
        }
        return CutBy(bound, limits->Upper, ComparisonOperators.Py_GT);
    }

    // Takes over the bound. Return: the limit where the bound is beyond it, else the bound; owned.
    private static PyObject* CutBy(PyObject* bound, PyObject* limit, int beyond)
    {
        int answer = Comparison.CompareBool(bound, limit, beyond);
        if (answer == 0)
        {
            return bound;
        }
        Refcount.DecRef(bound);
        return answer < 0 ? null : Refcount.NewRef(limit);
    }

    private static PyObject* Evaluate(PyObject* op)
        => IntegerIndex.Supports(op)
            ? NumberConversion.Index(op) // foreign code
            : Errors.TypeError("slice indices must be integers or None or have an __index__ method"u8);
}
