using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Weakrefs;

/// <summary>The types <c>weakref.ProxyType</c> and <c>weakref.CallableProxyType</c> (W-300 to W-308).</summary>
/// <remarks>Neither can be called or subclassed: there is no tp_new, and no BASETYPE flag.</remarks>
internal static unsafe class ProxyType
{
    internal static void FillPlain(PyTypeObject* type) => Fill(type, "weakref.ProxyType"u8);

    internal static void FillCallable(PyTypeObject* type) => Fill(type, "weakref.CallableProxyType"u8);

    private static void Fill(PyTypeObject* type, ReadOnlySpan<byte> name)
    {
        StaticTypes.Head(type, name, sizeof(PyWeakReference), TypeFlags.Py_TPFLAGS_HAVE_GC);
        type->tp_dealloc = WeakrefLifetime.DeallocPointer;
        type->tp_traverse = WeakrefLifetime.TraversePointer;
        type->tp_clear = WeakrefLifetime.ClearPointer;
        type->tp_repr = &Repr;
        type->tp_hash = Symbols.Table.PyObject_HashNotImplemented; // unhashable, also when the referent is hashable (W-328)
    }

    // Never asks the referent and never fails for a dead one, which prints as None does (W-327).
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        PyObject* referent = WeakrefAccess.ReferentOrNone((PyWeakReference*)self);
        return StringObjects.FromFormat(
            "<weakproxy at %p to %s at %p>"u8, (nint)self, (nint)referent->ob_type->tp_name, (nint)referent);
    }
}
