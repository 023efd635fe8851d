using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Weakrefs;

namespace NativeWeakref.Exports;

/// <summary>What native/host.c calls when the library is loaded into a host, and when the host ends.</summary>
internal static class HostHooks
{
    /// <summary>Before any code of the host: fills the types, which the host uses before it readies them.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(preload_begin), CallConvs = [typeof(CallConvCdecl)])]
    internal static void preload_begin()
    {
        Symbols.Load();
        WeakrefTypes.Fill();
    }

    /// <summary>The number of calls so far.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(preload_calls), CallConvs = [typeof(CallConvCdecl)])]
    internal static long preload_calls() => CallCounter.Calls;
}
