using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Formats;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Complexes;

/// <summary>The type complex, its members and methods.</summary>
internal static unsafe class ComplexType
{
    private struct Members
    {
        internal PyMemberDef Real;
        internal PyMemberDef Imaginary;
        internal PyMemberDef End;
    }

    private static Members s_members;
    private static PyNumberMethods s_number;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "complex"u8, sizeof(PyComplexObject), TypeFlags.Py_TPFLAGS_BASETYPE);
        type->tp_doc = CString.Of("complex(real=0, imag=0)\n--\n\nA number real + imag * j, of two floats, or from a text."u8);
        type->tp_repr = &Repr;
        type->tp_hash = ComplexComparison.HashPointer;
        type->tp_richcompare = ComplexComparison.Pointer;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_new = ComplexConstruction.Pointer;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_free = Symbols.Table.PyObject_Free;
        ComplexOperators.Fill(ref s_number);
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_number);
        PyComplexObject layout;
        FillMember(
            ref s_members.Real, "real"u8, (nint)((byte*)&layout.cval.real - (byte*)&layout), "the real part"u8);
        FillMember(
            ref s_members.Imaginary, "imag"u8, (nint)((byte*)&layout.cval.imag - (byte*)&layout),
            "the imaginary part"u8);
        type->tp_members = (PyMemberDef*)Unsafe.AsPointer(ref s_members);
        BuiltinMethods.Add(type, "conjugate"u8, &Conjugate, MethodFlags.METH_NOARGS,
            "conjugate($self, /)\n--\n\nThe number with the other sign of the imaginary part."u8);
        BuiltinMethods.Add(type, "__complex__"u8, &Same, MethodFlags.METH_NOARGS,
            "__complex__($self, /)\n--\n\nThe same number, of exact type complex."u8);
        FormatMethods.FillComplex(type);
        BuiltinMethods.Add(type, "__getnewargs__"u8, &GetNewArguments, MethodFlags.METH_NOARGS, "__getnewargs__($self, /)\n--\n\n"u8);
    }

    private static void FillMember(ref PyMemberDef member, ReadOnlySpan<byte> name, nint offset, ReadOnlySpan<byte> documentation)
    {
        member.name = CString.Of(name);
        member.type = MemberCodes.Py_T_DOUBLE;
        member.offset = offset;
        member.flags = MemberCodes.Py_READONLY;
        member.doc = CString.Of(documentation);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => ComplexText.Of(ComplexObjects.Value(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Conjugate(PyObject* self, PyObject* unused)
    {
        Py_complex value = ComplexObjects.Value(self);
        return ComplexObjects.New(value.real, -value.imag);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Same(PyObject* self, PyObject* unused) => ComplexObjects.Exact(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetNewArguments(PyObject* self, PyObject* unused)
    {
        Py_complex value = ComplexObjects.Value(self);
        PyObject* real = FloatObjects.New(value.real);
        PyObject* imaginary = real == null ? null : FloatObjects.New(value.imag);
        PyObject* args = imaginary == null ? null : TupleObjects.Pack(real, imaginary);
        Refcount.XDecRef(real);
        Refcount.XDecRef(imaginary);
        return args;
    }
}
