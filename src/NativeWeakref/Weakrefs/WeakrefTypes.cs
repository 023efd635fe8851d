using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Weakrefs;

/// <summary>The three types of this layer, and what the object kernel below calls up here for.</summary>
internal static unsafe class WeakrefTypes
{
    /// <summary>Runs in the load hook: static data only.</summary>
    internal static void Fill()
    {
        ReferenceTypeAddress.Value = Symbols.Table._PyWeakref_RefType;
        PlainProxyTypeAddress.Value = Symbols.Table._PyWeakref_ProxyType;
        CallableProxyTypeAddress.Value = Symbols.Table._PyWeakref_CallableProxyType;
        ReferenceType.Fill(Symbols.Table._PyWeakref_RefType);
        ProxyType.FillPlain(Symbols.Table._PyWeakref_ProxyType);
        ProxyType.FillCallable(Symbols.Table._PyWeakref_CallableProxyType);
        WeakrefHooks.ClearWeakRefs = &ReferentDeath.ClearWeakRefs;
        WeakrefHooks.NewRef = &NewRef;
        WeakrefHooks.KillAll = &ReferentDeath.ClearWithoutCallbacks;
    }

    private static PyObject* NewRef(PyObject* ob) => WeakrefCreation.NewRef(ob, null);
}
