using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>The C API's ways from ints to C numbers that cut off what does not fit, or that ask about an int.</summary>
internal static unsafe class IntegerMasks
{
    /// <summary>
    /// The 64 low bits of an int, or of an object with <c>__index__</c> (foreign code). Return: all ones with an error set: SystemError for
    /// NULL, TypeError for what is no int.
    /// </summary>
    internal static ulong LowBits(PyObject* op)
    {
        if (op == null)
        {
            Errors.BadInternalCall();
            return ulong.MaxValue;
        }
        PyObject* index = IntegerIndex.Of(op); // foreign code
        if (index == null)
        {
            return ulong.MaxValue;
        }
        PyLongObject* value = (PyLongObject*)index;
        uint* digits = IntegerLayout.Digits(value);
        nint count = IntegerLayout.Count(value);
        ulong bits = digits[0];
        bits |= count > 1 ? (ulong)digits[1] << IntegerLayout.DigitBits : 0;
        bits |= count > 2 ? (ulong)digits[2] << (2 * IntegerLayout.DigitBits) : 0;
        bits = IntegerLayout.Sign(value) < 0 ? 0 - bits : bits;
        Refcount.DecRef(index);
        return bits;
    }

    /// <summary>A C int; also from objects with <c>__index__</c> (foreign code). Return: -1 with an error.</summary>
    internal static int AsInt(PyObject* op)
    {
        int overflow;
        long value = IntegerExtraction.AsLongAndOverflow(op, &overflow);
        if (overflow == 0 && value is >= int.MinValue and <= int.MaxValue)
        {
            return (int)value;
        }
        Errors.OverflowError("Python int too large to convert to C int"u8);
        return -1;
    }
}
