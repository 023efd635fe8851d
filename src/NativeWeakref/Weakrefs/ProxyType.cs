using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Weakrefs;

/// <summary>The types <c>weakref.ProxyType</c> and <c>weakref.CallableProxyType</c> (W-300 to W-339).</summary>
/// <remarks>
/// Neither can be called or subclassed: there is no tp_new, and no BASETYPE flag. They share their functions; only the call, and the
/// two methods that have no slot, tell them apart.
/// </remarks>
internal static unsafe class ProxyType
{
    private static PyNumberMethods s_number;
    private static PySequenceMethods s_sequence;
    private static PyMappingMethods s_mapping;

    internal static void FillPlain(PyTypeObject* type)
    {
        Fill(type, "weakref.ProxyType"u8);
        ProxyMethods.Fill(type);
    }

    internal static void FillCallable(PyTypeObject* type)
    {
        Fill(type, "weakref.CallableProxyType"u8);
        type->tp_call = &Call;
    }

    private static void Fill(PyTypeObject* type, ReadOnlySpan<byte> name)
    {
        StaticTypes.Head(type, name, sizeof(PyWeakReference), TypeFlags.Py_TPFLAGS_HAVE_GC);
        type->tp_dealloc = WeakrefLifetime.DeallocPointer;
        type->tp_traverse = WeakrefLifetime.TraversePointer;
        type->tp_clear = WeakrefLifetime.ClearPointer;
        type->tp_repr = &Repr;
        type->tp_str = &Str;
        type->tp_richcompare = &RichCompare; // and no hash: unhashable, also when the referent is hashable (W-328)
        type->tp_getattro = &GetAttro;
        type->tp_setattro = &SetAttro;
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_number);
        type->tp_as_sequence = (PySequenceMethods*)Unsafe.AsPointer(ref s_sequence);
        type->tp_as_mapping = (PyMappingMethods*)Unsafe.AsPointer(ref s_mapping);
        ProxyOperators.Fill(type->tp_as_number);
        ProxyContainer.Fill(type->tp_as_sequence);
        ProxyContainer.Fill(type->tp_as_mapping);
        ProxyContainer.FillIteration(type);
    }

    // Never asks the referent and never fails for a dead one, which prints as None does (W-327).
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        PyObject* referent = WeakrefAccess.ReferentOrNone((PyWeakReference*)self);
        return StringObjects.FromFormat(
            "<weakproxy at %p to %s at %p>"u8, (nint)self, (nint)referent->ob_type->tp_name, (nint)referent);
    }

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Str(PyObject* self) => ProxyAccess.Str(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op) => ProxyAccess.Compare(self, other, op);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetAttro(PyObject* self, PyObject* name) => ProxyAccess.GetAttribute(self, name);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetAttro(PyObject* self, PyObject* name, PyObject* value) => ProxyAccess.SetAttribute(self, name, value);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Call(PyObject* self, PyObject* args, PyObject* kwargs) => ProxyForward.Call(self, args, kwargs);
}
