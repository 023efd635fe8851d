using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Objects.Runtime.Threads;

namespace NativeWeakref.Exports.PyErrors;

// Interrupts. No signal handler is installed: the program simulates them.
public static unsafe partial class ErrorExports
{
    /// <summary>Serve what has been put off, such as a collection that allocations have asked for; a long computation calls this now and then.</summary>
    /// <returns>0. -1 with KeyboardInterrupt set if there was an interrupt and this is the main thread.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_CheckSignals), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyErr_CheckSignals() => Interrupts.Check();

    /// <summary>Simulate an interrupt. The GIL is not needed; a signal handler may call this.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_SetInterrupt), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_SetInterrupt() => Interrupts.Simulate();

    /// <summary>Simulate a signal. The GIL is not needed; a signal handler may call this.</summary>
    /// <param name="signum">Number of the signal. Only SIGINT, 2, has an effect, where Py_InitializeEx() was told so.</param>
    /// <returns>0. -1 without an error set if no signal has that number.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_SetInterruptEx), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyErr_SetInterruptEx(int signum) => Interrupts.Simulate(signum);
}
