using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Weakrefs;

/// <summary>The table of a proxy's operators: each number slot, and what it does with the referents (W-303, W-312, W-313).</summary>
/// <remarks>A row has a function of its own because a slot is told its operands and not its operator; the work is in <see cref="ProxyForward"/>.</remarks>
internal static unsafe class ProxyOperators
{
    /// <summary>Fills every slot but the reserved one.</summary>
    internal static void Fill(PyNumberMethods* number)
    {
        number->nb_add = &Add;
        number->nb_subtract = &Subtract;
        number->nb_multiply = &Multiply;
        number->nb_remainder = &Remainder;
        number->nb_divmod = &Divmod;
        number->nb_lshift = &LeftShift;
        number->nb_rshift = &RightShift;
        number->nb_and = &And;
        number->nb_xor = &Xor;
        number->nb_or = &Or;
        number->nb_floor_divide = &FloorDivide;
        number->nb_true_divide = &TrueDivide;
        number->nb_matrix_multiply = &MatrixMultiply;
        number->nb_inplace_add = &InPlaceAdd;
        number->nb_inplace_subtract = &InPlaceSubtract;
        number->nb_inplace_multiply = &InPlaceMultiply;
        number->nb_inplace_remainder = &InPlaceRemainder;
        number->nb_inplace_lshift = &InPlaceLeftShift;
        number->nb_inplace_rshift = &InPlaceRightShift;
        number->nb_inplace_and = &InPlaceAnd;
        number->nb_inplace_xor = &InPlaceXor;
        number->nb_inplace_or = &InPlaceOr;
        number->nb_inplace_floor_divide = &InPlaceFloorDivide;
        number->nb_inplace_true_divide = &InPlaceTrueDivide;
        number->nb_inplace_matrix_multiply = &InPlaceMatrixMultiply;
        number->nb_power = &Power;
        number->nb_inplace_power = &InPlacePower;
        number->nb_negative = &Negative;
        number->nb_positive = &Positive;
        number->nb_absolute = &Absolute;
        number->nb_invert = &Invert;
        number->nb_int = &Int;
        number->nb_float = &Float;
        number->nb_index = &Index;
        number->nb_bool = &Bool;
    }

    // Two operands.

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Add(PyObject* v, PyObject* w) => ProxyForward.Binary<Addition>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subtract(PyObject* v, PyObject* w) => ProxyForward.Binary<Subtraction>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Multiply(PyObject* v, PyObject* w) => ProxyForward.Binary<Multiplication>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Remainder(PyObject* v, PyObject* w) => ProxyForward.Binary<Remainder>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Divmod(PyObject* v, PyObject* w) => ProxyForward.Binary<Divmod>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* LeftShift(PyObject* v, PyObject* w) => ProxyForward.Binary<LeftShift>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RightShift(PyObject* v, PyObject* w) => ProxyForward.Binary<RightShift>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* And(PyObject* v, PyObject* w) => ProxyForward.Binary<And>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Xor(PyObject* v, PyObject* w) => ProxyForward.Binary<Xor>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Or(PyObject* v, PyObject* w) => ProxyForward.Binary<Or>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FloorDivide(PyObject* v, PyObject* w) => ProxyForward.Binary<FloorDivision>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* TrueDivide(PyObject* v, PyObject* w) => ProxyForward.Binary<TrueDivision>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* MatrixMultiply(PyObject* v, PyObject* w) => ProxyForward.Binary<MatrixMultiplication>(v, w);

    // Two operands, of which the first may be changed.

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceAdd(PyObject* v, PyObject* w) => ProxyForward.InPlace<Addition>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceSubtract(PyObject* v, PyObject* w) => ProxyForward.InPlace<Subtraction>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceMultiply(PyObject* v, PyObject* w) => ProxyForward.InPlace<Multiplication>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceRemainder(PyObject* v, PyObject* w) => ProxyForward.InPlace<Remainder>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceLeftShift(PyObject* v, PyObject* w) => ProxyForward.InPlace<LeftShift>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceRightShift(PyObject* v, PyObject* w) => ProxyForward.InPlace<RightShift>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceAnd(PyObject* v, PyObject* w) => ProxyForward.InPlace<And>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceXor(PyObject* v, PyObject* w) => ProxyForward.InPlace<Xor>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceOr(PyObject* v, PyObject* w) => ProxyForward.InPlace<Or>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceFloorDivide(PyObject* v, PyObject* w) => ProxyForward.InPlace<FloorDivision>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceTrueDivide(PyObject* v, PyObject* w) => ProxyForward.InPlace<TrueDivision>(v, w);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceMatrixMultiply(PyObject* v, PyObject* w) => ProxyForward.InPlace<MatrixMultiplication>(v, w);

    // Three operands.

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Power(PyObject* v, PyObject* w, PyObject* z) => ProxyForward.Power(v, w, z);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlacePower(PyObject* v, PyObject* w, PyObject* z) => ProxyForward.InPlacePower(v, w, z);

    // One operand.

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Negative(PyObject* o) => ProxyForward.Unary(o, UnaryOperator.Negative);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Positive(PyObject* o) => ProxyForward.Unary(o, UnaryOperator.Positive);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Absolute(PyObject* o) => ProxyForward.Unary(o, UnaryOperator.Absolute);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Invert(PyObject* o) => ProxyForward.Unary(o, UnaryOperator.Invert);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Int(PyObject* o)
        => ProxyOperand.Take(&o) ? ProxyOperand.Release(o, NumberConversion.ToInteger(o)) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Float(PyObject* o)
        => ProxyOperand.Take(&o) ? ProxyOperand.Release(o, NumberConversion.ToFloat(o)) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Index(PyObject* o)
        => ProxyOperand.Take(&o) ? ProxyOperand.Release(o, NumberConversion.Index(o)) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Bool(PyObject* o)
        => ProxyOperand.Take(&o) ? (int)ProxyOperand.Release(o, ObjectProtocol.IsTrue(o)) : -1;
}
