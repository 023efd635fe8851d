using System.Numerics;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>Ints in base 2, 8 and 16, with the prefix that tells which.</summary>
internal static unsafe class BinaryText
{
    private const int LongestPrefix = 3; // a sign, "0" and a letter
    private static nint MostDigits => (nint.MaxValue / IntegerLayout.DigitBits) - LongestPrefix;

    /// <summary>Input: the bits of one character: 1, 3 or 4. Return: an owned str; NULL with an error.</summary>
    internal static PyObject* ToString(PyLongObject* value, int bits)
    {
        nint count = IntegerLayout.Count(value);
        if (count > MostDigits)
        {
            return Errors.OverflowError("int too large to format"u8);
        }
        nint capacity = (count * IntegerLayout.DigitBits) + LongestPrefix + 1;
        byte* buffer = (byte*)ObjectHeap.Allocate((nuint)capacity);
        if (buffer == null)
        {
            return Errors.NoMemory();
        }
        byte* end = buffer + capacity;
        byte* start = WriteDigits(end, value, bits);
        *--start = (byte)(bits == 1 ? 'b' : bits == 3 ? 'o' : 'x');
        *--start = (byte)'0';
        if (IntegerLayout.Sign(value) < 0)
        {
            *--start = (byte)'-';
        }
        PyObject* text = StringObjects.FromUtf8(start, (nint)(end - start));
        ObjectHeap.Free(buffer);
        return text;
    }

    // A character may take its bits from two digits: what is left of one waits under the next.
    private static byte* WriteDigits(byte* end, PyLongObject* value, int bits)
    {
        byte* start = end;
        ulong waiting = 0;
        int waitingBits = 0;
        nint count = IntegerLayout.Count(value);
        for (nint i = 0; i < count; i++)
        {
            uint digit = IntegerLayout.Digits(value)[i];
            waiting |= (ulong)digit << waitingBits;
            waitingBits += i + 1 < count ? IntegerLayout.DigitBits : BitOperations.Log2(digit) + 1;
            bool last = i + 1 == count;
            while (waitingBits >= bits || (last && waitingBits > 0))
            {
                uint character = (uint)waiting & ((1u << bits) - 1);
                *--start = (byte)(character + (character < 10 ? '0' : 'a' - 10u));
                waiting >>= bits;
                waitingBits -= bits;
            }
        }
        if (count == 0)
        {
            *--start = (byte)'0';
        }
        return start;
    }
}
