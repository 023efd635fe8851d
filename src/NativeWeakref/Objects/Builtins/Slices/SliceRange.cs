using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Slices;

/// <summary>A slice in numbers: first as it was written, then cut to a sequence of a given length.</summary>
internal unsafe struct SliceRange
{
    internal nint Start;
    internal nint Stop;
    internal nint Step;

    /// <summary>How many items it is; known once the range is cut to a length.</summary>
    internal nint Count;

    /// <summary>
    /// Reads a slice. Missing bounds become the ends of the range of sizes, larger ones too. Return: false with TypeError, or
    /// ValueError for a step of 0. The indices of the slice are foreign code.
    /// </summary>
    internal static bool TryUnpack(PyObject* slice, SliceRange* range)
    {
        PySliceObject* self = (PySliceObject*)slice;
        range->Step = 1;
        if (!TryIndex(self->step, &range->Step))
        {
            return false;
        }
        if (range->Step == 0)
        {
            Errors.ValueError("slice step cannot be zero"u8);
            return false;
        }
        if (range->Step == nint.MinValue)
        {
            range->Step = -nint.MaxValue; // so that it has an opposite
        }
        range->Start = range->Step < 0 ? nint.MaxValue : 0;
        range->Stop = range->Step < 0 ? nint.MinValue : nint.MaxValue;
        return TryIndex(self->start, &range->Start) && TryIndex(self->stop, &range->Stop);
    }

    /// <summary>
    /// Reads start and stop where they are arguments of a method: None or NULL for the ends. Return: false with TypeError. Foreign code.
    /// </summary>
    internal static bool TryBounds(PyObject* start, PyObject* stop, SliceRange* range)
    {
        range->Start = 0;
        range->Stop = nint.MaxValue;
        range->Step = 1;
        return (start == null || TryIndex(start, &range->Start)) && (stop == null || TryIndex(stop, &range->Stop));
    }

    /// <summary>Cuts the bounds to a length and counts the items.</summary>
    internal void Adjust(nint length)
    {
        Start = Cut(Start, length, Step);
        Stop = Cut(Stop, length, Step);
        nint distance = Step < 0 ? Start - Stop : Stop - Start;
        nint width = Step < 0 ? -Step : Step;
        nint steps = 0;
        if (distance > 0 && IntegerDivision.TryDivide(distance - 1, width, &steps))
        {
            Count = steps + 1;
            return;
        }
        Count = 0;
    }

    /// <summary>The same items in ascending order.</summary>
    internal void Ascend()
    {
        if (Step < 0)
        {
            Stop = Start + 1;
            Start += Step * (Count - 1);
            Step = -Step;
        }
    }

    // A negative bound counts from the end.
    private static nint Cut(nint bound, nint length, nint step)
    {
        nint before = step < 0 ? -1 : 0;
        if (bound < 0)
        {
            bound += length;
            return bound < 0 ? before : bound;
        }
        return bound < length ? bound : length + before;
    }

    // None leaves the number as it is. Numbers that do not fit become the nearest end of the range.
    private static bool TryIndex(PyObject* op, nint* number)
    {
        if (op == Symbols.None)
        {
            return true;
        }
        if (!IntegerIndex.Supports(op))
        {
            Errors.TypeError("slice indices must be integers or None or have an __index__ method"u8);
            return false;
        }
        *number = IntegerIndex.AsSize(op, null); // foreign code
        return *number != -1 || !Errors.Occurred();
    }
}
