using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Exports;

/// <summary>This library.</summary>
[Header("nativeweakref.h")]
public static class LibraryExports
{
    /// <summary>Return the version of the library at run time.</summary>
    /// <returns>As NATIVEWEAKREF_VERSION: major * 1000000 + minor * 1000 + patch. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_version), CallConvs = [typeof(CallConvCdecl)])]
    public static int nativeweakref_version() => LibraryVersion.Number;
}
