using System;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>Ints in decimal.</summary>
internal static unsafe class IntegerText
{
    // 9 decimal digits per group: the largest power of ten below one digit of an int.
    private const ulong GroupBase = 1_000_000_000;
    private const int GroupDigits = 9;

    /// <summary>Return: an owned str; NULL with MemoryError, or with ValueError beyond the limit.</summary>
    internal static PyObject* ToString(PyLongObject* value)
    {
        ulong magnitude;
        return IntegerLayout.TryMagnitude(value, &magnitude) ? FromMagnitude(magnitude, IntegerLayout.Sign(value) < 0) : FromDigits(value);
    }

    // 20 digits and a sign; a struct, because an array on the stack would be guarded by a cookie.
    private struct ShortBuffer
    {
        internal ulong First;
        internal ulong Second;
        internal ulong Third;
    }

    private static PyObject* FromMagnitude(ulong magnitude, bool negative)
    {
        ShortBuffer buffer;
        byte* end = (byte*)(&buffer + 1);
        byte* start = WriteBackwards(end, magnitude, 1);
        if (negative)
        {
            *--start = (byte)'-';
        }
        return StringObjects.FromUtf8(start, (nint)(end - start));
    }

    private static PyObject* FromDigits(PyLongObject* value)
    {
        nint count = IntegerLayout.Count(value);
        if (IntegerTextLimit.RefusesDigits(count))
        {
            return IntegerTextLimit.RefuseWriting();
        }
        if (RecursiveText.PaysForWriting(count))
        {
            return RecursiveText.ToString(value);
        }
        nint capacity = count + (count / 256) + 2; // 2^30 is less than 10^9 to the power of 1 + 1/256
        uint* groups = (uint*)ObjectHeap.Allocate((nuint)capacity * sizeof(uint));
        byte* text = (byte*)ObjectHeap.Allocate(((nuint)capacity * GroupDigits) + 1);
        PyObject* result = groups == null || text == null ? Errors.NoMemory() : Write(value, groups, text, capacity);
        ObjectHeap.Free(groups);
        ObjectHeap.Free(text);
        return result;
    }

    private static PyObject* Write(PyLongObject* value, uint* groups, byte* text, nint capacity)
    {
        byte* end = text + (capacity * GroupDigits) + 1;
        byte* start = WriteDigits(value, groups, end);
        nint digits = (nint)(end - start);
        if (IntegerTextLimit.Refuses(digits))
        {
            return IntegerTextLimit.RefuseWriting();
        }
        if (IntegerLayout.Sign(value) < 0)
        {
            *--start = (byte)'-';
        }
        return StringObjects.FromUtf8(start, (nint)(end - start));
    }

    /// <summary>Stores the digits of an int above 0 in front of an end. Input: room for its groups. Return: where they start.</summary>
    internal static byte* WriteDigits(PyLongObject* value, uint* groups, byte* end)
    {
        nint count = ToGroups(value, groups);
        byte* start = end;
        for (nint i = 0; i < count - 1; i++)
        {
            start = WriteBackwards(start, groups[i], GroupDigits);
        }
        return WriteBackwards(start, groups[count - 1], 1);
    }

    // Return: the number of groups, least significant first. Each digit multiplies what is there by 2^30 and is added.
    private static nint ToGroups(PyLongObject* value, uint* groups)
    {
        nint count = 0;
        for (nint i = IntegerLayout.Count(value) - 1; i >= 0; i--)
        {
            ulong carry = IntegerLayout.Digits(value)[i];
            for (nint j = 0; j < count; j++)
            {
                carry |= (ulong)groups[j] << IntegerLayout.DigitBits;
                groups[j] = (uint)(carry % GroupBase);
                carry /= GroupBase;
            }
            while (carry != 0)
            {
                groups[count] = (uint)(carry % GroupBase);
                carry /= GroupBase;
                count++;
            }
        }
        return count;
    }

    // Two digits at a time, zeros in front up to a number of digits.
    private static byte* WriteBackwards(byte* end, ulong value, int minimumDigits)
    {
        byte* start = end;
        byte* pairs = CString.Of(Pairs);
        while (value >= 10)
        {
            ulong rest = value / 100;
            start -= 2;
            *(ushort*)start = *(ushort*)(pairs + (2 * (value - (rest * 100))));
            value = rest;
        }
        if (value != 0)
        {
            *--start = (byte)('0' + value);
        }
        while (end - start < minimumDigits)
        {
            *--start = (byte)'0';
        }
        return start;
    }

    private static ReadOnlySpan<byte> Pairs
        => "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"u8
            + "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;
}
