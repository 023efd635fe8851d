using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>The hash of a double: modulo 2 ** 61 - 1, so that it agrees with the hash of an equal int.</summary>
internal static unsafe class FloatHash
{
    private const int Bits = 61;
    private const ulong Modulus = (1UL << Bits) - 1;
    private const nint Infinity = 314159;

    /// <summary>Input: the object whose value it is, which gives a NaN its hash. Return: never -1.</summary>
    internal static nint Of(PyObject* op, double value)
    {
        if (BinaryDouble.IsNaN(value))
        {
            return PointerHash.Of(op);
        }
        bool negative = BinaryDouble.IsNegative(value);
        if (BinaryDouble.IsInfinity(value))
        {
            return negative ? -Infinity : Infinity;
        }
        BinaryDouble parts = BinaryDouble.Of(value);
        int shift = (parts.Exponent + (Bits * 18)) % Bits; // not negative: exponents are above -61 * 18
        // Times a power of two modulo 2^61 - 1 is a rotation of 61 bits.
        ulong magnitude = ((parts.Mantissa << shift) & Modulus) | (parts.Mantissa >> (Bits - shift));
        nint hash = negative ? -(nint)magnitude : (nint)magnitude;
        return hash == -1 ? -2 : hash;
    }
}
