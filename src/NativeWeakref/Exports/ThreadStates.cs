using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Exports;

/// <summary>Thread states.</summary>
[Header("pystate.h")]
public static unsafe class ThreadStateExports
{
    /// <summary>Return the state of the calling thread, which holds the GIL.</summary>
    /// <returns>The thread state; starts the runtime where nobody has. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThreadState_Get), CallConvs = [typeof(CallConvCdecl)])]
    public static PyThreadState* PyThreadState_Get() => ThreadState.Require();

    /// <summary>Return the state of the thread that holds the GIL.</summary>
    /// <returns>The thread state, or NULL while the runtime is down. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyThreadState_UncheckedGet), CallConvs = [typeof(CallConvCdecl)])]
    public static PyThreadState* _PyThreadState_UncheckedGet() => ThreadState.Current;
}
