using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Protocols;

/// <summary>The host's functions for the operators.</summary>
internal static unsafe class HostNumbers
{
    [DllImport("host")]
    internal static extern PyObject* PyNumber_Add(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_Subtract(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_Multiply(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_Remainder(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_Divmod(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_Lshift(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_Rshift(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_And(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_Xor(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_Or(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_FloorDivide(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_TrueDivide(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_MatrixMultiply(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_InPlaceAdd(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_InPlaceSubtract(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_InPlaceMultiply(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_InPlaceRemainder(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_InPlaceLshift(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_InPlaceRshift(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_InPlaceAnd(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_InPlaceXor(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_InPlaceOr(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_InPlaceFloorDivide(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_InPlaceTrueDivide(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_InPlaceMatrixMultiply(PyObject* v, PyObject* w);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_Power(PyObject* v, PyObject* w, PyObject* z);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_InPlacePower(PyObject* v, PyObject* w, PyObject* z);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_Negative(PyObject* o);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_Positive(PyObject* o);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_Absolute(PyObject* o);

    [DllImport("host")]
    internal static extern PyObject* PyNumber_Invert(PyObject* o);
}
