using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>Ints from and to arrays of bytes, negative ones as two's complement.</summary>
internal static unsafe class IntegerBytes
{
    /// <summary>
    /// As <c>_PyLong_AsByteArray</c>. Input: the place and its size; the order of the bytes; whether there is a sign. Return: 0; -1 with
    /// OverflowError.
    /// </summary>
    internal static int Store(PyLongObject* value, byte* place, nuint size, bool littleEndian, bool isSigned)
    {
        if (value == null || place == null || !IntegerObjects.IsInteger((PyObject*)value))
        {
            Errors.BadInternalCall();
            return -1;
        }
        bool negative = IntegerLayout.Sign(value) < 0;
        if (negative && !isSigned)
        {
            Errors.OverflowError("can't convert negative int to unsigned"u8);
            return -1;
        }
        if (!Fits(value, size, isSigned))
        {
            Errors.OverflowError("int too big to convert"u8);
            return -1;
        }
        nint count = IntegerLayout.Count(value);
        ulong waiting = 0;
        int waitingBits = 0;
        nint next = 0;
        uint carry = negative ? 1u : 0;
        for (nuint i = 0; i < size; i++)
        {
            if (waitingBits < 8 && next < count)
            {
                waiting |= (ulong)IntegerLayout.Digits(value)[next] << waitingBits;
                waitingBits += IntegerLayout.DigitBits;
                next++;
            }
            uint stored = (uint)waiting & 0xFF;
            if (negative)
            {
                stored = (stored ^ 0xFF) + carry;
                carry = stored >> 8;
            }
            place[littleEndian ? i : size - 1 - i] = (byte)stored;
            waiting >>= 8;
            waitingBits = waitingBits > 8 ? waitingBits - 8 : 0;
        }
        return 0;
    }

    /// <summary>As <c>_PyLong_FromByteArray</c>. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Load(byte* place, nuint size, bool littleEndian, bool isSigned)
    {
        if (NullArgument.IsMissing(place))
        {
            return null;
        }
        bool negative = isSigned && size > 0 && (place[littleEndian ? size - 1 : 0] & 0x80) != 0;
        if (size > (nuint)(nint.MaxValue / 8))
        {
            return Errors.OverflowError("byte array too long to convert to int"u8);
        }
        nint count = (((nint)size * 8) + IntegerLayout.DigitBits - 1) / IntegerLayout.DigitBits;
        PyLongObject* made = IntegerLayout.New(count, negative);
        if (made == null)
        {
            return null;
        }
        uint* digits = IntegerLayout.Digits(made);
        ulong waiting = 0;
        int waitingBits = 0;
        nint stored = 0;
        uint carry = negative ? 1u : 0;
        for (nuint i = 0; i < size; i++)
        {
            uint value = place[littleEndian ? i : size - 1 - i];
            if (negative)
            {
                value = (value ^ 0xFF) + carry;
                carry = value >> 8;
                value &= 0xFF;
            }
            waiting |= (ulong)value << waitingBits;
            waitingBits += 8;
            if (waitingBits >= IntegerLayout.DigitBits)
            {
                digits[stored] = (uint)waiting & IntegerLayout.DigitMask;
                stored++;
                waiting >>= IntegerLayout.DigitBits;
                waitingBits -= IntegerLayout.DigitBits;
            }
        }
        if (stored < count)
        {
            digits[stored] = (uint)waiting & IntegerLayout.DigitMask;
        }
        return IntegerLayout.Normalise(made);
    }

    private static bool Fits(PyLongObject* value, nuint size, bool isSigned)
    {
        nint bits = IntegerLayout.BitLength(value);
        if (bits == 0)
        {
            return true;
        }
        if (size == 0)
        {
            return isSigned && bits == 1 && IntegerLayout.Sign(value) < 0; // -1 is all ones, however many
        }
        if (size > (nuint)(nint.MaxValue / 8))
        {
            return true;
        }
        nint room = ((nint)size * 8) - (isSigned ? 1 : 0);
        return bits <= room || (isSigned && bits == room + 1 && IntegerLayout.Sign(value) < 0 && IsPowerOfTwo(value));
    }

    private static bool IsPowerOfTwo(PyLongObject* value)
    {
        nint top = IntegerLayout.Count(value) - 1;
        uint* digits = IntegerLayout.Digits(value);
        for (nint i = 0; i < top; i++)
        {
            if (digits[i] != 0)
            {
                return false;
            }
        }
        return (digits[top] & (digits[top] - 1)) == 0;
    }
}
