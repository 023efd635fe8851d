using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Iterators;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Lists;

/// <summary>The type list: its slots and the life of its instances.</summary>
internal static unsafe class ListType
{
    private static PySequenceMethods s_sequence;
    private static PyMappingMethods s_mapping;

    internal static void Fill(PyTypeObject* type)
    {
        const ulong Flags = TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_BASETYPE | TypeFlags.Py_TPFLAGS_LIST_SUBCLASS
            | TypeFlags._Py_TPFLAGS_MATCH_SELF | TypeFlags.Py_TPFLAGS_SEQUENCE;
        StaticTypes.Head(type, "list"u8, sizeof(PyListObject), Flags);
        type->tp_doc = CString.Of("list(iterable=(), /)\n--\n\nA sequence that can be changed: of nothing, or of the items of an iterable."u8);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = ListRepr.Pointer;
        type->tp_hash = Symbols.Table.PyObject_HashNotImplemented;
        type->tp_richcompare = ListComparison.RichComparePointer;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_traverse = &Traverse;
        type->tp_clear = &Clear;
        type->tp_init = ListInit.Pointer;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_new = Symbols.Table.PyType_GenericNew;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
        type->tp_vectorcall = ListInit.VectorcallPointer;
        type->tp_iter = SequenceIterators.ListPointer;
        ListSequence.Fill(ref s_sequence);
        ListMethods.Fill(type);
        ListSubscript.Fill(ref s_mapping);
        type->tp_as_sequence = (PySequenceMethods*)Unsafe.AsPointer(ref s_sequence);
        type->tp_as_mapping = (PyMappingMethods*)Unsafe.AsPointer(ref s_mapping);
    }

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self) => ListLifetime.Deallocate(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        PyObject** items = ListObjects.Items(self);
        for (nint i = ListObjects.Size(self) - 1; i >= 0; i--)
        {
            int stop = items[i] == null ? 0 : visit(items[i], arg);
            if (stop != 0)
            {
                return stop;
            }
        }
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Clear(PyObject* self)
    {
        ListChange.Clear(self);
        return 0;
    }
}
