using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Exports;

/// <summary>This library.</summary>
[Header("nativeweakref.h")]
public static unsafe class LibraryExports
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

    /// <summary>Count what the object heap holds.</summary>
    /// <remarks>Walks all its pages: 0.1 ms for 100 MB. The GIL is held.</remarks>
    /// <param name="statistics">Filled.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_heap_stats), CallConvs = [typeof(CallConvCdecl)])]
    public static void nativeweakref_heap_stats(nativeweakref_heap_statistics* statistics) => HeapStatistics.Report(statistics);

    /// <summary>Test whether the structures of the object heap hold together.</summary>
    /// <remarks>
    /// Code that writes to memory it has returned destroys them. In debug mode (the environment variable NATIVEWEAKREF_DEBUG is 1) the
    /// bytes around every block in use are looked at too. The GIL is held.
    /// </remarks>
    /// <returns>NULL if they do; else a text that says what was found first, static memory. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_heap_check), CallConvs = [typeof(CallConvCdecl)])]
    [return: Const]
    public static byte* nativeweakref_heap_check() => HeapCheck.Run();
}
