using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Weakrefs;

/// <summary>The life of a weak reference itself: what the collector sees, and its end. The same for all three types.</summary>
internal static unsafe class WeakrefLifetime
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, void> DeallocPointer => &Dealloc;

    internal static delegate* unmanaged[Cdecl]<PyObject*, delegate* unmanaged[Cdecl]<PyObject*, void*, int>, void*, int> TraversePointer
        => (delegate* unmanaged[Cdecl]<PyObject*, delegate* unmanaged[Cdecl]<PyObject*, void*, int>, void*, int>)
            (delegate* unmanaged[Cdecl]<PyObject*, delegate* unmanaged[Cdecl]<PyObject*, void*, nint>, void*, nint>)&Traverse;

    internal static delegate* unmanaged[Cdecl]<PyObject*, int> ClearPointer => &Clear;

    /// <summary>Makes a weak reference dead and gives up its callback (W-251).</summary>
    /// <remarks>Giving up the callback may run foreign code: by then the weak reference is dead and unlinked (W-253).</remarks>
    internal static void Clear(PyWeakReference* reference)
    {
        WeakrefList.Kill(reference);
        Refcount.Clear(&reference->wr_callback);
    }

    // The referent is not reported: a weak reference does not keep it alive (W-250).
    private static nint VisitCallback(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, nint> visit, void* arg)
    {
        PyObject* callback = ((PyWeakReference*)self)->wr_callback;
        return callback == null ? 0 : ForeignCalls.Visit(callback, arg, visit);
    }

    // An int as a whole register: so this is a pure forward.
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, nint> visit, void* arg)
        => VisitCallback(self, visit, arg);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Clear(PyObject* self)
    {
        Clear((PyWeakReference*)self);
        return 0;
    }

    // The callback is not called: the weak reference died before its referent (W-426).
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self) => Destroy(self);

    // The usual case, an exact weak reference whose callback lives on and whose referent is no type (finding a type's list may take a
    // call), makes no call: it needs no frame.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Destroy(PyObject* self)
    {
        PyWeakReference* reference = (PyWeakReference*)self;
        PyObject* callback = reference->wr_callback;
        PyObject* ob = reference->wr_object;
        if (!WeakrefChecks.IsExact(self)
            || (callback != null && callback->ob_refcnt == 1)
            || (ob->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) != 0
            || !GcAllocation.CanPutBack(self))
        {
            DestroyAny(self);
            return;
        }
        if (ob != Symbols.None)
        {
            WeakrefList.TakeOut((PyWeakReference**)((byte*)ob + ob->ob_type->tp_weaklistoffset), reference);
        }
        Refcount.XDecRefOfShared(callback);
        GcAllocation.PutBackTracked(self);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DestroyAny(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Clear((PyWeakReference*)self);
        ForeignCalls.Free(self, self->ob_type->tp_free);
    }
}
