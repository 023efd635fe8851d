using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Runtime.Threads;

namespace NativeWeakref.Exports;

/// <summary>Interpreters and thread states.</summary>
[Header("pystate.h")]
public static unsafe class ThreadStateExports
{
    /// <summary>Return the interpreter of the calling thread, which holds the GIL.</summary>
    /// <returns>The only interpreter; starts the runtime where nobody has. The process ends if nobody holds the GIL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyInterpreterState_Get), CallConvs = [typeof(CallConvCdecl)])]
    public static PyInterpreterState* PyInterpreterState_Get() => ThreadState.GetInterpreter();

    /// <summary>Return the main interpreter. The GIL is not needed.</summary>
    /// <returns>The only interpreter, or NULL while the runtime is down. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyInterpreterState_Main), CallConvs = [typeof(CallConvCdecl)])]
    public static PyInterpreterState* PyInterpreterState_Main() => Interpreter.Main;

    /// <summary>Return the first interpreter. The GIL is not needed.</summary>
    /// <returns>The only interpreter, or NULL while the runtime is down. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyInterpreterState_Head), CallConvs = [typeof(CallConvCdecl)])]
    public static PyInterpreterState* PyInterpreterState_Head() => Interpreter.Main;

    /// <summary>Return the interpreter after another one.</summary>
    /// <param name="interp">An interpreter.</param>
    /// <returns>NULL: there is one interpreter. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyInterpreterState_Next), CallConvs = [typeof(CallConvCdecl)])]
    public static PyInterpreterState* PyInterpreterState_Next(PyInterpreterState* interp) => Interpreter.Next(interp);

    /// <summary>Return the number of an interpreter.</summary>
    /// <param name="interp">An interpreter.</param>
    /// <returns>0. -1 with RuntimeError set if <paramref name="interp"/> is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyInterpreterState_GetID), CallConvs = [typeof(CallConvCdecl)])]
    public static long PyInterpreterState_GetID(PyInterpreterState* interp) => Interpreter.Id(interp);

    /// <summary>Return a dict in which extensions keep what belongs to an interpreter.</summary>
    /// <param name="interp">An interpreter.</param>
    /// <returns>The dict, made when it is first asked for. NULL without an error set if there is no memory.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyInterpreterState_GetDict), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyInterpreterState_GetDict(PyInterpreterState* interp) => Interpreter.Dict(interp);

    /// <summary>Return the newest thread state.</summary>
    /// <param name="interp">An interpreter.</param>
    /// <returns>The first of the list; NULL while the runtime is down. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyInterpreterState_ThreadHead), CallConvs = [typeof(CallConvCdecl)])]
    public static PyThreadState* PyInterpreterState_ThreadHead(PyInterpreterState* interp) => ThreadStateList.Head(interp);

    /// <summary>Return the thread state made before another one.</summary>
    /// <param name="tstate">A thread state.</param>
    /// <returns>The next of the list, NULL at its end. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThreadState_Next), CallConvs = [typeof(CallConvCdecl)])]
    public static PyThreadState* PyThreadState_Next(PyThreadState* tstate) => ThreadStateList.Next(tstate);

    /// <summary>Make a thread state, for the calling thread or another. The GIL is not needed.</summary>
    /// <param name="interp">The interpreter.</param>
    /// <returns>The state, which PyThreadState_Clear() and PyThreadState_Delete() end. NULL without an error set if there is no memory.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThreadState_New), CallConvs = [typeof(CallConvCdecl)])]
    public static PyThreadState* PyThreadState_New(PyInterpreterState* interp) => ThreadStateLife.New(interp);

    /// <summary>Release all objects that a thread state refers to.</summary>
    /// <param name="tstate">A thread state, current or not. SystemError is set if NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThreadState_Clear), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyThreadState_Clear(PyThreadState* tstate) => ThreadStateLife.Clear(tstate);

    /// <summary>Delete a thread state, cleared before. The GIL is not needed.</summary>
    /// <param name="tstate">A state that no thread runs with; the process ends if it is current, or NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThreadState_Delete), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyThreadState_Delete(PyThreadState* tstate) => ThreadStateLife.Delete(tstate);

    /// <summary>Delete the current thread state, cleared before, and give the GIL up.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThreadState_DeleteCurrent), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyThreadState_DeleteCurrent() => ThreadStateLife.DeleteCurrent();

    /// <summary>Return the state of the calling thread, which holds the GIL.</summary>
    /// <returns>The thread state; starts the runtime where nobody has. The process ends if nobody holds the GIL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThreadState_Get), CallConvs = [typeof(CallConvCdecl)])]
    public static PyThreadState* PyThreadState_Get() => ThreadState.Get();

    /// <summary>Return the state of the thread that holds the GIL.</summary>
    /// <returns>The thread state, or NULL while nobody holds the GIL. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyThreadState_UncheckedGet), CallConvs = [typeof(CallConvCdecl)])]
    public static PyThreadState* _PyThreadState_UncheckedGet() => ThreadState.Current;

    /// <summary>Go on with another thread state: give the GIL up for the current one, take it for the other.</summary>
    /// <param name="tstate">A state that no thread runs with, or NULL to go on without the GIL.</param>
    /// <returns>The state the calling thread ran with, or NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThreadState_Swap), CallConvs = [typeof(CallConvCdecl)])]
    public static PyThreadState* PyThreadState_Swap(PyThreadState* tstate) => GilTransfer.Swap(tstate);

    /// <summary>Return a dict in which extensions keep what belongs to the calling thread.</summary>
    /// <returns>
    /// The dict, made when it is first asked for. NULL without an error set if the thread does not hold the GIL or there is no memory.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThreadState_GetDict), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyThreadState_GetDict() => ThreadStateAccess.Dict();

    /// <summary>Leave an exception for another thread, which raises it when it runs Python code: here it never does.</summary>
    /// <param name="id">Identity of the thread.</param>
    /// <param name="exc">The exception; NULL takes back one that waits.</param>
    /// <returns>Number of thread states found: 0 or 1. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThreadState_SetAsyncExc), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyThreadState_SetAsyncExc([CType("unsigned long")] ulong id, [Borrowed] PyObject* exc)
        => ThreadStateList.SetAsynchronous(id, exc);

    /// <summary>Return the interpreter of a thread state.</summary>
    /// <param name="tstate">A thread state.</param>
    /// <returns>The interpreter. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThreadState_GetInterpreter), CallConvs = [typeof(CallConvCdecl)])]
    public static PyInterpreterState* PyThreadState_GetInterpreter(PyThreadState* tstate) => ThreadStateAccess.InterpreterOf(tstate);

    /// <summary>Return the innermost frame of Python code of a thread.</summary>
    /// <param name="tstate">A thread state.</param>
    /// <returns>NULL: there are no frames. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThreadState_GetFrame), CallConvs = [typeof(CallConvCdecl)])]
    public static PyFrameObject* PyThreadState_GetFrame(PyThreadState* tstate) => ThreadStateAccess.FrameOf(tstate);

    /// <summary>Return the number of a thread state.</summary>
    /// <param name="tstate">A thread state.</param>
    /// <returns>A number that no other state of this life of the runtime has had. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThreadState_GetID), CallConvs = [typeof(CallConvCdecl)])]
    public static ulong PyThreadState_GetID(PyThreadState* tstate) => ThreadStateAccess.IdOf(tstate);

    /// <summary>Switch tracing off for a thread; nothing is traced here.</summary>
    /// <param name="tstate">A thread state.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThreadState_EnterTracing), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyThreadState_EnterTracing(PyThreadState* tstate) => ThreadStateAccess.EnterTracing(tstate);

    /// <summary>Undo a PyThreadState_EnterTracing().</summary>
    /// <param name="tstate">A thread state.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThreadState_LeaveTracing), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyThreadState_LeaveTracing(PyThreadState* tstate) => ThreadStateAccess.LeaveTracing(tstate);

    /// <summary>Make sure that the calling thread holds the GIL, whether it does already or has never been seen; wait for it.</summary>
    /// <remarks>
    /// Starts the runtime where nobody has; the matching PyGILState_Release() then gives the GIL up. The calling thread ends where
    /// the runtime is being shut down by another thread.
    /// </remarks>
    /// <returns>For PyGILState_Release(), once, on the same thread. The process ends if there is no memory.</returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyGILState_Ensure), CallConvs = [typeof(CallConvCdecl)])]
    public static PyGILState_STATE PyGILState_Ensure() => GilState.Ensure();

    /// <summary>Undo a PyGILState_Ensure(): give the GIL up if that took it, delete the thread state if that made it.</summary>
    /// <param name="oldstate">Result of the PyGILState_Ensure(). The process ends if the calling thread does not hold the GIL.</param>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyGILState_Release), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyGILState_Release(PyGILState_STATE oldstate) => GilState.Release(oldstate);

    /// <summary>Return the calling thread's own state, whether it holds the GIL or not.</summary>
    /// <returns>The state, or NULL if the thread has none. Never fails.</returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyGILState_GetThisThreadState), CallConvs = [typeof(CallConvCdecl)])]
    public static PyThreadState* PyGILState_GetThisThreadState() => GilState.Own();

    /// <summary>Test whether the calling thread holds the GIL.</summary>
    /// <returns>1 if it does or the runtime is down, else 0. Never fails.</returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyGILState_Check), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyGILState_Check() => GilState.Check();
}
