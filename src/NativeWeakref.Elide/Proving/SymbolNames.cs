using System;

namespace NativeWeakref.Elide.Proving;

/// <summary>What ILC's symbol names mean: which stand for managed machinery, and how they read in C#.</summary>
internal static class SymbolNames
{
    private const string CoreLibrary = "S_P_CoreLib_";

    // The first prefix that fits decides.
    private static readonly (string Prefix, string Meaning)[] s_managed =
    [
        ("RhpNew", "allocates a managed object"),
        ("RhNew", "allocates a managed object"),
        ("RhAllocate", "allocates a managed object"),
        ("RhBox", "boxes a value"),
        ("RhUnbox", "unboxes a managed object"),
        ("RhpThrow", "throws an exception"),
        ("RhThrow", "throws an exception"),
        ("RhpRethrow", "throws an exception"),
        ("RhRethrow", "throws an exception"),
        ("RhpAssignRef", "stores a managed reference"),
        ("RhpCheckedAssignRef", "stores a managed reference"),
        ("RhpByRefAssignRef", "stores a managed reference"),
        ("RhpChecked", "exchanges a managed reference"),
        ("RhBulkMove", "copies managed references"),
        ("RhpGcPoll", "polls the collector"),
        ("RhpTrapThreads", "polls the collector"),
        ("RhpInitialDynamicInterfaceDispatch", "dispatches an interface call"),
        ("RhpInterfaceDispatch", "dispatches an interface call"),
        ("RhTypeCast", "casts a managed object"),
        ("__tls_get_addr", "reads thread statics"),
        ("tls_", "reads thread statics"),
        ("__GetNonGCStaticBase", "runs a class constructor lazily"),
        ("__GetGCStaticBase", "runs a class constructor lazily or reads managed static fields"),
        ("__GetThreadStaticBase", "reads thread statics"),
        ("__TypeThreadStaticIndex", "reads thread statics"),
        ("__THREADSTATIC", "reads thread statics"),
        ("__GCSTATICS", "refers to static fields that hold managed references"),
        ("__FrozenObj_", "refers to a managed object"),
        ("__Str_", "refers to a managed string"),
        ("__RuntimeType_", "refers to a managed object"),
        ("_ZTV", "refers to a method table"),
        ("__GenericDict_", "looks up a generic dictionary"),
        ("__GenericLookup", "looks up a generic dictionary"),
        ("__GenericInstance_", "refers to type metadata"),
        ("__InterfaceDispatchCell", "calls through an interface"),
        ("__imp_", "calls through an indirection cell"),
        ("__pinvoke_", "binds an import at run time, which is not listed as direct"),
        ("__nativemodule_", "binds an import at run time, which is not listed as direct"),
        ("__virtual", "calls through a virtual stub"),
        ("__DelegateCtor_", "constructs a delegate"),
        ("__ReadyToRunHelper", "calls a run-time helper"),
    ];

    /// <summary>Null for a name that stands for no managed machinery we know.</summary>
    public static string? MeaningIfManaged(string symbol)
    {
        foreach ((string prefix, string meaning) in s_managed)
        {
            if (symbol.StartsWith(prefix, StringComparison.Ordinal))
            {
                return meaning;
            }
        }
        return null;
    }

    /// <summary>Namespace_Type__Method as Namespace.Type.Method.</summary>
    public static string ReadableMethod(string symbol)
    {
        string name = WithoutLibrary(symbol);
        int separator = name.IndexOf("__", StringComparison.Ordinal);
        return separator <= 0
            ? name
            : name[..separator].Replace('_', '.') + "." + name[(separator + 2)..];
    }

    private static string WithoutLibrary(string symbol)
        => symbol.StartsWith(CoreLibrary, StringComparison.Ordinal) ? symbol[CoreLibrary.Length..] : symbol;
}
