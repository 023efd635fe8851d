using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Complexes;

/// <summary>Equality of complex numbers among themselves and with real ones, and their hash. They have no order.</summary>
internal static unsafe class ComplexComparison
{
    private const nint ImaginaryFactor = 1000003; // sys.hash_info.imag

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int, PyObject*> Pointer => &RichCompare;

    internal static delegate* unmanaged[Cdecl]<PyObject*, nint> HashPointer => &Hash;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        if (op is not (ComparisonOperators.Py_EQ or ComparisonOperators.Py_NE))
        {
            return Symbols.NotImplemented;
        }
        Py_complex value = ComplexObjects.Value(self);
        bool equal;
        if (ComplexObjects.IsComplex(other))
        {
            Py_complex right = ComplexObjects.Value(other);
            equal = value.real == right.real && value.imag == right.imag;
        }
        else if (FloatObjects.IsFloat(other))
        {
            equal = value.imag == 0 && value.real == FloatObjects.Value(other);
        }
        else if (!IntegerObjects.IsInteger(other))
        {
            return Symbols.NotImplemented;
        }
        else if (value.imag == 0)
        {
            return FloatComparison.WithInteger(value.real, (PyLongObject*)other, op);
        }
        else
        {
            equal = false;
        }
        return Booleans.From(equal == (op == ComparisonOperators.Py_EQ));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self)
    {
        Py_complex value = ComplexObjects.Value(self);
        nint hash = unchecked(FloatHash.Of(self, value.real) + (ImaginaryFactor * FloatHash.Of(self, value.imag)));
        return hash == -1 ? -2 : hash;
    }
}
