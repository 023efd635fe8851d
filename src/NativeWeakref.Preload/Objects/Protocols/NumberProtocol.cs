using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Protocols;

/// <summary>The operators of numbers. Return: owned, or NULL with an error.</summary>
internal static unsafe class NumberProtocol
{
    /// <summary>As <see cref="Apply"/> for operands that stand one behind the other in memory.</summary>
    internal static PyObject* ApplyTo(PyObject** operands, NumberOperator op) => Apply(operands[0], operands[1], op);

    /// <summary>An operator of two operands that changes neither.</summary>
    internal static PyObject* Apply(PyObject* v, PyObject* w, NumberOperator op)
    {
        switch (op)
        {
            case NumberOperator.Add:
                return HostNumbers.PyNumber_Add(v, w);
            case NumberOperator.Subtract:
                return HostNumbers.PyNumber_Subtract(v, w);
            case NumberOperator.Multiply:
                return HostNumbers.PyNumber_Multiply(v, w);
            case NumberOperator.Remainder:
                return HostNumbers.PyNumber_Remainder(v, w);
            case NumberOperator.Divmod:
                return HostNumbers.PyNumber_Divmod(v, w);
            case NumberOperator.LeftShift:
                return HostNumbers.PyNumber_Lshift(v, w);
            case NumberOperator.RightShift:
                return HostNumbers.PyNumber_Rshift(v, w);
            case NumberOperator.And:
                return HostNumbers.PyNumber_And(v, w);
            case NumberOperator.Xor:
                return HostNumbers.PyNumber_Xor(v, w);
            case NumberOperator.Or:
                return HostNumbers.PyNumber_Or(v, w);
            case NumberOperator.FloorDivide:
                return HostNumbers.PyNumber_FloorDivide(v, w);
            case NumberOperator.TrueDivide:
                return HostNumbers.PyNumber_TrueDivide(v, w);
            case NumberOperator.MatrixMultiply:
                return HostNumbers.PyNumber_MatrixMultiply(v, w);
            case NumberOperator.Power:
            default:
                return null; // Weakrefs/ asks for the power by the method of its own
        }
    }

    /// <summary>An operator of two operands that may change the first.</summary>
    internal static PyObject* ApplyInPlace(PyObject* v, PyObject* w, NumberOperator op)
    {
        switch (op)
        {
            case NumberOperator.Add:
                return HostNumbers.PyNumber_InPlaceAdd(v, w);
            case NumberOperator.Subtract:
                return HostNumbers.PyNumber_InPlaceSubtract(v, w);
            case NumberOperator.Multiply:
                return HostNumbers.PyNumber_InPlaceMultiply(v, w);
            case NumberOperator.Remainder:
                return HostNumbers.PyNumber_InPlaceRemainder(v, w);
            case NumberOperator.LeftShift:
                return HostNumbers.PyNumber_InPlaceLshift(v, w);
            case NumberOperator.RightShift:
                return HostNumbers.PyNumber_InPlaceRshift(v, w);
            case NumberOperator.And:
                return HostNumbers.PyNumber_InPlaceAnd(v, w);
            case NumberOperator.Xor:
                return HostNumbers.PyNumber_InPlaceXor(v, w);
            case NumberOperator.Or:
                return HostNumbers.PyNumber_InPlaceOr(v, w);
            case NumberOperator.FloorDivide:
                return HostNumbers.PyNumber_InPlaceFloorDivide(v, w);
            case NumberOperator.TrueDivide:
                return HostNumbers.PyNumber_InPlaceTrueDivide(v, w);
            case NumberOperator.MatrixMultiply:
                return HostNumbers.PyNumber_InPlaceMatrixMultiply(v, w);
            case NumberOperator.Divmod:
            case NumberOperator.Power:
            default:
                return null; // divmod has no such form
        }
    }

    /// <summary>An operator of one operand.</summary>
    internal static PyObject* Unary(PyObject* o, UnaryOperator op)
    {
        switch (op)
        {
            case UnaryOperator.Negative:
                return HostNumbers.PyNumber_Negative(o);
            case UnaryOperator.Positive:
                return HostNumbers.PyNumber_Positive(o);
            case UnaryOperator.Absolute:
                return HostNumbers.PyNumber_Absolute(o);
            case UnaryOperator.Invert:
                return HostNumbers.PyNumber_Invert(o);
            default:
                return null; // there is no other
        }
    }

    /// <summary>The power, with a modulus or None.</summary>
    internal static PyObject* Power(PyObject* v, PyObject* w, PyObject* z) => HostNumbers.PyNumber_Power(v, w, z);

    /// <summary>The power that may change its first operand.</summary>
    internal static PyObject* InPlacePower(PyObject* v, PyObject* w, PyObject* z) => HostNumbers.PyNumber_InPlacePower(v, w, z);
}
