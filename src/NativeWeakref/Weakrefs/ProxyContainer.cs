using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Weakrefs;

/// <summary>The sequence, mapping and iterator slots of proxies (W-303, W-321 to W-325).</summary>
/// <remarks>The sequence suite has no items: a proxy is a mapping to C, whatever its referent is (W-305, W-323).</remarks>
internal static unsafe class ProxyContainer
{
    internal static void Fill(PySequenceMethods* sequence)
    {
        sequence->sq_length = &Length;
        sequence->sq_contains = &Contains;
    }

    internal static void Fill(PyMappingMethods* mapping)
    {
        mapping->mp_length = &Length;
        mapping->mp_subscript = &GetItem;
        mapping->mp_ass_subscript = &SetItem;
    }

    internal static void FillIteration(PyTypeObject* type)
    {
        type->tp_iter = &Iter;
        type->tp_iternext = &Next;
    }

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Length(PyObject* self) => ProxyAccess.Length(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Contains(PyObject* self, PyObject* value) => ProxyAccess.Contains(self, value);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetItem(PyObject* self, PyObject* key) => ProxyAccess.GetItem(self, key);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetItem(PyObject* self, PyObject* key, PyObject* value) => ProxyAccess.SetItem(self, key, value);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Iter(PyObject* self) => ProxyAccess.Iter(self);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self) => ProxyAccess.Next(self);
}
