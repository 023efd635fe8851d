using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>Ints from and to the machine's integers.</summary>
internal static unsafe class IntegerObjects
{
    /// <summary>True for an int, bool and subtypes included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsInteger(PyObject* op) => (op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_LONG_SUBCLASS) != 0;

    /// <summary>True where both are ints, bool and subtypes included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool AreIntegers(PyObject* left, PyObject* right) => IsInteger(left) && IsInteger(right);

    /// <summary>True for an int that is of no subtype.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsExactInteger(PyObject* op) => op->ob_type == Symbols.Table.PyLong_Type;

    /// <summary>Return: an owned int, or NULL with MemoryError.</summary>
    /// <remarks>One digit is the usual case: it is made here, without a call. The rest is one call in tail position: no frame.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* FromInt64(long value)
    {
        if (SmallIntegers.Covers(value))
        {
            return SmallIntegers.Get(value);
        }
        long sign = value >> 63;
        ulong magnitude = (ulong)((value ^ sign) - sign);
        HeapPage* page = IntegerLayout.PageOfOneDigit();
        if (magnitude > IntegerLayout.DigitMask || page->Free == null)
        {
            return FromMagnitude(magnitude, sign);
        }
        return IntegerLayout.TakeOneDigit(page, (uint)magnitude, sign);
    }

    /// <summary>Return: an owned int, or NULL with MemoryError.</summary>
    internal static PyObject* FromUInt64(ulong value)
        => value <= SmallIntegers.Highest ? SmallIntegers.Get((long)value) : FromMagnitude(value, 0);

    /// <summary>
    /// Input: an int, or an object with <c>__index__</c> (foreign code). Return: its value; or -1 with an overflow of -1 or 1 (the
    /// sign) and no error; or -1 with an error and an overflow of 0.
    /// </summary>
    internal static long AsInt64(PyObject* op, int* overflow)
    {
        *overflow = 0;
        if (IsInteger(op))
        {
            return ToInt64((PyLongObject*)op, overflow);
        }
        PyObject* index = IntegerIndex.Of(op); // foreign code
        if (index == null)
        {
            return -1;
        }
        long value = ToInt64((PyLongObject*)index, overflow);
        Refcount.DecRef(index);
        return value;
    }

    /// <summary>Input: an int that is not negative. Return: false when it needs more than 64 bits; else the value is stored.</summary>
    internal static bool AsUInt64(PyObject* op, ulong* value) => IntegerLayout.TryMagnitude((PyLongObject*)op, value);

    private static long ToInt64(PyLongObject* op, int* overflow)
    {
        if (IntegerLayout.IsCompact(op))
        {
            return IntegerLayout.CompactValue(op);
        }
        ulong magnitude;
        int sign = IntegerLayout.Sign(op);
        bool fits = IntegerLayout.TryMagnitude(op, &magnitude);
        if (fits && magnitude <= long.MaxValue)
        {
            return sign * (long)magnitude;
        }
        if (fits && sign < 0 && magnitude == 1UL << 63)
        {
            return long.MinValue;
        }
        *overflow = sign;
        return -1;
    }

    // The sign is -1 or 0.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* FromMagnitude(ulong magnitude, long sign)
    {
        int count = magnitude >> IntegerLayout.DigitBits == 0 ? 1 : magnitude >> (2 * IntegerLayout.DigitBits) == 0 ? 2 : 3;
        PyLongObject* made = IntegerLayout.New(count, sign < 0);
        if (made == null)
        {
            return null;
        }
        uint* digits = IntegerLayout.Digits(made);
        for (int i = 0; i < count; i++)
        {
            digits[i] = (uint)magnitude & IntegerLayout.DigitMask;
            magnitude >>= IntegerLayout.DigitBits;
        }
        return (PyObject*)made;
    }
}
