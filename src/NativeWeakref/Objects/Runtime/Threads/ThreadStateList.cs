using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>All thread states, newest first. Threads without the GIL add to it and take from it: the GIL's mutex guards it.</summary>
internal static unsafe class ThreadStateList
{
    /// <summary>The newest state; NULL while the runtime is down.</summary>
    internal static PyThreadState* First => *Interpreter.Newest;

    /// <summary>As <see cref="First"/>, for C.</summary>
    internal static PyThreadState* Head(PyInterpreterState* interp)
        => NullArgument.IsMissing(interp) ? null : First; // there is one

    /// <summary>The state made before one.</summary>
    internal static PyThreadState* Next(PyThreadState* state)
    {
        if (NullArgument.IsMissing(state))
        {
            return null;
        }
        Gil.Guard();
        PyThreadState* next = state->next;
        Gil.Unguard();
        return next;
    }

    /// <summary>Gives a state its number and its place.</summary>
    internal static void Add(PyThreadState* state)
    {
        Gil.Guard();
        state->id = Interpreter.NextId();
        state->prev = null;
        state->next = First;
        if (First != null)
        {
            First->prev = state;
        }
        *Interpreter.Newest = state;
        Gil.Unguard();
    }

    /// <summary>The only code that removes one state.</summary>
    internal static void Unlink(PyThreadState* state)
    {
        Gil.Guard();
        if (state->prev == null)
        {
            *Interpreter.Newest = state->next;
        }
        else
        {
            state->prev->next = state->next;
        }
        if (state->next != null)
        {
            state->next->prev = state->prev;
        }
        Gil.Unguard();
    }

    /// <summary>Leaves one state alone in the list. Return: the others, linked by <c>next</c>, newest first.</summary>
    internal static PyThreadState* TakeOthers(PyThreadState* kept)
    {
        Gil.Guard();
        PyThreadState* others = First;
        if (kept->prev == null)
        {
            others = kept->next;
        }
        else
        {
            kept->prev->next = kept->next;
        }
        if (kept->next != null)
        {
            kept->next->prev = kept->prev;
        }
        kept->prev = null;
        kept->next = null;
        *Interpreter.Newest = kept;
        Gil.Unguard();
        return others;
    }

    /// <summary>Whether a state is alive; reads nothing of it.</summary>
    internal static bool Contains(PyThreadState* state)
    {
        Gil.Guard();
        PyThreadState* found = First;
        while (found != null && found != state)
        {
            found = found->next;
        }
        Gil.Unguard();
        return found != null;
    }

    /// <summary>Leaves exceptions for the states of a thread, in place of what waits there. Return: how many states that were: 0 or 1.</summary>
    internal static int SetAsynchronous(ulong thread, PyObject* exception)
    {
        Gil.Guard();
        PyThreadState* found = First;
        while (found != null && found->thread_id != thread)
        {
            found = found->next;
        }
        PyObject* old = null;
        if (found != null)
        {
            old = found->async_exc;
            found->async_exc = exception == null ? null : Refcount.NewRef(exception);
        }
        Gil.Unguard();
        Refcount.XDecRef(old); // foreign code
        return found == null ? 0 : 1;
    }
}
