using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Iterators;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Tuples;

/// <summary>The type tuple: its slots and the life of its instances.</summary>
internal static unsafe class TupleType
{
    private static PySequenceMethods s_sequence;
    private static PyMappingMethods s_mapping;

    internal static void Fill(PyTypeObject* type)
    {
        const ulong Flags = TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_BASETYPE | TypeFlags.Py_TPFLAGS_TUPLE_SUBCLASS
            | TypeFlags._Py_TPFLAGS_MATCH_SELF | TypeFlags.Py_TPFLAGS_SEQUENCE;
        StaticTypes.Head(type, "tuple"u8, sizeof(PyVarObject), Flags);
        type->tp_doc = CString.Of("tuple(iterable=(), /)\n--\n\nA sequence that does not change: of nothing, or of the items of an iterable."u8);
        type->tp_itemsize = sizeof(PyObject*);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = TupleRepr.Pointer;
        type->tp_hash = TupleComparison.HashPointer;
        type->tp_richcompare = TupleComparison.RichComparePointer;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_traverse = &Traverse;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_new = TupleConstruction.Pointer;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
        type->tp_iter = SequenceIterators.TuplePointer;
        TupleMethods.Fill(type);
        TupleSequence.Fill(ref s_sequence, ref s_mapping);
        type->tp_as_sequence = (PySequenceMethods*)Unsafe.AsPointer(ref s_sequence);
        type->tp_as_mapping = (PyMappingMethods*)Unsafe.AsPointer(ref s_mapping);
        EmptyTuple.Fill();
    }

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self) => TupleLifetime.Deallocate(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        PyObject** items = TupleObjects.Items(self);
        for (nint i = TupleObjects.Size(self) - 1; i >= 0; i--)
        {
            if (items[i] == null)
            {
                continue;
            }
            int stop = visit(items[i], arg);
            if (stop != 0)
            {
                return stop;
            }
        }
        return 0;
    }
}
