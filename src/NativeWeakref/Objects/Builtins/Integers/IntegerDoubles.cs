using System;
using System.Numerics;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>Ints from and to double.</summary>
internal static unsafe class IntegerDoubles
{
    private const int MantissaBits = 52;
    private const ulong MantissaMask = (1UL << MantissaBits) - 1;
    private const int ExponentMask = 0x7FF;
    private const int ExponentBias = 1023;
    private const int RoundingBits = 64 - MantissaBits - 1; // of 64 leading bits, 53 fit

    /// <summary>
    /// The whole part of a number. Return: an owned int; NULL with ValueError for NaN, OverflowError for an infinity, MemoryError.
    /// </summary>
    internal static PyObject* FromDouble(double value)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        int exponent = (int)(bits >> MantissaBits) & ExponentMask;
        if (exponent == ExponentMask)
        {
            return (bits & MantissaMask) != 0
                ? Errors.ValueError("cannot convert float NaN to integer"u8)
                : Errors.OverflowError("cannot convert float infinity to integer"u8);
        }
        exponent -= ExponentBias;
        if (exponent < 0)
        {
            return IntegerObjects.FromInt64(0);
        }
        ulong mantissa = (bits & MantissaMask) | (1UL << MantissaBits);
        bool negative = bits >> 63 != 0;
        if (exponent > MantissaBits)
        {
            return ShiftLeft(mantissa, exponent - MantissaBits, negative);
        }
        long whole = (long)(mantissa >> (MantissaBits - exponent));
        return IntegerObjects.FromInt64(negative ? -whole : whole);
    }

    /// <summary>
    /// The nearest double, the even one of two. Return: false with OverflowError where it would be infinite; else it is stored.
    /// </summary>
    internal static bool TryToDouble(PyLongObject* value, double* result)
    {
        if (IntegerLayout.IsCompact(value))
        {
            *result = IntegerLayout.CompactValue(value);
            return true;
        }
        uint* digits = IntegerLayout.Digits(value);
        nint top = IntegerLayout.Count(value) - 1;
        int topBits = BitOperations.Log2(digits[top]) + 1;
        if (top > ExponentBias / IntegerLayout.DigitBits || (top * IntegerLayout.DigitBits) + topBits > ExponentBias + 1)
        {
            return RefuseSize();
        }
        int exponent = ((int)top * IntegerLayout.DigitBits) + topBits - 1;
        ulong leading = Leading(digits, top, topBits);
        ulong mantissa = leading >> RoundingBits;
        ulong rest = leading & ((1UL << RoundingBits) - 1);
        const ulong Half = 1UL << (RoundingBits - 1);
        if (rest > Half || (rest == Half && (mantissa & 1) != 0))
        {
            mantissa++; // where this carries out of the mantissa, it carries into the exponent below, as it should
        }
        ulong bits = ((ulong)(exponent + ExponentBias - 1) << MantissaBits) + mantissa;
        if (bits >> MantissaBits == ExponentMask)
        {
            return RefuseSize();
        }
        double magnitude = BitConverter.UInt64BitsToDouble(bits);
        *result = IntegerLayout.Sign(value) < 0 ? -magnitude : magnitude;
        return true;
    }

    // The 64 highest bits, the highest set. The lowest also stands for all bits that were cut off: only whether there were any matters.
    private static ulong Leading(uint* digits, nint top, int topBits)
    {
        ulong leading = 0;
        int room = 64;
        int width = topBits;
        for (nint i = top; i >= 0; i--)
        {
            if (room >= width)
            {
                room -= width;
                leading |= (ulong)digits[i] << room;
            }
            else
            {
                uint cut = digits[i] & ((1u << (width - room)) - 1);
                leading |= (digits[i] >> (width - room)) | (cut != 0 ? 1u : 0);
                room = 0;
            }
            width = IntegerLayout.DigitBits;
        }
        return leading;
    }

    private static PyObject* ShiftLeft(ulong mantissa, int shift, bool negative)
    {
        int skipped = shift / IntegerLayout.DigitBits;
        int offset = shift - (skipped * IntegerLayout.DigitBits);
        nint count = skipped + 3; // 53 bits, shifted by less than 30
        PyLongObject* made = IntegerLayout.New(count, negative);
        if (made == null)
        {
            return null;
        }
        uint* digits = IntegerLayout.Digits(made);
        for (nint i = 0; i < skipped; i++)
        {
            digits[i] = 0;
        }
        digits[skipped] = (uint)(mantissa << offset) & IntegerLayout.DigitMask;
        mantissa >>= IntegerLayout.DigitBits - offset;
        digits[skipped + 1] = (uint)mantissa & IntegerLayout.DigitMask;
        digits[skipped + 2] = (uint)(mantissa >> IntegerLayout.DigitBits);
        return IntegerLayout.Normalise(made);
    }

    private static bool RefuseSize()
    {
        Errors.OverflowError("int too large to convert to float"u8);
        return false;
    }
}
