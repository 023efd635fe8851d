using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The state of the thread that holds the GIL: its error indicator above all (W-150).</summary>
internal static unsafe class ThreadState
{
    private static ThreadRecord s_main;

    /// <summary>The current state, or NULL while the runtime is down. Written by whoever takes the GIL.</summary>
    internal static PyThreadState* Current { get; private set; }

    /// <summary>The current state; starts the runtime where nobody has: an error may be the first thing that happens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyThreadState* Require()
    {
        if (Current == null)
        {
            Start();
        }
        return Current;
    }

    /// <summary>Makes the calling thread the main one.</summary>
    internal static void AttachMain()
    {
        s_main = default;
        PyThreadState* state = (PyThreadState*)Unsafe.AsPointer(ref s_main); // a static of unmanaged type never moves
        state->exc_info = &state->exc_state;
        state->c_recursion_remaining = RecursionGuard.Limit;
        ThreadStack.Attach(state);
        ThreadStack.Use(state);
        Current = state;
    }

    /// <summary>Leaves no current state.</summary>
    internal static void Detach()
    {
        ThreadStack.Use(null);
        Current = null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Start() => Lifecycle.Initialize();
}
