using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Modules.Import;
using NativeWeakref.Objects.Modules.Standard;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Weakrefs.Module;

/// <summary>The modules <c>_weakref</c> (W-067, W-750) and <c>weakref</c>, which has the same under the names that programs use.</summary>
/// <remarks>The containers of <c>weakref</c> (W-753 to W-760) are Python's.</remarks>
internal static unsafe class WeakrefModule
{
    [InlineArray(5)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static OwnModule s_inner;
    private static OwnModule s_outer;
    private static Methods s_methods;

    /// <summary>Enters both in the table of init functions. Runs in the load hook.</summary>
    internal static void Fill()
    {
        InitTable.Add("_weakref"u8, &InitInner);
        InitTable.Add("weakref"u8, &InitOuter);
    }

    /// <summary>The definition of <c>_weakref</c>, borrowed.</summary>
    internal static PyObject* Define()
    {
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        WeakrefFunctions.AddTo(ref methods);
        return OwnModule.Define(
            Unsafe.AsPointer(ref s_inner), "_weakref"u8, "Weak references and proxies."u8, Unsafe.AsPointer(ref s_methods), &FillInner);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InitInner() => Define();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InitOuter()
        => OwnModule.Define(
            Unsafe.AsPointer(ref s_outer), "weakref"u8, "Weak references: to name an object without keeping it alive."u8, null, &FillOuter);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FillInner(PyObject* module) => AddTypes(module) ? 0 : -1;

    private static bool AddTypes(PyObject* module)
    {
        DataSymbols* symbols = Symbols.Address;
        return OwnModule.Add(module, "ref"u8, (PyObject*)symbols->_PyWeakref_RefType)
            && OwnModule.Add(module, "ReferenceType"u8, (PyObject*)symbols->_PyWeakref_RefType)
            && OwnModule.Add(module, "ProxyType"u8, (PyObject*)symbols->_PyWeakref_ProxyType)
            && OwnModule.Add(module, "CallableProxyType"u8, (PyObject*)symbols->_PyWeakref_CallableProxyType);
    }

    // The functions are those of the inner module.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FillOuter(PyObject* module)
    {
        PyObject* inner = ModuleImport.ImportLevel(CString.Of("_weakref"u8), null, null, 0); // foreign code
        bool filled = inner != null && AddTypes(module)
            && OwnModule.AddNew(module, "getweakrefcount"u8, Attributes.GetString(inner, CString.Of("getweakrefcount"u8)))
            && OwnModule.AddNew(module, "getweakrefs"u8, Attributes.GetString(inner, CString.Of("getweakrefs"u8)))
            && OwnModule.AddNew(module, "proxy"u8, Attributes.GetString(inner, CString.Of("proxy"u8)))
            && OwnModule.AddNew(module, "_remove_dead_weakref"u8, Attributes.GetString(inner, CString.Of("_remove_dead_weakref"u8)))
            && OwnModule.AddNew(
                module, "ProxyTypes"u8,
                TupleObjects.Pack((PyObject*)Symbols.Table._PyWeakref_ProxyType, (PyObject*)Symbols.Table._PyWeakref_CallableProxyType));
        Refcount.XDecRef(inner);
        return filled ? 0 : -1;
    }
}
