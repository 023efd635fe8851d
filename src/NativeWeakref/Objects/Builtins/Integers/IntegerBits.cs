using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>Ints as endless rows of bits, negative ones with ones in front. Results are owned and of exact type; NULL with an error.</summary>
internal static unsafe class IntegerBits
{
    internal enum Operation
    {
        And,
        Or,
        Xor,
    }

    // Gives the digits of an int in two's complement, the lowest first.
    private struct Reader
    {
        private readonly PyLongObject* _value;
        private readonly bool _negative;
        private uint _carry;
        private nint _index;

        internal Reader(PyLongObject* value)
        {
            _value = value;
            _negative = IntegerLayout.Sign(value) < 0;
            _carry = 1;
        }

        internal uint Next()
        {
            uint digit = _index < IntegerLayout.Count(_value) ? IntegerLayout.Digits(_value)[_index] : 0;
            _index++;
            if (!_negative)
            {
                return digit;
            }
            _carry += digit ^ IntegerLayout.DigitMask;
            digit = _carry & IntegerLayout.DigitMask;
            _carry >>= IntegerLayout.DigitBits;
            return digit;
        }
    }

    /// <summary>Combines two ints bit by bit.</summary>
    internal static PyObject* Combine(PyLongObject* left, PyLongObject* right, Operation operation)
    {
        if (IntegerLayout.IsCompact(left) && IntegerLayout.IsCompact(right))
        {
            return IntegerObjects.FromInt64(Apply(IntegerLayout.CompactValue(left), IntegerLayout.CompactValue(right), operation));
        }
        bool negative = Apply(IntegerLayout.Sign(left), IntegerLayout.Sign(right), operation) < 0;
        nint count = IntegerLayout.Count(left) > IntegerLayout.Count(right) ? IntegerLayout.Count(left) : IntegerLayout.Count(right);
        count++; // two's complement needs a sign
        PyLongObject* made = IntegerLayout.New(count, negative);
        if (made == null)
        {
            return null;
        }
        Reader leftDigits = new(left);
        Reader rightDigits = new(right);
        uint carry = 1;
        for (nint i = 0; i < count; i++)
        {
            uint digit = (uint)Apply(leftDigits.Next(), rightDigits.Next(), operation);
            if (negative)
            {
                carry += digit ^ IntegerLayout.DigitMask;
                digit = carry & IntegerLayout.DigitMask;
                carry >>= IntegerLayout.DigitBits;
            }
            IntegerLayout.Digits(made)[i] = digit;
        }
        return IntegerLayout.Normalise(made);
    }

    /// <summary>The int with all bits turned round: one less than the negated one.</summary>
    internal static PyObject* Invert(PyLongObject* value)
    {
        PyObject* next = IntegerArithmetic.Add(value, (PyLongObject*)SmallIntegers.Get(1), negateRight: false);
        if (next == null)
        {
            return null;
        }
        PyObject* inverted = IntegerArithmetic.WithSign((PyLongObject*)next, -IntegerLayout.Sign((PyLongObject*)next));
        Refcount.DecRef(next);
        return inverted;
    }

    /// <summary>value &lt;&lt; count. Return: NULL also with ValueError for a negative count, OverflowError for a huge result.</summary>
    internal static PyObject* ShiftLeft(PyLongObject* value, PyLongObject* count)
    {
        nint words;
        int bits;
        if (!TrySplit(count, &words, &bits))
        {
            return null;
        }
        nint size = IntegerLayout.Count(value);
        if (size == 0)
        {
            return SmallIntegers.Get(0);
        }
        PyLongObject* made = IntegerLayout.New(size + words + 1, IntegerLayout.Sign(value) < 0);
        if (made == null)
        {
            return null;
        }
        uint* result = IntegerLayout.Digits(made);
        for (nint i = 0; i < words; i++)
        {
            result[i] = 0;
        }
        ulong carry = 0;
        for (nint i = 0; i < size; i++)
        {
            carry |= (ulong)IntegerLayout.Digits(value)[i] << bits;
            result[words + i] = (uint)carry & IntegerLayout.DigitMask;
            carry >>= IntegerLayout.DigitBits;
        }
        result[words + size] = (uint)carry;
        return IntegerLayout.Normalise(made);
    }

    /// <summary>The magnitude of a value &lt;&lt; count. Input: a count that is not negative.</summary>
    internal static PyObject* ShiftMagnitude(PyLongObject* value, nint count)
    {
        PyObject* magnitude = IntegerArithmetic.WithSign(value, 1);
        PyObject* shift = magnitude == null ? null : IntegerObjects.FromInt64(count);
        PyObject* shifted = shift == null ? null : ShiftLeft((PyLongObject*)magnitude, (PyLongObject*)shift);
        Refcount.XDecRef(magnitude);
        Refcount.XDecRef(shift);
        return shifted;
    }

    /// <summary>2 ** exponent. Input: an exponent that is not negative.</summary>
    internal static PyObject* PowerOfTwo(nint exponent) => ShiftMagnitude((PyLongObject*)SmallIntegers.Get(1), exponent);

    /// <summary>value &gt;&gt; count, rounded down. Return: NULL also with ValueError for a negative count.</summary>
    internal static PyObject* ShiftRight(PyLongObject* value, PyLongObject* count)
    {
        nint words;
        int bits;
        if (!TrySplit(count, &words, &bits))
        {
            return null;
        }
        bool negative = IntegerLayout.Sign(value) < 0;
        nint size = IntegerLayout.Count(value) - words;
        if (size <= 0)
        {
            return SmallIntegers.Get(negative ? -1 : 0);
        }
        PyLongObject* made = IntegerLayout.New(size + 1, negative);
        if (made == null)
        {
            return null;
        }
        uint* digits = IntegerLayout.Digits(value);
        // Rounding down a negative number makes its magnitude larger by one where any bit was cut off.
        uint carry = negative && AnyBelow(digits, words, bits) ? 1u : 0;
        for (nint i = 0; i < size; i++)
        {
            ulong upper = i + 1 < size ? digits[words + i + 1] : 0;
            carry += (uint)((digits[words + i] | (upper << IntegerLayout.DigitBits)) >> bits) & IntegerLayout.DigitMask;
            IntegerLayout.Digits(made)[i] = carry & IntegerLayout.DigitMask;
            carry >>= IntegerLayout.DigitBits;
        }
        IntegerLayout.Digits(made)[size] = carry;
        return IntegerLayout.Normalise(made);
    }

    private static bool AnyBelow(uint* digits, nint words, int bits)
    {
        uint any = digits[words] & ((1u << bits) - 1);
        for (nint i = 0; i < words; i++)
        {
            any |= digits[i];
        }
        return any != 0;
    }

    private static long Apply(long left, long right, Operation operation)
        => operation == Operation.And ? left & right : operation == Operation.Or ? left | right : left ^ right;

    // Whole digits and the bits that remain. A count that no memory could hold is taken for the largest.
    private static bool TrySplit(PyLongObject* count, nint* words, int* bits)
    {
        if (IntegerLayout.Sign(count) < 0)
        {
            Errors.ValueError("negative shift count"u8);
            return false;
        }
        ulong value;
        bool fits = IntegerLayout.TryMagnitude(count, &value);
        *words = fits ? (nint)(value / IntegerLayout.DigitBits) : nint.MaxValue / sizeof(uint);
        *bits = fits ? (int)(value % IntegerLayout.DigitBits) : 0;
        return true;
    }
}
