using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Collector;

namespace NativeWeakref.Exports;

/// <summary>What the module gc offers in Python.</summary>
[Header("nativeweakref.h")]
public static unsafe class CollectorControlExports
{
    /// <summary>Collect some generations, also while collection is disabled. A pending exception stays.</summary>
    /// <param name="generation">The oldest generation to collect: 0, 1 or 2.</param>
    /// <returns>The number of objects found; 0 while a collection runs. -1 with ValueError set for another generation.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_gc_collect), CallConvs = [typeof(CallConvCdecl)])]
    public static nint nativeweakref_gc_collect(int generation) => CollectorControl.Collect(generation);

    /// <summary>Set when collections happen by themselves; 700, 10, 10 at the start.</summary>
    /// <param name="threshold0">Allocations less deallocations of collected objects before the young ones are collected; 0: never.</param>
    /// <param name="threshold1">Collections of generation 0 before one of generation 1.</param>
    /// <param name="threshold2">Collections of generation 1 before one of everything.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_gc_set_threshold), CallConvs = [typeof(CallConvCdecl)])]
    public static void nativeweakref_gc_set_threshold(int threshold0, int threshold1, int threshold2)
        => CollectionSchedule.SetThresholds(threshold0, threshold1, threshold2);

    /// <summary>Return one of the thresholds.</summary>
    /// <param name="generation">0, 1 or 2.</param>
    /// <returns>The threshold. -1 with ValueError set for another generation.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_gc_get_threshold), CallConvs = [typeof(CallConvCdecl)])]
    public static int nativeweakref_gc_get_threshold(int generation) => CollectorControl.Threshold(generation);

    /// <summary>Return what is compared with a threshold.</summary>
    /// <param name="generation">0, 1 or 2.</param>
    /// <returns>The count. -1 with ValueError set for another generation.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_gc_get_count), CallConvs = [typeof(CallConvCdecl)])]
    public static int nativeweakref_gc_get_count(int generation) => CollectorControl.CountOf(generation);

    /// <summary>Choose where a collection that is due takes place.</summary>
    /// <param name="automatic">1: in the allocation that makes it due. 0, as at the start: in PyErr_CheckSignals() only.</param>
    /// <returns>The choice before. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_gc_set_auto), CallConvs = [typeof(CallConvCdecl)])]
    public static int nativeweakref_gc_set_auto(int automatic) => CollectionSchedule.SetImmediate(automatic);

    /// <summary>Choose whether unreachable objects are kept for inspection instead of being destroyed.</summary>
    /// <param name="save">1: collections add them to nativeweakref_gc_garbage(). 0, as at the start: they do not.</param>
    /// <returns>The choice before. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_gc_set_save_all), CallConvs = [typeof(CallConvCdecl)])]
    public static int nativeweakref_gc_set_save_all(int save) => CollectorControl.SetSaveAll(save);

    /// <summary>Return the objects that collections have found and not destroyed: those with tp_del, or all that were saved.</summary>
    /// <returns>A tuple. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_gc_garbage), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* nativeweakref_gc_garbage() => Uncollectable.ToTuple();

    /// <summary>Release the objects that nativeweakref_gc_garbage() returns; other code may run.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_gc_clear_garbage), CallConvs = [typeof(CallConvCdecl)])]
    public static void nativeweakref_gc_clear_garbage() => Uncollectable.Clear();

    /// <summary>Return the generation of an object.</summary>
    /// <param name="ob">The object; not NULL.</param>
    /// <returns>0, 1 or 2. -1 if the collector does not know the object, or gc.freeze() has set it aside. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_gc_generation), CallConvs = [typeof(CallConvCdecl)])]
    public static int nativeweakref_gc_generation([Borrowed] PyObject* ob) => CollectorControl.GenerationOf(ob);

    /// <summary>Read what the collections of a generation have found.</summary>
    /// <param name="generation">0, 1 or 2.</param>
    /// <param name="stats">Filled.</param>
    /// <returns>0. -1 with ValueError set for another generation; stats is unchanged.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_gc_get_stats), CallConvs = [typeof(CallConvCdecl)])]
    public static int nativeweakref_gc_get_stats(int generation, nativeweakref_gc_stats* stats) => CollectorEvents.Read(generation, stats);

    /// <summary>Have a function called before and after each collection.</summary>
    /// <param name="callback">The function; it leaves no exception set.</param>
    /// <param name="arg">Handed to the function.</param>
    /// <returns>0. -1 with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_gc_add_callback), CallConvs = [typeof(CallConvCdecl)])]
    public static int nativeweakref_gc_add_callback(
        [CFunction(typeof(nativeweakref_gc_callback))] delegate* unmanaged[Cdecl]<nativeweakref_gc_event*, void*, void> callback, void* arg)
        => CollectorEvents.Add(callback, arg);

    /// <summary>Undo nativeweakref_gc_add_callback() with the same arguments.</summary>
    /// <param name="callback">The function.</param>
    /// <param name="arg">What it was added with.</param>
    /// <returns>1 if it was there, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_gc_remove_callback), CallConvs = [typeof(CallConvCdecl)])]
    public static int nativeweakref_gc_remove_callback(
        [CFunction(typeof(nativeweakref_gc_callback))] delegate* unmanaged[Cdecl]<nativeweakref_gc_event*, void*, void> callback, void* arg)
        => CollectorEvents.Remove(callback, arg);
}
