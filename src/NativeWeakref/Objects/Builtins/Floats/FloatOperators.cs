using System.Runtime.InteropServices;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>The number slots of float. Operands are floats and ints; others are NotImplemented.</summary>
internal static unsafe class FloatOperators
{
    internal static void Fill(ref PyNumberMethods number)
    {
        number.nb_add = &Add;
        number.nb_subtract = &Subtract;
        number.nb_multiply = &Multiply;
        number.nb_remainder = &Remainder;
        number.nb_divmod = &Divmod;
        number.nb_power = &Power;
        number.nb_negative = &Negative;
        number.nb_positive = &Positive;
        number.nb_absolute = &Absolute;
        number.nb_bool = &Bool;
        number.nb_int = &Int;
        number.nb_float = &Positive;
        number.nb_floor_divide = &FloorDivide;
        number.nb_true_divide = &TrueDivide;
    }

    /// <summary>left ** right, both floats or ints, without a modulus.</summary>
    internal static PyObject* Raise(PyObject* left, PyObject* right)
    {
        double a;
        double b;
        PyObject* refusal = null;
        return Operands(left, right, &a, &b, &refusal) ? FloatPower.Of(a, b) : refusal;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Add(PyObject* left, PyObject* right)
    {
        double a;
        double b;
        PyObject* refusal = null;
        return Operands(left, right, &a, &b, &refusal) ? FloatObjects.New(a + b) : refusal;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subtract(PyObject* left, PyObject* right)
    {
        double a;
        double b;
        PyObject* refusal = null;
        return Operands(left, right, &a, &b, &refusal) ? FloatObjects.New(a - b) : refusal;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Multiply(PyObject* left, PyObject* right)
    {
        double a;
        double b;
        PyObject* refusal = null;
        return Operands(left, right, &a, &b, &refusal) ? FloatObjects.New(a * b) : refusal;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* TrueDivide(PyObject* left, PyObject* right)
    {
        double a;
        double b;
        PyObject* refusal = null;
        if (!Operands(left, right, &a, &b, &refusal))
        {
            return refusal;
        }
        return b == 0 ? Errors.Raise(*Symbols.Table.PyExc_ZeroDivisionError, "float division by zero"u8) : FloatObjects.New(a / b);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FloorDivide(PyObject* left, PyObject* right)
    {
        double a;
        double b;
        PyObject* refusal = null;
        if (!Operands(left, right, &a, &b, &refusal))
        {
            return refusal;
        }
        if (b == 0)
        {
            return Errors.Raise(*Symbols.Table.PyExc_ZeroDivisionError, "float floor division by zero"u8);
        }
        double rest;
        return FloatObjects.New(FloatRemainder.Divide(a, b, &rest));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Remainder(PyObject* left, PyObject* right)
    {
        double a;
        double b;
        PyObject* refusal = null;
        if (!Operands(left, right, &a, &b, &refusal))
        {
            return refusal;
        }
        return b == 0 ? Errors.Raise(*Symbols.Table.PyExc_ZeroDivisionError, "float modulo"u8) : FloatObjects.New(FloatRemainder.Of(a, b));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Divmod(PyObject* left, PyObject* right)
    {
        double a;
        double b;
        PyObject* refusal = null;
        if (!Operands(left, right, &a, &b, &refusal))
        {
            return refusal;
        }
        if (b == 0)
        {
            return Errors.Raise(*Symbols.Table.PyExc_ZeroDivisionError, "float divmod()"u8);
        }
        double rest;
        PyObject* quotient = FloatObjects.New(FloatRemainder.Divide(a, b, &rest));
        PyObject* remainder = quotient == null ? null : FloatObjects.New(rest);
        PyObject* pair = remainder == null ? null : TupleObjects.Pack(quotient, remainder);
        Refcount.XDecRef(quotient);
        Refcount.XDecRef(remainder);
        return pair;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Power(PyObject* left, PyObject* right, PyObject* modulus)
        => modulus == Symbols.None ? Raise(left, right)
            : Errors.TypeError("pow() 3rd argument not allowed unless all arguments are integers"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Negative(PyObject* self) => FloatObjects.New(-FloatObjects.Value(self));

    // The same value as a float of exact type: an instance of a subtype is copied.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Positive(PyObject* self)
        => FloatObjects.IsExactFloat(self) ? Refcount.NewRef(self) : FloatObjects.New(FloatObjects.Value(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Absolute(PyObject* self) => FloatObjects.New(BinaryDouble.CopySign(FloatObjects.Value(self), 0));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Bool(PyObject* self) => FloatObjects.Value(self) != 0 ? 1 : 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Int(PyObject* self) => IntegerDoubles.FromDouble(FloatObjects.Value(self));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Operands(PyObject* left, PyObject* right, double* a, double* b, PyObject** refusal)
        => Operand(left, a, refusal) && Operand(right, b, refusal);

    // Where it returns false, the refusal is NotImplemented, or NULL with OverflowError.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Operand(PyObject* op, double* value, PyObject** refusal)
    {
        if (FloatObjects.IsExactFloat(op))
        {
            *value = FloatObjects.Value(op);
            return true;
        }
        return OtherOperand(op, value, refusal);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool OtherOperand(PyObject* op, double* value, PyObject** refusal)
    {
        if (FloatObjects.IsFloat(op))
        {
            *value = FloatObjects.Value(op);
            return true;
        }
        if (IntegerObjects.IsInteger(op))
        {
            return IntegerDoubles.TryToDouble((PyLongObject*)op, value);
        }
        *refusal = Symbols.NotImplemented;
        return false;
    }
}
