using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Sets;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>The views of a dict: what <c>keys()</c>, <c>values()</c> and <c>items()</c> return.</summary>
internal static unsafe class DictViews
{
    private struct GetSets
    {
        internal PyGetSetDef Mapping;
        internal PyGetSetDef End;
    }

    private static GetSets s_getsets;
    private static PySequenceMethods s_keysSequence;
    private static PySequenceMethods s_valuesSequence;
    private static PySequenceMethods s_itemsSequence;

    internal static void Fill(DataSymbols* symbols)
    {
        s_getsets.Mapping.name = CString.Of("mapping"u8);
        s_getsets.Mapping.get = &GetMapping;
        s_getsets.Mapping.doc = CString.Of("the dict that is viewed, read-only"u8);
        Head(symbols->PyDictKeys_Type, "dict_keys"u8, ref s_keysSequence);
        Head(symbols->PyDictValues_Type, "dict_values"u8, ref s_valuesSequence);
        Head(symbols->PyDictItems_Type, "dict_items"u8, ref s_itemsSequence);
        s_keysSequence.sq_contains = &KeysContain;
        s_itemsSequence.sq_contains = &ItemsContain;
        symbols->PyDictKeys_Type->tp_iter = &OverKeys;
        symbols->PyDictValues_Type->tp_iter = &OverValues;
        symbols->PyDictItems_Type->tp_iter = &OverItems;
        DictViewMethods.Fill(symbols);
        DictViewOperators.Fill(symbols);
        DictViewComparison.Fill(symbols->PyDictKeys_Type);
        DictViewComparison.Fill(symbols->PyDictItems_Type);
    }

    /// <summary>Input: a type of views, and a dict. Return: an owned view; NULL with TypeError for what is no dict, or MemoryError.</summary>
    internal static PyObject* New(PyTypeObject* type, PyObject* dict)
    {
        if (!DictObjects.IsDict(dict))
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%s() requires a dict argument, not '%s'"u8, (nint)type->tp_name,
                (nint)dict->ob_type->tp_name);
        }
        _PyDictViewObject* made = (_PyDictViewObject*)GcAllocation.New(type);
        if (made == null)
        {
            return null;
        }
        made->dv_dict = (PyDictObject*)Refcount.NewRef(dict);
        GcAllocation.Track(made);
        return (PyObject*)made;
    }

    /// <summary>Whether an object is a set, or a view of keys or of items, which act like sets.</summary>
    internal static bool IsSetLike(PyObject* op) => SetObjects.IsAnySet(op) || IsSetView(op);

    /// <summary>Whether an object is a view of keys or of items.</summary>
    internal static bool IsSetView(PyObject* op)
        => Subtyping.IsSubtype(op->ob_type, Symbols.Table.PyDictKeys_Type) || Subtyping.IsSubtype(op->ob_type, Symbols.Table.PyDictItems_Type);

    /// <summary>The dict of a view, borrowed.</summary>
    internal static PyObject* DictOf(PyObject* view) => (PyObject*)((_PyDictViewObject*)view)->dv_dict;

    private static void Head(PyTypeObject* type, System.ReadOnlySpan<byte> name, ref PySequenceMethods sequence)
    {
        StaticTypes.Head(type, name, sizeof(_PyDictViewObject), TypeFlags.Py_TPFLAGS_HAVE_GC);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = &Repr;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_traverse = &Traverse;
        type->tp_getset = (PyGetSetDef*)Unsafe.AsPointer(ref s_getsets);
        sequence.sq_length = &Length;
        type->tp_as_sequence = (PySequenceMethods*)Unsafe.AsPointer(ref sequence);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Refcount.DecRef(DictOf(self)); // foreign code
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg) => visit(DictOf(self), arg);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        int entered = ReprGuard.Enter(self);
        if (entered != 0)
        {
            return entered > 0 ? StringObjects.FromLiteral("..."u8) : null;
        }
        PyObject* list = FastSequence.ToList(self);
        PyObject* text = list == null ? null : StringObjects.FromFormat("%s(%R)"u8, (nint)self->ob_type->tp_name, (nint)list); // foreign code
        ReprGuard.Leave(self);
        Refcount.XDecRef(list);
        return text;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Length(PyObject* self) => DictObjects.Count(DictOf(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* OverKeys(PyObject* self) => DictIterators.OverKeys(DictOf(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* OverValues(PyObject* self) => DictIterators.OverValues(DictOf(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* OverItems(PyObject* self) => DictIterators.OverItems(DictOf(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int KeysContain(PyObject* self, PyObject* key) => DictObjects.Contains(DictOf(self), key); // foreign code

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ItemsContain(PyObject* self, PyObject* item)
    {
        if (!TupleObjects.IsTuple(item) || TupleObjects.Size(item) != 2)
        {
            return 0;
        }
        PyObject* value = DictObjects.FindWithError(DictOf(self), TupleObjects.Items(item)[0]); // foreign code, as below
        if (value == null)
        {
            return Errors.Occurred() ? -1 : 0;
        }
        Refcount.IncRef(value);
        int equal = Comparison.CompareBool(value, TupleObjects.Items(item)[1], ComparisonOperators.Py_EQ);
        Refcount.DecRef(value);
        return equal;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetMapping(PyObject* self, void* closure) => DictProxyType.New(DictOf(self));
}
