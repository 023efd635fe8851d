using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Complexes;

/// <summary>Arithmetic of complex values. As in C, errno tells what could not be computed.</summary>
internal static class ComplexArithmetic
{
    internal const int DomainError = 33; // EDOM
    internal const int RangeError = 34; // ERANGE

    /// <summary>A value of two parts.</summary>
    internal static Py_complex Of(double real, double imaginary)
    {
        Py_complex value;
        value.real = real;
        value.imag = imaginary;
        return value;
    }

    internal static Py_complex Sum(Py_complex left, Py_complex right) => Of(left.real + right.real, left.imag + right.imag);

    internal static Py_complex Difference(Py_complex left, Py_complex right) => Of(left.real - right.real, left.imag - right.imag);

    internal static Py_complex Negative(Py_complex value) => Of(-value.real, -value.imag);

    internal static Py_complex Product(Py_complex left, Py_complex right)
        => Of((left.real * right.real) - (left.imag * right.imag), (left.real * right.imag) + (left.imag * right.real));

    /// <summary>Smith's division: the larger part of the divisor is divided by first, so that no square overflows.</summary>
    internal static Py_complex Quotient(Py_complex dividend, Py_complex divisor)
    {
        double real = BinaryDouble.CopySign(divisor.real, 0);
        double imaginary = BinaryDouble.CopySign(divisor.imag, 0);
        if (real >= imaginary)
        {
            if (real == 0)
            {
                ErrnoErrors.Number = DomainError;
                return default;
            }
            double ratio = divisor.imag / divisor.real;
            double scale = divisor.real + (divisor.imag * ratio);
            return Of((dividend.real + (dividend.imag * ratio)) / scale, (dividend.imag - (dividend.real * ratio)) / scale);
        }
        if (imaginary >= real)
        {
            double ratio = divisor.real / divisor.imag;
            double scale = (divisor.real * ratio) + divisor.imag;
            return Of(((dividend.real * ratio) + dividend.imag) / scale, ((dividend.imag * ratio) - dividend.real) / scale);
        }
        return Of(BinaryDouble.NaN, BinaryDouble.NaN); // of a NaN in the divisor
    }

    /// <summary>The distance from 0; an infinity with ERANGE where it is too large. An infinite part counts more than a NaN.</summary>
    internal static double Magnitude(Py_complex value)
    {
        if (!BinaryDouble.IsFinite(value.real) || !BinaryDouble.IsFinite(value.imag))
        {
            bool infinite = BinaryDouble.IsInfinity(value.real) || BinaryDouble.IsInfinity(value.imag);
            return infinite ? BinaryDouble.Infinity : BinaryDouble.NaN;
        }
        double result = MathLibrary.Hypotenuse(value.real, value.imag);
        ErrnoErrors.Number = BinaryDouble.IsFinite(result) ? 0 : RangeError;
        return result;
    }
}
