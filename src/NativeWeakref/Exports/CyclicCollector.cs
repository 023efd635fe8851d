using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Collector;

namespace NativeWeakref.Exports;

/// <summary>The cyclic collector, as CPython has it.</summary>
[Header("objimpl.h")]
public static unsafe class CyclicCollectorExports
{
    /// <summary>Run a full collection; other code may run in callbacks and finalizers. A pending exception stays.</summary>
    /// <returns>The number of objects found: collected and uncollectable. 0 if the collector is disabled or runs. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyGC_Collect), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyGC_Collect() => Collection.CollectIfEnabled();

    /// <summary>Enable collection: by itself, and by PyGC_Collect(). It is enabled at the start.</summary>
    /// <returns>1 if it was enabled before, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyGC_Enable), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyGC_Enable() => CollectionSchedule.Enable(true);

    /// <summary>Disable collection.</summary>
    /// <returns>1 if it was enabled before, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyGC_Disable), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyGC_Disable() => CollectionSchedule.Enable(false);

    /// <summary>Test whether collection is enabled.</summary>
    /// <returns>1 if it is, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyGC_IsEnabled), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyGC_IsEnabled() => CollectionSchedule.IsEnabled ? 1 : 0;

    /// <summary>Call a function for each object that the collector knows; no collection happens by itself meanwhile.</summary>
    /// <remarks>Objects that the function creates are not visited. Without memory for a list of the objects none is.</remarks>
    /// <param name="callback">The function; it owns nothing. A result of 0 ends the walk.</param>
    /// <param name="arg">Handed to the function.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnstable_GC_VisitObjects), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyUnstable_GC_VisitObjects(
        [CFunction(typeof(gcvisitobjects_t))] delegate* unmanaged[Cdecl]<PyObject*, void*, int> callback, void* arg)
        => AllTrackedObjects.Visit(callback, arg);
}
