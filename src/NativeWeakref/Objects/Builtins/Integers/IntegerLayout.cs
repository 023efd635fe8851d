using System.Numerics;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

// Invariants of an int: the digits hold the magnitude, least significant first, 30 bits each; the highest digit is not 0; zero has
// no digits in its tag but one digit, 0, in memory, so that a compact value is always (1 - sign) * digit[0].

/// <summary>Tag and digits of an int: how they are read, and how a new one gets them.</summary>
internal static unsafe class IntegerLayout
{
    internal const int DigitBits = LongTag.PyLong_SHIFT;
    internal const uint DigitMask = (1u << DigitBits) - 1;

    internal const int HeadSize = 24; // up to the first digit
    private const nuint NegativeTag = 2;
    private const nuint ZeroTag = 1;
    private const long MaximumDigits = (long.MaxValue - HeadSize) / sizeof(uint);

    /// <summary>Number of digits; 0 for zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Count(PyLongObject* value) => (nint)(value->long_value.lv_tag >> LongTag._PyLong_NON_SIZE_BITS);

    /// <summary>1, 0 or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Sign(PyLongObject* value) => 1 - (int)(value->long_value.lv_tag & LongTag._PyLong_SIGN_MASK);

    /// <summary>True when there is at most one digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsCompact(PyLongObject* value) => value->long_value.lv_tag < 2 << LongTag._PyLong_NON_SIZE_BITS;

    /// <summary>
    /// True for what is its first digit: a positive int of one, and zero. Only the tag of zero is less than that of the former.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsFirstDigit(PyLongObject* value) => value->long_value.lv_tag <= 1 << LongTag._PyLong_NON_SIZE_BITS;

    /// <summary>The value of a compact int.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long CompactValue(PyLongObject* value)
        => (1 - (long)(value->long_value.lv_tag & LongTag._PyLong_SIGN_MASK)) * value->long_value.ob_digit[0];

    /// <summary>True when both are compact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool AreCompact(PyLongObject* left, PyLongObject* right)
        => (left->long_value.lv_tag | right->long_value.lv_tag) < 2 << LongTag._PyLong_NON_SIZE_BITS; // a power of two

    /// <summary>The digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint* Digits(PyLongObject* value) => value->long_value.ob_digit;

    /// <summary>Number of bits of the magnitude; 0 for zero.</summary>
    internal static nint BitLength(PyLongObject* value)
    {
        nint count = Count(value);
        return count == 0 ? 0 : ((count - 1) * DigitBits) + BitOperations.Log2(Digits(value)[count - 1]) + 1;
    }

    /// <summary>Stores count and sign.</summary>
    internal static void SetTag(PyLongObject* value, nint count, bool negative)
        => value->long_value.lv_tag = count == 0 ? ZeroTag : ((nuint)count << LongTag._PyLong_NON_SIZE_BITS) | (negative ? NegativeTag : 0);

    /// <summary>The page at hand for ints of one digit; it may have no free block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static HeapPage* PageOfOneDigit() => HeapBlocks.PageAtHand(PageKind.Plain, HeadSize + sizeof(uint));

    /// <summary>
    /// An owned int of exact type and one digit. Input: a page of such that has a free block, the digit, which is not 0, and -1 for a
    /// negative value, 0 for a positive one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* TakeOneDigit(HeapPage* page, uint digit, long sign)
    {
        PyLongObject* made = (PyLongObject*)HeapBlocks.TakeFrom(page);
        made->ob_base.ob_type = Symbols.Table.PyLong_Type;
        made->long_value.lv_tag = (1 << LongTag._PyLong_NON_SIZE_BITS) | ((nuint)sign & NegativeTag);
        made->long_value.ob_digit[0] = digit;
        made->ob_base.ob_refcnt = 1;
        return (PyObject*)made;
    }

    /// <summary>
    /// Input: a number of digits. Return: an owned int of exact type whose digits the caller fills before anyone sees it, or NULL
    /// with an error.
    /// </summary>
    internal static PyLongObject* New(nint count, bool negative)
    {
        if (count > MaximumDigits)
        {
            Errors.OverflowError("too many digits in integer"u8);
            return null;
        }
        nint stored = count == 0 ? 1 : count;
        PyLongObject* made = (PyLongObject*)ObjectHeap.Allocate((nuint)(HeadSize + (stored * sizeof(uint))));
        if (made == null)
        {
            Errors.NoMemory();
            return null;
        }
        made->ob_base.ob_refcnt = 1;
        made->ob_base.ob_type = Symbols.Table.PyLong_Type;
        SetTag(made, count, negative);
        made->long_value.ob_digit[0] = 0;
        return made;
    }

    /// <summary>
    /// Input: a fresh int that may have zeros on top. Return: the same value in canonical form, which may be a shared small int:
    /// the argument is consumed.
    /// </summary>
    internal static PyObject* Normalise(PyLongObject* fresh)
    {
        nint count = Count(fresh);
        while (count > 0 && Digits(fresh)[count - 1] == 0)
        {
            count--;
        }
        SetTag(fresh, count, Sign(fresh) < 0);
        if (IsCompact(fresh) && SmallIntegers.Covers(CompactValue(fresh)))
        {
            PyObject* shared = SmallIntegers.Get(CompactValue(fresh));
            ObjectHeap.Free(fresh); // fresh: nobody else has seen it
            return shared;
        }
        return (PyObject*)fresh;
    }

    /// <summary>Input: an int. Return: false when its magnitude needs more than 64 bits; else the magnitude is stored.</summary>
    internal static bool TryMagnitude(PyLongObject* value, ulong* magnitude)
    {
        uint* digits = Digits(value);
        nint count = Count(value);
        if (count > 3 || (count == 3 && digits[2] >> (64 - (2 * DigitBits)) != 0))
        {
            return false;
        }
        ulong result = digits[0];
        if (count > 1)
        {
            result |= (ulong)digits[1] << DigitBits;
        }
        if (count > 2)
        {
            result |= (ulong)digits[2] << (2 * DigitBits);
        }
        *magnitude = result;
        return true;
    }
}
