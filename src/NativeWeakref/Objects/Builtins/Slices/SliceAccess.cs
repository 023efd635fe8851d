using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Slices;

/// <summary>The C API's way to the numbers of a slice.</summary>
internal static unsafe class SliceAccess
{
    /// <summary>The bounds as they were written, missing and too large ones as the ends of the range. Return: 0, or -1 with an error.</summary>
    internal static int Unpack(PyObject* slice, nint* start, nint* stop, nint* step)
    {
        if (NullArgument.IsMissing(start, stop, step))
        {
            return -1;
        }
        SliceRange range = default;
        if (!IsSlice(slice) || !SliceRange.TryUnpack(slice, &range)) // foreign code
        {
            return -1;
        }
        *start = range.Start;
        *stop = range.Stop;
        *step = range.Step;
        return 0;
    }

    /// <summary>Cuts bounds to a length. Return: the number of items; 0 for a step of 0.</summary>
    internal static nint AdjustIndices(nint length, nint* start, nint* stop, nint step)
    {
        if (NullArgument.IsMissing(start, stop))
        {
            return -1;
        }
        SliceRange range = default;
        range.Start = *start;
        range.Stop = *stop;
        range.Step = step == nint.MinValue ? -nint.MaxValue : step;
        range.Adjust(length);
        *start = range.Start;
        *stop = range.Stop;
        return range.Count;
    }

    /// <summary>Both at once. Return: 0, or -1 with an error.</summary>
    internal static int GetIndicesEx(PyObject* slice, nint length, nint* start, nint* stop, nint* step, nint* count)
    {
        if (NullArgument.IsMissing(start, stop, step, count))
        {
            return -1;
        }
        if (Unpack(slice, start, stop, step) < 0)
        {
            return -1;
        }
        *count = AdjustIndices(length, start, stop, *step);
        return 0;
    }

    /// <summary>
    /// The older form: only ints and None, bounds that are out of range are refused. Return: 0; or -1, without an error unless a
    /// number is too large.
    /// </summary>
    internal static int GetIndices(PyObject* slice, nint length, nint* start, nint* stop, nint* step)
    {
        if (NullArgument.IsMissing(start, stop, step))
        {
            return -1;
        }
        if (!IsSlice(slice))
        {
            return -1;
        }
        PySliceObject* self = (PySliceObject*)slice;
        *step = 1;
        if (!TryNumber(self->step, step))
        {
            return -1;
        }
        *start = *step < 0 ? length - 1 : 0;
        if (!TryBound(self->start, length, start))
        {
            return -1;
        }
        *stop = *step < 0 ? -1 : length;
        return TryBound(self->stop, length, stop) && *stop <= length && *start < length && *step != 0 ? 0 : -1;
    }

    private static bool TryBound(PyObject* op, nint length, nint* number)
    {
        if (op == Symbols.None)
        {
            return true;
        }
        if (!TryNumber(op, number))
        {
            return false;
        }
        *number = *number < 0 ? *number + length : *number;
        return true;
    }

    private static bool TryNumber(PyObject* op, nint* number)
    {
        if (op == Symbols.None)
        {
            return true;
        }
        if (!IntegerObjects.IsInteger(op))
        {
            return false;
        }
        *number = IntegerExtraction.AsSsize(op);
        return true;
    }

    private static bool IsSlice(PyObject* op)
    {
        if (op != null && SliceObjects.IsSlice(op))
        {
            return true;
        }
        Errors.BadInternalCall();
        return false;
    }
}
