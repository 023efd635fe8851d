using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>The number slots of int. Operands of other types are NotImplemented.</summary>
internal static unsafe class IntegerOperators
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
        number.nb_positive = &Whole;
        number.nb_absolute = &Absolute;
        number.nb_bool = &Bool;
        number.nb_invert = &Invert;
        number.nb_lshift = &LeftShift;
        number.nb_rshift = &RightShift;
        number.nb_and = &And;
        number.nb_xor = &Xor;
        number.nb_or = &Or;
        number.nb_int = &Whole;
        number.nb_float = &Float;
        number.nb_floor_divide = &FloorDivide;
        number.nb_true_divide = &TrueDivide;
        number.nb_index = &Whole;
    }

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Add(PyObject* left, PyObject* right) => IntegerArithmetic.Sum(left, right);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subtract(PyObject* left, PyObject* right) => IntegerArithmetic.Difference(left, right);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Multiply(PyObject* left, PyObject* right) => IntegerObjects.AreIntegers(left, right)
        ? IntegerProduct.Multiply((PyLongObject*)left, (PyLongObject*)right) : Symbols.NotImplemented;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FloorDivide(PyObject* left, PyObject* right) => IntegerObjects.AreIntegers(left, right)
        ? IntegerQuotient.FloorDivide((PyLongObject*)left, (PyLongObject*)right) : Symbols.NotImplemented;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* TrueDivide(PyObject* left, PyObject* right) => IntegerObjects.AreIntegers(left, right)
        ? IntegerTrueQuotient.Of((PyLongObject*)left, (PyLongObject*)right) : Symbols.NotImplemented;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Float(PyObject* self)
    {
        double value;
        return IntegerDoubles.TryToDouble((PyLongObject*)self, &value) ? FloatObjects.New(value) : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Remainder(PyObject* left, PyObject* right) => IntegerObjects.AreIntegers(left, right)
        ? IntegerQuotient.Remainder((PyLongObject*)left, (PyLongObject*)right) : Symbols.NotImplemented;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Divmod(PyObject* left, PyObject* right)
    {
        if (!IntegerObjects.AreIntegers(left, right))
        {
            return Symbols.NotImplemented;
        }
        PyObject* quotient;
        PyObject* remainder;
        if (!IntegerQuotient.Both((PyLongObject*)left, (PyLongObject*)right, &quotient, &remainder))
        {
            return null;
        }
        PyObject* pair = TupleObjects.Pack(quotient, remainder);
        Refcount.DecRef(quotient);
        Refcount.DecRef(remainder);
        return pair;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Power(PyObject* left, PyObject* right, PyObject* modulus)
    {
        bool plain = modulus == Symbols.None;
        if (!IntegerObjects.AreIntegers(left, right) || (!plain && !IntegerObjects.IsInteger(modulus)))
        {
            return Symbols.NotImplemented;
        }
        if (plain && IntegerLayout.Sign((PyLongObject*)right) < 0)
        {
            return FloatOperators.Raise(left, right);
        }
        return IntegerProduct.Power((PyLongObject*)left, (PyLongObject*)right, plain ? null : (PyLongObject*)modulus);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* LeftShift(PyObject* left, PyObject* right) => IntegerObjects.AreIntegers(left, right)
        ? IntegerBits.ShiftLeft((PyLongObject*)left, (PyLongObject*)right) : Symbols.NotImplemented;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RightShift(PyObject* left, PyObject* right) => IntegerObjects.AreIntegers(left, right)
        ? IntegerBits.ShiftRight((PyLongObject*)left, (PyLongObject*)right) : Symbols.NotImplemented;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* And(PyObject* left, PyObject* right) => Combine(left, right, IntegerBits.Operation.And);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Xor(PyObject* left, PyObject* right) => Combine(left, right, IntegerBits.Operation.Xor);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Or(PyObject* left, PyObject* right) => Combine(left, right, IntegerBits.Operation.Or);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Invert(PyObject* self) => IntegerBits.Invert((PyLongObject*)self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Negative(PyObject* self)
        => IntegerArithmetic.WithSign((PyLongObject*)self, -IntegerLayout.Sign((PyLongObject*)self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Absolute(PyObject* self) => IntegerArithmetic.WithSign((PyLongObject*)self, 1);

    // The same value as an int of exact type: an instance of a subtype is copied.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Whole(PyObject* self)
        => IntegerObjects.IsExactInteger(self)
            ? Refcount.NewRef(self)
            : IntegerArithmetic.WithSign((PyLongObject*)self, IntegerLayout.Sign((PyLongObject*)self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Bool(PyObject* self) => IntegerLayout.Sign((PyLongObject*)self) != 0 ? 1 : 0;

    /// <summary>Two ints bit by bit; NotImplemented for other operands.</summary>
    internal static PyObject* Combine(PyObject* left, PyObject* right, IntegerBits.Operation operation) => IntegerObjects.AreIntegers(left, right)
        ? IntegerBits.Combine((PyLongObject*)left, (PyLongObject*)right, operation) : Symbols.NotImplemented;
}
