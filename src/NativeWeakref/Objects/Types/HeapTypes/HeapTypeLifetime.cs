using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.HeapTypes;

/// <summary>The life of a type object made at run time: what the collector sees, and its end.</summary>
/// <remarks>Such a type is part of cycles from the start: its order of search and its descriptors name it.</remarks>
internal static unsafe class HeapTypeLifetime
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, void> DeallocPointer => &Dealloc;

    internal static delegate* unmanaged[Cdecl]<PyObject*, delegate* unmanaged[Cdecl]<PyObject*, void*, int>, void*, int> TraversePointer
        => &Traverse;

    internal static delegate* unmanaged[Cdecl]<PyObject*, int> ClearPointer => &Clear;

    /// <summary>Breaks the cycles a type is part of. Its bases stay: instances may live on and need them to die.</summary>
    internal static void Clear(PyTypeObject* type)
    {
        type->tp_flags &= ~TypeFlags.Py_TPFLAGS_VALID_VERSION_TAG;
        type->tp_version_tag = 0; // what was found on it must not be found again
        if (type->tp_dict != null)
        {
            DictObjects.Clear(type->tp_dict); // foreign code
        }
        Refcount.Clear(&((PyHeapTypeObject*)type)->ht_module);
        Refcount.Clear(&type->tp_mro);
    }

    // Static types are never collected, they carry no marks of the collector.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        PyTypeObject* type = (PyTypeObject*)self;
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) == 0)
        {
            return 0;
        }
        int result = Visit(type->tp_dict, visit, arg);
        result = result != 0 ? result : Visit(type->tp_cache, visit, arg);
        result = result != 0 ? result : Visit(type->tp_mro, visit, arg);
        result = result != 0 ? result : Visit(type->tp_bases, visit, arg);
        result = result != 0 ? result : Visit((PyObject*)type->tp_base, visit, arg);
        return result != 0 ? result : Visit(((PyHeapTypeObject*)type)->ht_module, visit, arg);
    }

    private static int Visit(PyObject* op, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
        => op == null ? 0 : visit(op, arg);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Clear(PyObject* self)
    {
        PyTypeObject* type = (PyTypeObject*)self;
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) != 0)
        {
            Clear(type);
        }
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        PyTypeObject* type = (PyTypeObject*)self;
        PyHeapTypeObject* heap = (PyHeapTypeObject*)self;
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) == 0)
        {
            return; // a static type whose count is wrong: its memory is nobody's to free
        }
        GcAllocation.Untrack(self);
        ForeignTypes.Forget(type);
        SubclassRegistry.Remove(type);
        WeakrefHooks.ClearWeakRefs(self); // foreign code
        Refcount.XDecRef((PyObject*)type->tp_base);
        Refcount.XDecRef(type->tp_dict);
        Refcount.XDecRef(type->tp_bases);
        Refcount.XDecRef(type->tp_mro);
        Refcount.XDecRef(type->tp_cache);
        Refcount.Clear(SubclassRegistry.Place(type));
        ObjectHeap.Free(type->tp_doc);
        Refcount.XDecRef(heap->ht_name);
        Refcount.XDecRef(heap->ht_qualname);
        Refcount.XDecRef(heap->ht_slots);
        Refcount.XDecRef(heap->ht_module);
        ObjectHeap.Free(heap->_ht_tpname);
        self->ob_type->tp_free(self);
    }
}
