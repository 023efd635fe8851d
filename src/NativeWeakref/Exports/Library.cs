using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Heap;
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

    /// <summary>For tests: let one allocation fail, as if memory were exhausted.</summary>
    /// <remarks>
    /// Allocations and reallocations of objects, PyMem_* and PyMem_Raw* memory count. The GIL is held, and no other thread uses
    /// PyMem_Raw* memory meanwhile.
    /// </remarks>
    /// <param name="number">1 for the next allocation, 2 for the one after it, ...; 0 lets none fail.</param>
    /// <returns>
    /// Allocations that were left up to the failure of the last call: 0 if it has happened or none was asked for. Never fails.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_fault_set), CallConvs = [typeof(CallConvCdecl)])]
    public static nint nativeweakref_fault_set(nint number) => HeapFault.Order(number);
}
