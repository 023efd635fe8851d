using NativeWeakref.Tests.Bindings;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>Makes weak references, and looks at them as the header's macros do.</summary>
internal static unsafe class WeakReferences
{
    /// <summary>A new reference, or the shared one.</summary>
    internal static Owned NewRef(Owned referent, Owned? callback = null) =>
        new(LoadedLibrary.Api.PyWeakref_NewRef(referent.Object, callback is null ? null : callback.Object));

    /// <summary>A new proxy, or the shared one.</summary>
    internal static Owned NewProxy(Owned referent, Owned? callback = null) =>
        new(LoadedLibrary.Api.PyWeakref_NewProxy(referent.Object, callback is null ? null : callback.Object));

    /// <summary>An instance of a static subtype of the reference type.</summary>
    internal static Owned NewSubreference(Owned referent, Owned? callback = null) =>
        new(Arguments.Call((PyObject*)Referents.SubreferenceType, referent.Object, callback is null ? null : callback.Object));

    internal static bool IsDead(Owned reference) => reference.Weakref->wr_object == LoadedLibrary.None;
}
