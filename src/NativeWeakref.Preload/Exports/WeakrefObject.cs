using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Weakrefs;

namespace NativeWeakref.Exports;

/// <summary>What takes the place of the host's functions; the three types are in native/host.c.</summary>
/// <remarks>Each counts the call, then forwards as the export of the same name in the library does.</remarks>
internal static unsafe class WeakrefExports
{
    [UnmanagedCallersOnly(EntryPoint = nameof(PyWeakref_NewRef), CallConvs = [typeof(CallConvCdecl)])]
    internal static PyObject* PyWeakref_NewRef(PyObject* ob, PyObject* callback)
    {
        CallCounter.Add();
        return WeakrefCreation.NewRef(ob, callback);
    }

    [UnmanagedCallersOnly(EntryPoint = nameof(PyWeakref_NewProxy), CallConvs = [typeof(CallConvCdecl)])]
    internal static PyObject* PyWeakref_NewProxy(PyObject* ob, PyObject* callback)
    {
        CallCounter.Add();
        return WeakrefCreation.NewProxy(ob, callback);
    }

    [UnmanagedCallersOnly(EntryPoint = nameof(PyWeakref_GetObject), CallConvs = [typeof(CallConvCdecl)])]
    internal static PyObject* PyWeakref_GetObject(PyObject* reference)
    {
        CallCounter.Add();
        return WeakrefAccess.GetObject(reference);
    }

    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_ClearWeakRefs), CallConvs = [typeof(CallConvCdecl)])]
    internal static void PyObject_ClearWeakRefs(PyObject* ob)
    {
        CallCounter.Add();
        ReferentDeath.ClearWeakRefs(ob);
    }

    [UnmanagedCallersOnly(EntryPoint = nameof(_PyWeakref_ClearRef), CallConvs = [typeof(CallConvCdecl)])]
    internal static void _PyWeakref_ClearRef(PyWeakReference* self)
    {
        CallCounter.Add();
        WeakrefList.Kill(self);
    }

    [UnmanagedCallersOnly(EntryPoint = nameof(_PyWeakref_GetWeakrefCount), CallConvs = [typeof(CallConvCdecl)])]
    internal static nint _PyWeakref_GetWeakrefCount(PyWeakReference* head)
    {
        CallCounter.Add();
        return WeakrefList.Count(head);
    }
}
