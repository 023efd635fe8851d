using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Complexes;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>Powers of floats. What C's pow() leaves to the platform is decided here, as CPython does.</summary>
internal static unsafe class FloatPower
{
    /// <summary>
    /// Return: an owned float, complex where a negative number has a fractional exponent; NULL with ZeroDivisionError, OverflowError or
    /// MemoryError.
    /// </summary>
    internal static PyObject* Of(double value, double exponent)
    {
        double result;
        if (TrySpecial(value, exponent, &result))
        {
            return FloatObjects.New(result);
        }
        if (value == 0)
        {
            return exponent < 0
                ? Errors.Raise(*Symbols.Table.PyExc_ZeroDivisionError, "0.0 cannot be raised to a negative power"u8)
                : FloatObjects.New(IsOdd(exponent) ? value : 0);
        }
        if (value < 0 && exponent != FloatRounding.Floor(exponent))
        {
            return ComplexPower.Of(ComplexArithmetic.Of(value, 0), ComplexArithmetic.Of(exponent, 0));
        }
        bool negate = value < 0 && IsOdd(exponent);
        double magnitude = BinaryDouble.CopySign(value, 0);
        result = magnitude == 1 ? 1 : MathLibrary.Power(magnitude, exponent);
        if (BinaryDouble.IsInfinity(result))
        {
            ErrnoErrors.Number = RangeError;
            return ErrnoErrors.Set(*Symbols.Table.PyExc_OverflowError, null, null);
        }
        return FloatObjects.New(negate ? -result : result);
    }

    private const int RangeError = 34; // ERANGE

    // Exponent 0, NaNs and infinities. Return: false where the power is to be computed.
    private static bool TrySpecial(double value, double exponent, double* result)
    {
        if (exponent == 0 || value == 1)
        {
            *result = 1; // also for NaN
            return true;
        }
        if (BinaryDouble.IsNaN(value) || BinaryDouble.IsNaN(exponent))
        {
            *result = BinaryDouble.IsNaN(value) ? value : exponent;
            return true;
        }
        double magnitude = BinaryDouble.CopySign(value, 0);
        if (BinaryDouble.IsInfinity(exponent))
        {
            *result = magnitude == 1 ? 1 : (exponent > 0) == (magnitude > 1) ? BinaryDouble.Infinity : 0;
            return true;
        }
        if (BinaryDouble.IsInfinity(value))
        {
            double limit = exponent > 0 ? BinaryDouble.Infinity : 0;
            *result = IsOdd(exponent) ? BinaryDouble.CopySign(limit, value) : limit;
            return true;
        }
        return false;
    }

    // Input: a finite number.
    private static bool IsOdd(double value)
    {
        double half = value / 2;
        return value == FloatRounding.Floor(value) && half != FloatRounding.Floor(half);
    }
}
