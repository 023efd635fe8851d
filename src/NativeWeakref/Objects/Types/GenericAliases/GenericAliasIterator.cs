using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins;
using NativeWeakref.Objects.Builtins.Iterators;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.GenericAliases;

/// <summary>The iterator over a generic alias: it gives the same alias with a star, once.</summary>
internal static unsafe class GenericAliasIterator
{
    private struct Instance
    {
        internal PyObject Head;
        internal PyObject* Alias; // owned; NULL once it was given
    }

    private static PyTypeObject s_type;

    private static PyTypeObject* Type => (PyTypeObject*)Unsafe.AsPointer(ref s_type);

    internal static void Fill()
    {
        PyTypeObject* type = Type;
        StaticTypes.Head(type, "generic_alias_iterator"u8, sizeof(Instance), TypeFlags.Py_TPFLAGS_HAVE_GC);
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_clear = &Clear;
        type->tp_iter = Symbols.Table.PyObject_SelfIter;
        type->tp_iternext = &Next;
        BuiltinMethods.Add(type, "__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, default);
    }

    /// <summary>Return: an owned iterator, or NULL with MemoryError.</summary>
    internal static PyObject* New(PyObject* alias)
    {
        Instance* made = (Instance*)GcAllocation.New(Type);
        if (made == null)
        {
            return null;
        }
        made->Alias = Refcount.NewRef(alias);
        GcAllocation.Track(made);
        return (PyObject*)made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Refcount.XDecRef(((Instance*)self)->Alias); // foreign code
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
        => ((Instance*)self)->Alias == null ? 0 : visit(((Instance*)self)->Alias, arg);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Clear(PyObject* self)
    {
        Refcount.Clear(&((Instance*)self)->Alias); // foreign code
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
    {
        PyObject* alias = ((Instance*)self)->Alias;
        return IteratorReduction.Over(alias == null ? TupleObjects.Empty() : Refcount.NewRef(alias));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self)
    {
        Instance* iterator = (Instance*)self;
        if (iterator->Alias == null)
        {
            return null;
        }
        PyObject* starred = GenericAliasType.NewStarred((GenericAliasType.Instance*)iterator->Alias);
        if (starred != null)
        {
            Refcount.Clear(&iterator->Alias); // foreign code
        }
        return starred;
    }
}
