using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Converters;

/// <summary>
/// Indices as C numbers; the object's <c>__index__</c> is foreign code. Input everywhere: the argument, where NULL is SystemError; the
/// place. Return everywhere: 1; 0 with TypeError or what the object's code raised.
/// </summary>
internal static unsafe class IndexConverters
{
    /// <summary>The bound of a slice, the nearest size where it is too large; None leaves the place alone.</summary>
    internal static int ToBound(PyObject* op, nint* place)
        => op == Symbols.None ? 1 : Convert(op, null, "slice indices must be integers or None or have an __index__ method"u8, place);

    /// <summary>As <see cref="ToBound"/>, but None is none.</summary>
    internal static int ToGivenBound(PyObject* op, nint* place)
        => Convert(op, null, "slice indices must be integers or have an __index__ method"u8, place);

    /// <summary>A number that may be left out, for "O&amp;": None leaves the place alone. OverflowError where it is too large.</summary>
    internal static int ToOptionalSize(PyObject* op, void* place)
        => op == Symbols.None ? 1
            : Convert(op, *Symbols.Table.PyExc_OverflowError, "argument should be integer or None, not '%.200s'"u8, (nint*)place);

    // Input also: the exception of an overflow, or NULL; the text of the TypeError, with or without the name of a type.
    private static int Convert(PyObject* op, PyObject* overflowError, ReadOnlySpan<byte> refusal, nint* place)
    {
        if (NullArgument.IsMissing(place))
        {
            return 0;
        }
        if (op == null || !IntegerIndex.Supports(op))
        {
            _ = op == null ? NullArgument.Refuse() : UnsupportedType.Refuse(op, refusal);
            return 0;
        }
        nint value = IntegerIndex.AsSize(op, overflowError); // foreign code
        if (value == -1 && Errors.Occurred())
        {
            return 0;
        }
        *place = value;
        return 1;
    }
}
