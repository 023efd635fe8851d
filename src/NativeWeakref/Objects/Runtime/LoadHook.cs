using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Objects.Runtime;

/// <summary>What runs when the library is loaded: it fills static data, allocates nothing and cannot fail.</summary>
public static class LoadHook
{
    private static int s_loaded;

    /// <summary>Called once by the load-time constructor of the C part, before any code of the program.</summary>
    [UnmanagedCallersOnly(EntryPoint = "nativeweakref_load", CallConvs = [typeof(CallConvCdecl)])]
    public static void Load() => s_loaded = 1;

    /// <summary>Whether the hook has run.</summary>
    internal static bool IsLoaded => s_loaded != 0;
}
