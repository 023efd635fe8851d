using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>What C asks a thread state for.</summary>
internal static unsafe class ThreadStateAccess
{
    /// <summary>
    /// The calling thread's dict, made when it is first asked for. Return: borrowed; NULL without an error where the thread does not hold the
    /// GIL or there is no memory.
    /// </summary>
    internal static PyObject* Dict()
    {
        if (ThreadSlot.Own() != ThreadState.Holder)
        {
            return null;
        }
        PyThreadState* state = ThreadState.Current;
        if (state->dict == null && (state->dict = DictObjects.New()) == null)
        {
            Errors.Clear();
        }
        return state->dict;
    }

    internal static PyInterpreterState* InterpreterOf(PyThreadState* state)
        => NullArgument.IsMissing(state) ? null : state->interp;

    internal static ulong IdOf(PyThreadState* state)
        => NullArgument.IsMissing(state) ? 0 : state->id;

    /// <summary>There are no frames.</summary>
    internal static PyFrameObject* FrameOf(PyThreadState* state)
    {
        _ = state;
        return null;
    }

    internal static void EnterTracing(PyThreadState* state)
    {
        if (NullArgument.IsMissing(state))
        {
            return;
        }
        state->tracing++;
    }

    internal static void LeaveTracing(PyThreadState* state)
    {
        if (NullArgument.IsMissing(state))
        {
            return;
        }
        state->tracing--;
    }
}
