using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Complexes;

/// <summary>The number slots of complex. Operands are complex numbers, floats and ints; others are NotImplemented.</summary>
internal static unsafe class ComplexOperators
{
    internal static void Fill(ref PyNumberMethods number)
    {
        number.nb_add = &Add;
        number.nb_subtract = &Subtract;
        number.nb_multiply = &Multiply;
        number.nb_power = &Power;
        number.nb_negative = &Negative;
        number.nb_positive = &Positive;
        number.nb_absolute = &Absolute;
        number.nb_bool = &Bool;
        number.nb_true_divide = &TrueDivide;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Add(PyObject* left, PyObject* right)
    {
        Py_complex a;
        Py_complex b;
        PyObject* refusal = null;
        return Operands(left, right, &a, &b, &refusal) ? ComplexObjects.New(ComplexArithmetic.Sum(a, b)) : refusal;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subtract(PyObject* left, PyObject* right)
    {
        Py_complex a;
        Py_complex b;
        PyObject* refusal = null;
        return Operands(left, right, &a, &b, &refusal) ? ComplexObjects.New(ComplexArithmetic.Difference(a, b)) : refusal;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Multiply(PyObject* left, PyObject* right)
    {
        Py_complex a;
        Py_complex b;
        PyObject* refusal = null;
        return Operands(left, right, &a, &b, &refusal) ? ComplexObjects.New(ComplexArithmetic.Product(a, b)) : refusal;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* TrueDivide(PyObject* left, PyObject* right)
    {
        Py_complex a;
        Py_complex b;
        PyObject* refusal = null;
        if (!Operands(left, right, &a, &b, &refusal))
        {
            return refusal;
        }
        ErrnoErrors.Number = 0;
        Py_complex quotient = ComplexArithmetic.Quotient(a, b);
        return ErrnoErrors.Number == ComplexArithmetic.DomainError
            ? Errors.Raise(*Symbols.Table.PyExc_ZeroDivisionError, "complex division by zero"u8) : ComplexObjects.New(quotient);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Power(PyObject* left, PyObject* right, PyObject* modulus)
    {
        Py_complex a;
        Py_complex b;
        PyObject* refusal = null;
        if (!Operands(left, right, &a, &b, &refusal))
        {
            return refusal;
        }
        return modulus == Symbols.None ? ComplexPower.Of(a, b) : Errors.ValueError("complex modulo"u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Negative(PyObject* self) => ComplexObjects.New(ComplexArithmetic.Negative(ComplexObjects.Value(self)));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Positive(PyObject* self) => ComplexObjects.Exact(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Absolute(PyObject* self)
    {
        ErrnoErrors.Number = 0;
        double magnitude = ComplexArithmetic.Magnitude(ComplexObjects.Value(self));
        return ErrnoErrors.Number == ComplexArithmetic.RangeError ? Errors.OverflowError("absolute value too large"u8)
            : FloatObjects.New(magnitude);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Bool(PyObject* self)
    {
        Py_complex value = ComplexObjects.Value(self);
        return value.real != 0 || value.imag != 0 ? 1 : 0;
    }

    private static bool Operands(PyObject* left, PyObject* right, Py_complex* a, Py_complex* b, PyObject** refusal)
        => Operand(left, a, refusal) && Operand(right, b, refusal);

    // Where it returns false, the refusal is NotImplemented, or NULL with OverflowError.
    private static bool Operand(PyObject* op, Py_complex* value, PyObject** refusal)
    {
        if (ComplexObjects.IsComplex(op))
        {
            *value = ComplexObjects.Value(op);
            return true;
        }
        *value = default;
        if (FloatObjects.IsFloat(op))
        {
            value->real = FloatObjects.Value(op);
            return true;
        }
        if (IntegerObjects.IsInteger(op))
        {
            return IntegerDoubles.TryToDouble((PyLongObject*)op, &value->real);
        }
        *refusal = Symbols.NotImplemented;
        return false;
    }
}
