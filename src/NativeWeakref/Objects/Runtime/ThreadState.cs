using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The state of the thread that holds the GIL: its error indicator above all (W-150).</summary>
internal static unsafe class ThreadState
{
    private static PyThreadState s_main;
    private static PyThreadState* s_current; // written by whoever takes the GIL; NULL while the runtime is down

    /// <summary>The current state, or NULL while the runtime is down.</summary>
    internal static PyThreadState* Current => s_current;

    /// <summary>The current state; initialises the runtime where nobody has (DESIGN: the first error does).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyThreadState* Require()
    {
        if (s_current == null)
        {
            Start();
        }
        return s_current;
    }

    /// <summary>Makes the calling thread the main one.</summary>
    internal static void AttachMain()
    {
        s_main = default;
        fixed (PyThreadState* state = &s_main) // a static of unmanaged type never moves
        {
            state->exc_info = &state->exc_state;
            state->c_recursion_remaining = RecursionGuard.Limit;
            s_current = state;
        }
    }

    /// <summary>Leaves no current state.</summary>
    internal static void Detach() => s_current = null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Start() => Lifecycle.Initialize();
}
