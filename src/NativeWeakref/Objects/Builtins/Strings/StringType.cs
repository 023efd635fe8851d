using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Formats;
using NativeWeakref.Objects.Builtins.Iterators;
using NativeWeakref.Objects.Builtins.Strings.Methods;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>The type str.</summary>
internal static unsafe class StringType
{
    private static PySequenceMethods s_sequence;
    private static PyMappingMethods s_mapping;

    internal static void Fill(PyTypeObject* type)
    {
        const ulong Flags = TypeFlags.Py_TPFLAGS_BASETYPE | TypeFlags.Py_TPFLAGS_UNICODE_SUBCLASS | TypeFlags._Py_TPFLAGS_MATCH_SELF;
        StaticTypes.Head(type, "str"u8, sizeof(PyUnicodeObject), Flags);
        type->tp_doc = CString.Of("str(object='') -> str\nstr(bytes[, encoding[, errors]]) -> str\n\nA text: of an object, or of bytes in an encoding."u8);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = &Repr;
        type->tp_str = &Str;
        type->tp_hash = &Hash;
        type->tp_richcompare = &RichCompare;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_new = StringConstruction.Pointer;
        type->tp_free = Symbols.Table.PyObject_Free;
        type->tp_iter = SequenceIterators.StringPointer;
        StringSequence.Fill(ref s_sequence, ref s_mapping);
        type->tp_as_sequence = (PySequenceMethods*)Unsafe.AsPointer(ref s_sequence);
        type->tp_as_mapping = (PyMappingMethods*)Unsafe.AsPointer(ref s_mapping);
        PercentFormat.FillString(type);
        StringMethods.Fill(type);
        SharedStrings.Fill();
    }

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self) => StringLifetime.Deallocate(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => StringRepr.Of(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Str(PyObject* self) => StringConcatenation.ToExact(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self) => StringHash.Of(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* left, PyObject* right, int op) => StringComparison.RichCompare(left, right, op);
}
