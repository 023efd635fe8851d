using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>The type int: its slots.</summary>
internal static unsafe class IntegerType
{
    private static PyNumberMethods s_number;

    internal static void Fill(PyTypeObject* type)
    {
        const ulong Flags = TypeFlags.Py_TPFLAGS_BASETYPE | TypeFlags.Py_TPFLAGS_LONG_SUBCLASS | TypeFlags._Py_TPFLAGS_MATCH_SELF;
        StaticTypes.Head(type, "int"u8, IntegerLayout.HeadSize, Flags);
        type->tp_itemsize = sizeof(uint);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = &Repr;
        type->tp_hash = &Hash;
        type->tp_richcompare = &RichCompare;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_free = Symbols.Table.PyObject_Free;
        IntegerOperators.Fill(ref s_number);
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_number);
        type->tp_new = IntegerConstruction.Pointer;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_doc = CString.Of("int([x]) -> integer\nint(x, base=10) -> integer\n\nA whole number of any size, from a number or a text."u8);
        IntegerMethods.Fill(type);
        SmallIntegers.Fill();
    }

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self) => IntegerLifetime.Deallocate(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => IntegerText.ToString((PyLongObject*)self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self) => IntegerComparison.Hash((PyLongObject*)self);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op) => IntegerComparison.RichCompare(self, other, op);
}
