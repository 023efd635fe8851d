using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>The type <c>mappingproxy</c>: a mapping that can be read but not changed, such as a type's <c>__dict__</c>.</summary>
internal static unsafe class DictProxyType
{
    private struct Instance
    {
        internal PyObject Head;
        internal PyObject* Mapping; // owned
    }

    private static PySequenceMethods s_sequence;
    private static PyMappingMethods s_mapping;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "mappingproxy"u8, sizeof(Instance), TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_MAPPING);
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_repr = &Repr;
        type->tp_str = &Str;
        type->tp_hash = &Hash;
        type->tp_richcompare = &RichCompare;
        type->tp_iter = &Iterate;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_new = &Create;
        DictProxyMethods.Fill(type);
        s_sequence.sq_contains = &Contains;
        s_mapping.mp_length = &Length;
        s_mapping.mp_subscript = &Subscript;
        type->tp_as_sequence = (PySequenceMethods*)Unsafe.AsPointer(ref s_sequence);
        type->tp_as_mapping = (PyMappingMethods*)Unsafe.AsPointer(ref s_mapping);
    }

    /// <summary>Return: owned and tracked; NULL with TypeError for what is no mapping.</summary>
    internal static PyObject* New(PyObject* mapping)
    {
        if (NullArgument.IsMissing(mapping))
        {
            return null;
        }
        PyMappingMethods* methods = mapping->ob_type->tp_as_mapping;
        if (methods == null || methods->mp_subscript == null || TupleObjects.IsTuple(mapping)
            || (mapping->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_LIST_SUBCLASS) != 0)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "mappingproxy() argument must be a mapping, not %s"u8, (nint)mapping->ob_type->tp_name);
        }
        Instance* made = (Instance*)GcAllocation.New(Symbols.Table.PyDictProxy_Type);
        if (made == null)
        {
            return null;
        }
        made->Mapping = Refcount.NewRef(mapping);
        GcAllocation.Track(made);
        return (PyObject*)made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Create(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        if (TupleObjects.Size(args) == 1 && Arguments.CountOfKeywords(kwargs) == 0)
        {
            return New(TupleObjects.Items(args)[0]);
        }
        return TupleObjects.Size(args) == 0
            ? Errors.TypeError("mappingproxy() missing required argument 'mapping' (pos 1)"u8)
            : Errors.Format(
                *Symbols.Table.PyExc_TypeError, "mappingproxy() takes at most 1 argument (%zd given)"u8,
                TupleObjects.Size(args) + Arguments.CountOfKeywords(kwargs));
    }

    /// <summary>The mapping behind a proxy, borrowed.</summary>
    internal static PyObject* MappingOf(PyObject* self) => ((Instance*)self)->Mapping;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Refcount.DecRef(MappingOf(self)); // foreign code
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
        => visit(MappingOf(self), arg);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        PyObject* inner = ObjectProtocol.Repr(MappingOf(self));
        PyObject* text = inner == null ? null : StringObjects.FromFormat("mappingproxy(%U)"u8, (nint)inner);
        Refcount.XDecRef(inner);
        return text;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Str(PyObject* self) => ObjectProtocol.Str(MappingOf(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self) => ObjectProtocol.Hash(MappingOf(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op) => Comparison.Compare(MappingOf(self), other, op);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Iterate(PyObject* self)
    {
        PyObject* mapping = MappingOf(self);
        return mapping->ob_type->tp_iter != null
            ? mapping->ob_type->tp_iter(mapping) // foreign code
            : Errors.Format(*Symbols.Table.PyExc_TypeError, "'%.200s' object is not iterable"u8, (nint)mapping->ob_type->tp_name);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Contains(PyObject* self, PyObject* key)
    {
        PyObject* mapping = MappingOf(self);
        PySequenceMethods* sequence = mapping->ob_type->tp_as_sequence;
        if (sequence != null && sequence->sq_contains != null)
        {
            return sequence->sq_contains(mapping, key); // foreign code
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "argument of type '%.200s' is not iterable"u8, (nint)mapping->ob_type->tp_name);
        return -1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Length(PyObject* self)
    {
        PyObject* mapping = MappingOf(self);
        if (mapping->ob_type->tp_as_mapping->mp_length != null)
        {
            return mapping->ob_type->tp_as_mapping->mp_length(mapping); // foreign code
        }
        Errors.Format(*Symbols.Table.PyExc_TypeError, "object of type '%.200s' has no len()"u8, (nint)mapping->ob_type->tp_name);
        return -1;
    }

    // The constructor made sure of the slot.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subscript(PyObject* self, PyObject* key)
        => MappingOf(self)->ob_type->tp_as_mapping->mp_subscript(MappingOf(self), key); // foreign code
}
