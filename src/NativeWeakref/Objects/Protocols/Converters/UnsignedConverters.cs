using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Converters;

/// <summary>
/// Ints as unsigned C numbers, for "O&amp;". Input everywhere: the argument, where NULL is SystemError; the place. Return everywhere: 1; 0
/// with ValueError for a negative number, OverflowError or TypeError.
/// </summary>
internal static unsafe class UnsignedConverters
{
    internal static int ToShort(PyObject* op, void* place)
    {
        if (NullArgument.IsMissing(place))
        {
            return 0;
        }
        ulong value;
        if (!Read(op, &value) || !Fits(value, ushort.MaxValue, "Python int too large for C unsigned short"u8))
        {
            return 0;
        }
        *(ushort*)place = (ushort)value;
        return 1;
    }

    internal static int ToInt(PyObject* op, void* place)
    {
        if (NullArgument.IsMissing(place))
        {
            return 0;
        }
        ulong value;
        if (!Read(op, &value) || !Fits(value, uint.MaxValue, "Python int too large for C unsigned int"u8))
        {
            return 0;
        }
        *(uint*)place = (uint)value;
        return 1;
    }

    internal static int ToLong(PyObject* op, void* place)
        => NullArgument.IsMissing(place) ? 0 : Read(op, (ulong*)place) ? 1 : 0;

    internal static int ToLongLong(PyObject* op, void* place)
        => NullArgument.IsMissing(place) ? 0 : IsPositive(op) && Store(IntegerExtraction.AsUnsignedLongLong(op), (ulong*)place) ? 1 : 0;

    internal static int ToSize(PyObject* op, void* place)
        => NullArgument.IsMissing(place) ? 0 : IsPositive(op) && Store(IntegerExtraction.AsSize(op), (ulong*)place) ? 1 : 0;

    private static bool Read(PyObject* op, ulong* value) => IsPositive(op) && Store(IntegerExtraction.AsUnsignedLong(op), value);

    private static bool IsPositive(PyObject* op)
    {
        if (op == null || !IntegerObjects.IsInteger(op) || IntegerLayout.Sign((PyLongObject*)op) >= 0)
        {
            return true; // or it fails below
        }
        Errors.ValueError("value must be positive"u8);
        return false;
    }

    private static bool Store(ulong value, ulong* place)
    {
        if (value == ulong.MaxValue && Errors.Occurred())
        {
            return false;
        }
        *place = value;
        return true;
    }

    private static bool Fits(ulong value, ulong most, ReadOnlySpan<byte> refusal)
    {
        if (value > most)
        {
            Errors.OverflowError(refusal);
        }
        return value <= most;
    }
}
