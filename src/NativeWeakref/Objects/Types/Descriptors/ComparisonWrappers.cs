using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using unsafe Wrapper = delegate* unmanaged[Cdecl]<NativeWeakref.Abi.PyObject*, NativeWeakref.Abi.PyObject*, void*, NativeWeakref.Abi.PyObject*>;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>From a method call to the slot that compares: one wrapper for each of the six operators.</summary>
internal static unsafe class ComparisonWrappers
{
    internal static Wrapper LessPointer => &Less;

    internal static Wrapper LessEqualPointer => &LessEqual;

    internal static Wrapper EqualPointer => &Equal;

    internal static Wrapper NotEqualPointer => &NotEqual;

    internal static Wrapper GreaterPointer => &Greater;

    internal static Wrapper GreaterEqualPointer => &GreaterEqual;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Less(PyObject* self, PyObject* args, void* wrapped) => Compare(self, args, wrapped, ComparisonOperators.Py_LT);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* LessEqual(PyObject* self, PyObject* args, void* wrapped) => Compare(self, args, wrapped, ComparisonOperators.Py_LE);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Equal(PyObject* self, PyObject* args, void* wrapped) => Compare(self, args, wrapped, ComparisonOperators.Py_EQ);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* NotEqual(PyObject* self, PyObject* args, void* wrapped) => Compare(self, args, wrapped, ComparisonOperators.Py_NE);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Greater(PyObject* self, PyObject* args, void* wrapped) => Compare(self, args, wrapped, ComparisonOperators.Py_GT);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GreaterEqual(PyObject* self, PyObject* args, void* wrapped) => Compare(self, args, wrapped, ComparisonOperators.Py_GE);

    private static PyObject* Compare(PyObject* self, PyObject* args, void* wrapped, int op)
    {
        PyObject* other = WrapperArguments.One(args);
        return other == null ? null : ((delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int, PyObject*>)wrapped)(self, other, op); // foreign code
    }
}
