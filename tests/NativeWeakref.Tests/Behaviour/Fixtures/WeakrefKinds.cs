using System;
using System.Collections.Generic;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>The kinds of weak references.</summary>
public enum WeakrefKind
{
    /// <summary>The type weakref.ReferenceType itself.</summary>
    Reference,

    /// <summary>A static subtype of it.</summary>
    Subreference,

    /// <summary>A proxy of what cannot be called.</summary>
    Proxy,

    /// <summary>A proxy of what can be called.</summary>
    CallableProxy,
}

/// <summary>Makes a weak reference of each kind.</summary>
internal static class WeakrefKinds
{
    internal static IReadOnlyList<WeakrefKind> All { get; } = Enum.GetValues<WeakrefKind>();

    /// <summary>A referent that gives proxies of the kind.</summary>
    internal static Owned NewReferent(WeakrefKind kind) => kind is WeakrefKind.CallableProxy ? Referents.NewCallable() : Referents.New();

    internal static Owned New(WeakrefKind kind, Owned referent, Owned? callback = null) => kind switch
    {
        WeakrefKind.Reference => WeakReferences.NewRef(referent, callback),
        WeakrefKind.Subreference => WeakReferences.NewSubreference(referent, callback),
        WeakrefKind.Proxy or WeakrefKind.CallableProxy => WeakReferences.NewProxy(referent, callback),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
