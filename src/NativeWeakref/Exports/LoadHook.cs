using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Heap;
using NativeWeakref.Objects;
using NativeWeakref.Objects.Collector;
using NativeWeakref.Objects.Diagnostics;
using NativeWeakref.Objects.Modules.Standard;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Runtime.Threads;
using NativeWeakref.Weakrefs;
using NativeWeakref.Weakrefs.Collection;
using NativeWeakref.Weakrefs.Module;

namespace NativeWeakref.Exports;

/// <summary>What runs when the library is loaded.</summary>
internal static unsafe class LoadHook
{
    /// <summary>Called once by the load-time constructor in C, before any code of the program. Fills static data: allocates nothing, cannot fail.</summary>
    [Internal]
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_load), CallConvs = [typeof(CallConvCdecl)])]
    internal static void nativeweakref_load() => Load();

    private static void Load()
    {
        Symbols.Load();
        Gil.Load();
        ThreadEnd.Load();
        ObjectHeap.FirstAllocation = &Lifecycle.Initialize;
        BlockReport.TypeNameOf = &KnownTypes.NameOfTypeOf;
        BlockReport.HasWeakReferences = &KnownTypes.HasWeakReferences;
        GilCheck.IsAllowed = &GilState.Check;
        ObjectHeap.Fill();
        BuiltinTypes.Fill();
        OwnModules.Fill();
        WeakrefTypes.Fill();
        WeakrefModule.Fill();
        TrashWeakrefs.Fill();
        CollectionSchedule.Fill();
    }
}
