using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>
/// The C API's ways from objects to C numbers. All answer -1 (as their type has it) with an error: SystemError for NULL, TypeError for
/// what is no int, OverflowError for what does not fit. The texts differ from function to function, as in 3.12.
/// </summary>
internal static unsafe class IntegerExtraction
{
    /// <summary>A long; also from objects with <c>__index__</c> (foreign code).</summary>
    internal static long AsLong(PyObject* op) => AsSigned(op, "Python int too large to convert to C long"u8);

    /// <summary>A long long; also from objects with <c>__index__</c> (foreign code).</summary>
    internal static long AsLongLong(PyObject* op) => AsSigned(op, "int too big to convert"u8);

    /// <summary>A long, where an overflow is no error: it stores -1 or 1, else 0.</summary>
    internal static long AsLongAndOverflow(PyObject* op, int* overflow)
    {
        if (NullArgument.IsMissing(overflow))
        {
            return -1;
        }
        *overflow = 0;
        if (op == null)
        {
            Errors.BadInternalCall();
            return -1;
        }
        return IntegerObjects.AsInt64(op, overflow); // foreign code
    }

    /// <summary>A size; ints only.</summary>
    internal static nint AsSsize(PyObject* op)
        => IsInteger(op) ? (nint)AsSigned(op, "Python int too large to convert to C ssize_t"u8) : -1;

    /// <summary>An unsigned long; ints only.</summary>
    internal static ulong AsUnsignedLong(PyObject* op)
        => AsUnsigned(
            op, "can't convert negative value to unsigned int"u8, "Python int too large to convert to C unsigned long"u8);

    /// <summary>An unsigned long long; ints only.</summary>
    internal static ulong AsUnsignedLongLong(PyObject* op)
        => AsUnsigned(op, "can't convert negative int to unsigned"u8, "int too big to convert"u8);

    /// <summary>A size_t; ints only.</summary>
    internal static nuint AsSize(PyObject* op)
        => (nuint)AsUnsigned(op, "can't convert negative value to size_t"u8, "Python int too large to convert to C size_t"u8);

    /// <summary>The pointer that an int was made from; NULL with an error.</summary>
    internal static void* AsVoidPtr(PyObject* op)
    {
        if (!IsInteger(op))
        {
            return null;
        }
        ulong address = IntegerLayout.Sign((PyLongObject*)op) < 0 ? (ulong)AsLong(op) : AsUnsignedLong(op);
        return address == ulong.MaxValue && Errors.Occurred() ? null : (void*)address;
    }

    /// <summary>The nearest double; ints only. -1.0 with an error.</summary>
    internal static double AsDouble(PyObject* op)
    {
        double result;
        return IsInteger(op) && IntegerDoubles.TryToDouble((PyLongObject*)op, &result) ? result : -1;
    }

    private static long AsSigned(PyObject* op, ReadOnlySpan<byte> message)
    {
        int overflow;
        long value = AsLongAndOverflow(op, &overflow);
        if (overflow != 0)
        {
            Errors.OverflowError(message);
        }
        return value;
    }

    private static ulong AsUnsigned(PyObject* op, ReadOnlySpan<byte> negativeMessage, ReadOnlySpan<byte> largeMessage)
    {
        ulong value;
        if (!IsInteger(op))
        {
            return ulong.MaxValue;
        }
        if (IntegerLayout.Sign((PyLongObject*)op) >= 0 && IntegerObjects.AsUInt64(op, &value))
        {
            return value;
        }
        Errors.OverflowError(IntegerLayout.Sign((PyLongObject*)op) < 0 ? negativeMessage : largeMessage);
        return ulong.MaxValue;
    }

    // False with an error set.
    private static bool IsInteger(PyObject* op)
    {
        if (op == null)
        {
            Errors.BadInternalCall();
            return false;
        }
        if (!IntegerObjects.IsInteger(op))
        {
            Errors.TypeError("an integer is required"u8);
            return false;
        }
        return true;
    }
}
