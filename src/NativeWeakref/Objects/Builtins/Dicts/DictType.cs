using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>The type dict: its slots and the life of its instances.</summary>
internal static unsafe class DictType
{
    private static PyNumberMethods s_number;
    private static PySequenceMethods s_sequence;
    private static PyMappingMethods s_mapping;

    internal static void Fill(PyTypeObject* type)
    {
        const ulong Flags = TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_BASETYPE | TypeFlags.Py_TPFLAGS_DICT_SUBCLASS
            | TypeFlags._Py_TPFLAGS_MATCH_SELF | TypeFlags.Py_TPFLAGS_MAPPING;
        StaticTypes.Head(type, "dict"u8, sizeof(PyDictObject), Flags);
        type->tp_doc = CString.Of(
            "dict() -> new empty dictionary\ndict(mapping) -> dict of its items\ndict(iterable) -> dict of its pairs\ndict(**kwargs) -> dict of the names and values"u8);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = DictRepr.Pointer;
        type->tp_hash = Symbols.Table.PyObject_HashNotImplemented;
        type->tp_richcompare = DictComparison.RichComparePointer;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_traverse = &Traverse;
        type->tp_clear = &Clear;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_init = DictInit.Pointer;
        type->tp_new = &New;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
        type->tp_iter = DictIterators.DictPointer;
        DictMethods.Fill(type);
        DictUnion.Fill(ref s_number);
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_number);
        s_sequence.sq_contains = &Contains;
        s_mapping.mp_length = &Length;
        s_mapping.mp_subscript = &Subscript;
        s_mapping.mp_ass_subscript = &AssignSubscript;
        type->tp_as_sequence = (PySequenceMethods*)Unsafe.AsPointer(ref s_sequence);
        type->tp_as_mapping = (PyMappingMethods*)Unsafe.AsPointer(ref s_mapping);
        DictTable.FillEmpty();
    }

    // An exact dict is tracked later, when its content asks for it; instances of subtypes are tracked from the start.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        PyObject* made = type->tp_alloc(type, 0); // foreign code in a subtype
        if (made == null)
        {
            return null;
        }
        if (DictObjects.IsExactDict(made))
        {
            GcAllocation.Untrack(made);
        }
        DictObjects.Initialise((PyDictObject*)made);
        return made;
    }

    // Foreign code runs for each item; the dict is out of reach by then.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        if (DictWatchers.IsWatched((PyDictObject*)self) && DictWatchers.IsResurrected((PyDictObject*)self)) // foreign code
        {
            return;
        }
        GcAllocation.Untrack(self);
        DictTable* table = DictLookup.TableOf((PyDictObject*)self);
        if (table != null) // NULL where a subtype's allocation was not followed by dict's tp_new
        {
            DictTable.Release(table);
        }
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        DictTable* table = DictLookup.TableOf((PyDictObject*)self);
        for (nint i = 0; table != null && i < table->Count; i++)
        {
            if (table->Entries[i].Value == null)
            {
                continue;
            }
            int stop = visit(table->Entries[i].Value, arg);
            stop = stop != 0 || table->StringsOnly != 0 ? stop : visit(table->Entries[i].Key, arg);
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
        DictObjects.Clear(self);
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Length(PyObject* self) => DictObjects.Count(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Contains(PyObject* self, PyObject* key) => DictObjects.Contains(self, key);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subscript(PyObject* self, PyObject* key) => DictItems.Get(self, key);

    // A value of NULL deletes.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int AssignSubscript(PyObject* self, PyObject* key, PyObject* value)
        => value == null ? DictObjects.Delete(self, key) : DictObjects.Set(self, key, value);
}
