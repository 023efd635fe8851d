using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Types.Dispatch;

/// <summary>The table of number slots that call special methods.</summary>
/// <remarks>A row has a function of its own because a slot is told its operands and not its operator; the work is in <see cref="OperatorDispatch"/>.</remarks>
internal static unsafe class NumberDispatch
{
    private const int IntSlot = 16;
    private const int FloatSlot = 18;
    private const int IndexSlot = 33;

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
        number->nb_power = &Power;
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

    // Two operands, either of which may know the operator.

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Add(PyObject* v, PyObject* w) => OperatorDispatch.Binary(v, w, (int)NumberOperator.Add);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subtract(PyObject* v, PyObject* w) => OperatorDispatch.Binary(v, w, (int)NumberOperator.Subtract);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Multiply(PyObject* v, PyObject* w) => OperatorDispatch.Binary(v, w, (int)NumberOperator.Multiply);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Remainder(PyObject* v, PyObject* w) => OperatorDispatch.Binary(v, w, (int)NumberOperator.Remainder);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Divmod(PyObject* v, PyObject* w) => OperatorDispatch.Binary(v, w, (int)NumberOperator.Divmod);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* LeftShift(PyObject* v, PyObject* w) => OperatorDispatch.Binary(v, w, (int)NumberOperator.LeftShift);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RightShift(PyObject* v, PyObject* w) => OperatorDispatch.Binary(v, w, (int)NumberOperator.RightShift);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* And(PyObject* v, PyObject* w) => OperatorDispatch.Binary(v, w, (int)NumberOperator.And);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Xor(PyObject* v, PyObject* w) => OperatorDispatch.Binary(v, w, (int)NumberOperator.Xor);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Or(PyObject* v, PyObject* w) => OperatorDispatch.Binary(v, w, (int)NumberOperator.Or);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FloorDivide(PyObject* v, PyObject* w) => OperatorDispatch.Binary(v, w, (int)NumberOperator.FloorDivide);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* TrueDivide(PyObject* v, PyObject* w) => OperatorDispatch.Binary(v, w, (int)NumberOperator.TrueDivide);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* MatrixMultiply(PyObject* v, PyObject* w) => OperatorDispatch.Binary(v, w, (int)NumberOperator.MatrixMultiply);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Power(PyObject* v, PyObject* w, PyObject* z) => OperatorDispatch.Power(v, w, z);

    // Two operands, of which the first may be changed. The third operand of the in-place power is not handed on.

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceAdd(PyObject* v, PyObject* w) => OperatorDispatch.InPlace(v, w, NumberOperator.Add);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceSubtract(PyObject* v, PyObject* w) => OperatorDispatch.InPlace(v, w, NumberOperator.Subtract);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceMultiply(PyObject* v, PyObject* w) => OperatorDispatch.InPlace(v, w, NumberOperator.Multiply);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceRemainder(PyObject* v, PyObject* w) => OperatorDispatch.InPlace(v, w, NumberOperator.Remainder);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceLeftShift(PyObject* v, PyObject* w) => OperatorDispatch.InPlace(v, w, NumberOperator.LeftShift);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceRightShift(PyObject* v, PyObject* w) => OperatorDispatch.InPlace(v, w, NumberOperator.RightShift);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceAnd(PyObject* v, PyObject* w) => OperatorDispatch.InPlace(v, w, NumberOperator.And);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceXor(PyObject* v, PyObject* w) => OperatorDispatch.InPlace(v, w, NumberOperator.Xor);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceOr(PyObject* v, PyObject* w) => OperatorDispatch.InPlace(v, w, NumberOperator.Or);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceFloorDivide(PyObject* v, PyObject* w) => OperatorDispatch.InPlace(v, w, NumberOperator.FloorDivide);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceTrueDivide(PyObject* v, PyObject* w) => OperatorDispatch.InPlace(v, w, NumberOperator.TrueDivide);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceMatrixMultiply(PyObject* v, PyObject* w) => OperatorDispatch.InPlace(v, w, NumberOperator.MatrixMultiply);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlacePower(PyObject* v, PyObject* w, PyObject* z) => OperatorDispatch.InPlace(v, w, NumberOperator.Power);

    // One operand.

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Negative(PyObject* o) => OperatorDispatch.Unary(o, (int)UnaryOperator.Negative);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Positive(PyObject* o) => OperatorDispatch.Unary(o, (int)UnaryOperator.Positive);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Absolute(PyObject* o) => OperatorDispatch.Unary(o, (int)UnaryOperator.Absolute);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Invert(PyObject* o) => OperatorDispatch.Unary(o, (int)UnaryOperator.Invert);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Int(PyObject* o) => OperatorDispatch.Unary(o, IntSlot);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Float(PyObject* o) => OperatorDispatch.Unary(o, FloatSlot);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Index(PyObject* o) => OperatorDispatch.Unary(o, IndexSlot);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Bool(PyObject* o) => OperatorDispatch.Truth(o);
}
