using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

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

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Add(PyObject* v, PyObject* w) => ProxyForward.Binary(v, w, NumberOperator.Add);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subtract(PyObject* v, PyObject* w) => ProxyForward.Binary(v, w, NumberOperator.Subtract);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Multiply(PyObject* v, PyObject* w) => ProxyForward.Binary(v, w, NumberOperator.Multiply);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Remainder(PyObject* v, PyObject* w) => ProxyForward.Binary(v, w, NumberOperator.Remainder);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Divmod(PyObject* v, PyObject* w) => ProxyForward.Binary(v, w, NumberOperator.Divmod);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* LeftShift(PyObject* v, PyObject* w) => ProxyForward.Binary(v, w, NumberOperator.LeftShift);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RightShift(PyObject* v, PyObject* w) => ProxyForward.Binary(v, w, NumberOperator.RightShift);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* And(PyObject* v, PyObject* w) => ProxyForward.Binary(v, w, NumberOperator.And);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Xor(PyObject* v, PyObject* w) => ProxyForward.Binary(v, w, NumberOperator.Xor);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Or(PyObject* v, PyObject* w) => ProxyForward.Binary(v, w, NumberOperator.Or);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FloorDivide(PyObject* v, PyObject* w) => ProxyForward.Binary(v, w, NumberOperator.FloorDivide);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* TrueDivide(PyObject* v, PyObject* w) => ProxyForward.Binary(v, w, NumberOperator.TrueDivide);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* MatrixMultiply(PyObject* v, PyObject* w) => ProxyForward.Binary(v, w, NumberOperator.MatrixMultiply);

    // Two operands, of which the first may be changed.

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceAdd(PyObject* v, PyObject* w) => ProxyForward.InPlace(v, w, NumberOperator.Add);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceSubtract(PyObject* v, PyObject* w) => ProxyForward.InPlace(v, w, NumberOperator.Subtract);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceMultiply(PyObject* v, PyObject* w) => ProxyForward.InPlace(v, w, NumberOperator.Multiply);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceRemainder(PyObject* v, PyObject* w) => ProxyForward.InPlace(v, w, NumberOperator.Remainder);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceLeftShift(PyObject* v, PyObject* w) => ProxyForward.InPlace(v, w, NumberOperator.LeftShift);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceRightShift(PyObject* v, PyObject* w) => ProxyForward.InPlace(v, w, NumberOperator.RightShift);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceAnd(PyObject* v, PyObject* w) => ProxyForward.InPlace(v, w, NumberOperator.And);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceXor(PyObject* v, PyObject* w) => ProxyForward.InPlace(v, w, NumberOperator.Xor);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceOr(PyObject* v, PyObject* w) => ProxyForward.InPlace(v, w, NumberOperator.Or);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceFloorDivide(PyObject* v, PyObject* w) => ProxyForward.InPlace(v, w, NumberOperator.FloorDivide);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceTrueDivide(PyObject* v, PyObject* w) => ProxyForward.InPlace(v, w, NumberOperator.TrueDivide);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceMatrixMultiply(PyObject* v, PyObject* w) => ProxyForward.InPlace(v, w, NumberOperator.MatrixMultiply);

    // Three operands. C may leave the third one out by NULL, which means the same as None.

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Power(PyObject* v, PyObject* w, PyObject* z)
        => ProxyForward.Three(v, w, z == null ? Symbols.None : z, &NumberProtocol.Power);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlacePower(PyObject* v, PyObject* w, PyObject* z)
        => ProxyForward.Three(v, w, z == null ? Symbols.None : z, &NumberProtocol.InPlacePower);

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
    private static PyObject* Int(PyObject* o) => ProxyForward.One(o, &NumberConversion.ToInteger);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Float(PyObject* o) => ProxyForward.One(o, &NumberConversion.ToFloat);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Index(PyObject* o) => ProxyForward.One(o, &NumberConversion.Index);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Bool(PyObject* o) => ProxyForward.Ask(o, &ObjectProtocol.IsTrue);
}
