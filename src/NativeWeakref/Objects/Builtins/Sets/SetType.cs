using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Sets;

/// <summary>The types set and frozenset: their slots and the life of their instances.</summary>
internal static unsafe class SetType
{
    private static PyNumberMethods s_number;
    private static PyNumberMethods s_frozenNumber;
    private static PySequenceMethods s_sequence;

    internal static void Fill(DataSymbols* symbols)
    {
        s_sequence.sq_length = &Length;
        s_sequence.sq_contains = &Contains;
        SetOperators.Fill(ref s_number);
        SetOperators.FillInPlace(ref s_number);
        SetOperators.Fill(ref s_frozenNumber);
        PyTypeObject* set = symbols->PySet_Type;
        Head(set, "set"u8, ref s_number);
        set->tp_doc = CString.Of("set() -> new empty set object\nset(iterable) -> new set object\n\nItems without order or repetition."u8);
        set->tp_hash = Symbols.Table.PyObject_HashNotImplemented;
        set->tp_init = &Init;
        set->tp_new = &Create;
        SetChangeMethods.Fill(set);
        PyTypeObject* frozen = symbols->PyFrozenSet_Type;
        Head(frozen, "frozenset"u8, ref s_frozenNumber);
        frozen->tp_doc = CString.Of("frozenset() -> empty frozenset object\nfrozenset(iterable) -> frozenset object\n\nA set that does not change."u8);
        frozen->tp_hash = SetComparison.HashPointer;
        frozen->tp_new = &CreateFrozen;
        SetMethods.FillFrozen(frozen);
        SetIterator.Fill(symbols->PySetIter_Type);
    }

    private static void Head(PyTypeObject* type, System.ReadOnlySpan<byte> name, ref PyNumberMethods number)
    {
        StaticTypes.Head(
            type, name, sizeof(PySetObject),
            TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_BASETYPE | TypeFlags._Py_TPFLAGS_MATCH_SELF);
        PySetObject layout;
        type->tp_weaklistoffset = (nint)((byte*)&layout.weakreflist - (byte*)&layout);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = SetRepr.Pointer;
        type->tp_richcompare = SetComparison.RichComparePointer;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_traverse = &Traverse;
        type->tp_clear = &Clear;
        type->tp_iter = &Iterate;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref number);
        type->tp_as_sequence = (PySequenceMethods*)Unsafe.AsPointer(ref s_sequence);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Create(PyTypeObject* type, PyObject* args, PyObject* kwargs) => SetObjects.New(type, null);

    // A subtype may have keywords of its own for its own initialiser.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        PyTypeObject* set = Symbols.Table.PySet_Type;
        bool own = self->ob_type == set || self->ob_type->tp_new == set->tp_new;
        if (own && Arguments.CountOfKeywords(kwargs) != 0)
        {
            Errors.TypeError("set() takes no keyword arguments"u8);
            return -1;
        }
        if (!Arguments.HasCount("set"u8, TupleObjects.Size(args), 0, 1))
        {
            return -1;
        }
        SetObjects.Clear(self); // foreign code, as below
        ((PySetObject*)self)->hash = -1;
        return TupleObjects.Size(args) == 0 ? 0 : SetUpdate.Add(self, TupleObjects.Items(args)[0]);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* CreateFrozen(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        PyTypeObject* frozen = Symbols.Table.PyFrozenSet_Type;
        bool own = type == frozen || type->tp_init == frozen->tp_init;
        if (own && Arguments.CountOfKeywords(kwargs) != 0)
        {
            return Errors.TypeError("frozenset() takes no keyword arguments"u8);
        }
        nint count = TupleObjects.Size(args);
        if (!Arguments.HasCount("frozenset"u8, count, 0, 1))
        {
            return null;
        }
        PyObject* iterable = count == 0 ? null : TupleObjects.Items(args)[0];
        return type == frozen ? SetObjects.NewFrozen(iterable) : SetObjects.New(type, iterable);
    }

    // Weak references go first, while the set is whole. Foreign code runs for each item; the set is out of reach by then.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        PySetObject* set = (PySetObject*)self;
        GcAllocation.Untrack(self);
        if (set->weakreflist != null)
        {
            WeakrefHooks.ClearWeakRefs(self);
        }
        if (set->table != null) // NULL where a subtype's allocation was not followed by the type's own tp_new
        {
            SetObjects.Release(set->table, set->mask);
            if (set->table != SetTable.SmallOf(set))
            {
                ObjectHeap.Free(set->table);
            }
        }
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        PySetObject* set = (PySetObject*)self;
        for (nint i = 0; set->table != null && i <= set->mask; i++)
        {
            int stop = SetTable.IsActive(set->table + i) ? visit(set->table[i].key, arg) : 0;
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
        SetObjects.Clear(self);
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Iterate(PyObject* self) => SetIterator.New(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Length(PyObject* self) => SetObjects.Count(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Contains(PyObject* self, PyObject* key) => SetMethods.ContainsOrSet(self, key);
}
