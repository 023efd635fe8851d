using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Complexes;

/// <summary>Powers of complex numbers.</summary>
internal static unsafe class ComplexPower
{
    private const double LargestWhole = 100; // larger exponents go by logarithms

    /// <summary>Return: an owned complex number; NULL with ZeroDivisionError, OverflowError or MemoryError.</summary>
    internal static PyObject* Of(Py_complex value, Py_complex exponent)
    {
        ErrnoErrors.Number = 0;
        double whole = exponent.real;
        bool small = exponent.imag == 0 && whole >= -LargestWhole && whole <= LargestWhole && whole == FloatRounding.Floor(whole);
        Py_complex result = small ? BySquaring(value, (int)whole) : ByAngle(value, exponent);
        if (ErrnoErrors.Number == ComplexArithmetic.DomainError)
        {
            return Errors.Raise(*Symbols.Table.PyExc_ZeroDivisionError, "0.0 to a negative or complex power"u8);
        }
        return BinaryDouble.IsInfinity(result.real) || BinaryDouble.IsInfinity(result.imag)
            ? Errors.OverflowError("complex exponentiation"u8) : ComplexObjects.New(result);
    }

    /// <summary>By the distance from 0 and the angle. 0 with EDOM where 0 has no such power.</summary>
    internal static Py_complex ByAngle(Py_complex value, Py_complex exponent)
    {
        if (exponent.real == 0 && exponent.imag == 0)
        {
            return ComplexArithmetic.Of(1, 0);
        }
        if (value.real == 0 && value.imag == 0)
        {
            if (exponent.imag != 0 || exponent.real < 0)
            {
                ErrnoErrors.Number = ComplexArithmetic.DomainError;
            }
            return default;
        }
        double distance = MathLibrary.Hypotenuse(value.real, value.imag);
        double length = MathLibrary.Power(distance, exponent.real);
        double angle = MathLibrary.Angle(value.imag, value.real);
        double phase = angle * exponent.real;
        if (exponent.imag != 0)
        {
            length /= MathLibrary.Exponential(angle * exponent.imag);
            phase += exponent.imag * MathLibrary.Logarithm(distance);
        }
        return ComplexArithmetic.Of(length * MathLibrary.Cosine(phase), length * MathLibrary.Sine(phase));
    }

    // Square and multiply, the lowest bit first.
    private static Py_complex BySquaring(Py_complex value, int exponent)
    {
        Py_complex one = ComplexArithmetic.Of(1, 0);
        Py_complex result = one;
        Py_complex square = value;
        for (int rest = exponent < 0 ? -exponent : exponent; rest != 0; rest >>= 1)
        {
            if ((rest & 1) != 0)
            {
                result = ComplexArithmetic.Product(result, square);
            }
            square = ComplexArithmetic.Product(square, square);
        }
        return exponent > 0 ? result : ComplexArithmetic.Quotient(one, result);
    }
}
