using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Runtime.Warnings;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>Objects as ints through <c>__index__</c>.</summary>
internal static unsafe class IntegerIndex
{
    /// <summary>True when <see cref="Of"/> has a way to try.</summary>
    internal static bool Supports(PyObject* op)
        => IntegerObjects.IsInteger(op) || (op->ob_type->tp_as_number != null && op->ob_type->tp_as_number->nb_index != null);

    /// <summary>Input: any object; its <c>__index__</c> is foreign code. Return: an owned int, or NULL with TypeError.</summary>
    internal static PyObject* Of(PyObject* op)
    {
        if (IntegerObjects.IsInteger(op))
        {
            return Refcount.NewRef(op);
        }
        if (!Supports(op))
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "'%.200s' object cannot be interpreted as an integer"u8, (nint)op->ob_type->tp_name);
        }
        return Checked(op->ob_type->tp_as_number->nb_index(op), "__index__"u8); // foreign code
    }

    /// <summary>
    /// Passes the owned result of a method on, or NULL. Anything but an int becomes TypeError, one of a subtype of int a DeprecationWarning,
    /// which may be raised. Input: the name of the method. Return: owned, or NULL with an error.
    /// </summary>
    internal static PyObject* Checked(PyObject* result, ReadOnlySpan<byte> method)
    {
        if (result == null || IntegerObjects.IsExactInteger(result) || IsAccepted(result, method))
        {
            return result;
        }
        Refcount.DecRef(result);
        return null;
    }

    /// <summary>
    /// Input: an object and the exception type of an overflow, or NULL to take the nearest end of the range instead. Return: its
    /// value as a size or index; -1 with an error.
    /// </summary>
    internal static nint AsSize(PyObject* op, PyObject* overflowError)
    {
        int overflow;
        long value = IntegerObjects.AsInt64(op, &overflow);
        if (overflow == 0)
        {
            return (nint)value;
        }
        if (overflowError == null)
        {
            return overflow < 0 ? nint.MinValue : nint.MaxValue;
        }
        Errors.Format(overflowError, "cannot fit '%.200s' into an index-sized integer"u8, (nint)op->ob_type->tp_name);
        return -1;
    }

    /// <summary>
    /// As <see cref="AsSize"/> with OverflowError, in the words that methods have for an argument. Return: -1 with an error.
    /// </summary>
    internal static nint AsArgument(PyObject* op)
    {
        PyObject* number = Of(op); // foreign code
        if (number == null)
        {
            return -1;
        }
        nint size = IntegerExtraction.AsSsize(number);
        Refcount.DecRef(number);
        return size;
    }

    private static bool IsAccepted(PyObject* result, ReadOnlySpan<byte> method)
    {
        nint name = (nint)CString.Of(method);
        nint type = (nint)result->ob_type->tp_name;
        if (IntegerObjects.IsInteger(result))
        {
            return Warning.Deprecate(
                "%s returned non-int (type %.200s).  The ability to return an instance of a strict subclass of int is deprecated, "u8
                + "and may be removed in a future version of Python."u8,
                name, type);
        }
        Errors.Format(*Symbols.Table.PyExc_TypeError, "%s returned non-int (type %.200s)"u8, name, type);
        return false;
    }
}
