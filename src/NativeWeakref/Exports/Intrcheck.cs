using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Runtime.Threads;

namespace NativeWeakref.Exports;

/// <summary>Interrupts, and what a program calls around fork().</summary>
[Header("intrcheck.h")]
public static unsafe class IntrcheckExports
{
    /// <summary>Test whether there was an interrupt, and forget it.</summary>
    /// <returns>1 if there was and this is the main thread, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyOS_InterruptOccurred), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyOS_InterruptOccurred() => Interrupts.TakeInMain();

    /// <summary>Prepare for fork(). Until it nothing else of the library is called by this thread.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyOS_BeforeFork), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyOS_BeforeFork() => Forks.Before();

    /// <summary>Go on in the parent after fork(), also where that failed.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyOS_AfterFork_Parent), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyOS_AfterFork_Parent() => Forks.AfterInParent();

    /// <summary>Go on in the child after fork(): the calling thread, which must hold the GIL, is the only one left, and the main one.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyOS_AfterFork_Child), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyOS_AfterFork_Child() => Forks.AfterInChild();

    /// <summary>As PyOS_AfterFork_Child(). Deprecated.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyOS_AfterFork), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyOS_AfterFork() => Forks.AfterInChild();

    /// <summary>Test whether this is the thread that started the runtime.</summary>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyOS_IsMainThread), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyOS_IsMainThread() => MainThread.Test();
}
