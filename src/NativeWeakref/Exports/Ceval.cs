using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Modules.Import;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Runtime.Threads;

namespace NativeWeakref.Exports;

/// <summary>Keeping nested calls from overflowing the C stack; giving the GIL up and taking it back.</summary>
[Header("ceval.h")]
public static unsafe class CevalExports
{
    /// <summary>Begin a call that may be nested without end.</summary>
    /// <param name="where">What the error's text ends with, such as " while calling a Python object"; not NULL.</param>
    /// <returns>0 to go on, then Py_LeaveRecursiveCall() ends it. -1 with RecursionError set if calls nest too deeply.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_EnterRecursiveCall), CallConvs = [typeof(CallConvCdecl)])]
    public static int Py_EnterRecursiveCall([Const] byte* where) => RecursionGuard.EnterFor(where);

    /// <summary>End what a successful Py_EnterRecursiveCall() began.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_LeaveRecursiveCall), CallConvs = [typeof(CallConvCdecl)])]
    public static void Py_LeaveRecursiveCall() => RecursionGuard.LeaveFor();

    /// <summary>Return how deep calls of Python functions may nest. There are none: the number only says what was set.</summary>
    /// <returns>The number; 1000 at the start. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_GetRecursionLimit), CallConvs = [typeof(CallConvCdecl)])]
    public static int Py_GetRecursionLimit() => RecursionLimit.Value;

    /// <summary>Set how deep calls of Python functions may nest. Calls in C have a limit of their own, which does not change.</summary>
    /// <param name="new_limit">The number.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_SetRecursionLimit), CallConvs = [typeof(CallConvCdecl)])]
    public static void Py_SetRecursionLimit(int new_limit) => RecursionLimit.Value = new_limit;

    /// <summary>Return what every module finds without importing it.</summary>
    /// <returns>The dict of the module builtins. NULL with RuntimeError set if that is no longer imported, or with MemoryError.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyEval_GetBuiltins), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyEval_GetBuiltins() => ModuleTable.Builtins();

    /// <summary>Give the GIL up: other threads may use objects, this one may not.</summary>
    /// <returns>The thread state, for PyEval_RestoreThread(). The process ends if the calling thread does not hold the GIL.</returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyEval_SaveThread), CallConvs = [typeof(CallConvCdecl)])]
    public static PyThreadState* PyEval_SaveThread() => GilTransfer.Save();

    /// <summary>Take the GIL; wait for it. errno stays as it is.</summary>
    /// <remarks>The calling thread ends where the runtime is being shut down by another thread, or has been.</remarks>
    /// <param name="tstate">A state that no thread runs with; the process ends if NULL.</param>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyEval_RestoreThread), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyEval_RestoreThread(PyThreadState* tstate) => GilTransfer.Restore(tstate);

    /// <summary>As PyEval_RestoreThread(), for a thread that holds no state.</summary>
    /// <param name="tstate">A state that no thread runs with; the process ends if NULL, or if the calling thread holds the GIL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyEval_AcquireThread), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyEval_AcquireThread(PyThreadState* tstate) => GilTransfer.Acquire(tstate);

    /// <summary>Give the GIL up.</summary>
    /// <param name="tstate">The current state; the process ends if it is another one.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyEval_ReleaseThread), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyEval_ReleaseThread(PyThreadState* tstate) => GilTransfer.Release(tstate);

    /// <summary>Take the GIL with the thread's own state. Deprecated: use PyGILState_Ensure().</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyEval_AcquireLock), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyEval_AcquireLock() => GilTransfer.AcquireLock();

    /// <summary>Give the GIL up. Deprecated: use PyGILState_Release().</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyEval_ReleaseLock), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyEval_ReleaseLock() => GilTransfer.ReleaseLock();

    /// <summary>Do nothing: start-up makes the GIL. Deprecated.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyEval_InitThreads), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyEval_InitThreads() => GilTransfer.Nothing();

    /// <summary>Test whether there is a GIL. Deprecated.</summary>
    /// <returns>1 between start-up and shutdown, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyEval_ThreadsInitialized), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyEval_ThreadsInitialized() => Lifecycle.IsRunning ? 1 : 0;

    /// <summary>Leave a call for the main thread. The GIL is not needed.</summary>
    /// <param name="func">The function; anything but 0 means that it failed with an error set.</param>
    /// <param name="arg">Its argument.</param>
    /// <returns>0. -1 without an error set if 31 calls wait already.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_AddPendingCall), CallConvs = [typeof(CallConvCdecl)])]
    public static int Py_AddPendingCall(
        [CFunction(typeof(nativeweakref_pending_call))] delegate* unmanaged[Cdecl]<void*, int> func, void* arg)
        => PendingCalls.Add(func, arg);

    /// <summary>Make the calls that wait, in the order in which they were left; shutdown does the same.</summary>
    /// <returns>
    /// 0, at once in other threads than the main one. -1 with an error set if a call fails, and the rest waits on, or with KeyboardInterrupt
    /// set if there was an interrupt.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_MakePendingCalls), CallConvs = [typeof(CallConvCdecl)])]
    public static int Py_MakePendingCalls() => PendingCalls.Make();

    /// <summary>Change how long a thread waits for the GIL before it asks for it.</summary>
    /// <param name="microseconds">The interval; 0 counts as 1. 5,000 at first.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyEval_SetSwitchInterval), CallConvs = [typeof(CallConvCdecl)])]
    public static void _PyEval_SetSwitchInterval([CType("unsigned long")] ulong microseconds) => Gil.Interval = microseconds;

    /// <summary>Tell how long a thread waits for the GIL before it asks for it.</summary>
    /// <returns>Microseconds. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyEval_GetSwitchInterval), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("unsigned long")]
    public static ulong _PyEval_GetSwitchInterval() => Gil.Interval;
}
