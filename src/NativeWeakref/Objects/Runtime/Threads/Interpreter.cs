using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>The one interpreter, which is opaque to C: its thread states, and a dict for whoever wants to keep something in it.</summary>
internal static unsafe class Interpreter
{
    private struct State
    {
        internal PyThreadState* Newest; // the head of the list; guarded by the GIL's mutex
        internal ulong LastId;
        internal PyObject* Dict;
    }

    private static State s_state;

    /// <summary>The interpreter; NULL while the runtime is down.</summary>
    internal static PyInterpreterState* Main => Lifecycle.IsRunning ? Address : null;

    /// <summary>The interpreter, always.</summary>
    internal static PyInterpreterState* Address => (PyInterpreterState*)Unsafe.AsPointer(ref s_state);

    /// <summary>Head of the list of thread states.</summary>
    internal static PyThreadState** Newest => &((State*)Address)->Newest;

    /// <summary>A number for a thread state, from 1 on in every life. The GIL's mutex is held.</summary>
    internal static ulong NextId() => ++s_state.LastId;

    /// <summary>The only interpreter has no successor.</summary>
    internal static PyInterpreterState* Next(PyInterpreterState* interp)
    {
        _ = NullArgument.IsMissing(interp);
        return null;
    }

    /// <summary>Number of an interpreter: the only one has 0. Input: NULL is RuntimeError and -1.</summary>
    internal static long Id(PyInterpreterState* interp)
    {
        if (interp == null)
        {
            Errors.RuntimeError("no interpreter provided"u8);
            return -1;
        }
        return 0;
    }

    /// <summary>The interpreter's dict, made when it is first asked for. Return: borrowed, or NULL without an error.</summary>
    internal static PyObject* Dict(PyInterpreterState* interp)
    {
        if (NullArgument.IsMissing(interp))
        {
            return null;
        }
        if (s_state.Dict == null && (s_state.Dict = DictObjects.New()) == null)
        {
            Errors.Clear();
        }
        return s_state.Dict;
    }

    /// <summary>Gives up what the interpreter keeps.</summary>
    internal static void Finalise()
    {
        Refcount.Clear(&((State*)Address)->Dict); // foreign code
        s_state.LastId = 0;
        NewThreads.Finalise();
    }
}
