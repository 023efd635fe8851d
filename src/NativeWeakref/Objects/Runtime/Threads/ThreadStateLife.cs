using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>Thread states: how they are made, emptied and deleted.</summary>
internal static unsafe class ThreadStateLife
{
    private const int PythonRecursionLimit = 1000; // nothing here counts against it; extensions read it

    private static ThreadRecord s_main; // the first state of a life needs no memory: starting cannot fail for it

    private static PyThreadState* Main => (PyThreadState*)Unsafe.AsPointer(ref s_main); // a static of unmanaged type never moves

    /// <summary>Makes the calling thread the main one, with the GIL taken: a life of the runtime begins.</summary>
    internal static void AttachMain()
    {
        *Interpreter.Newest = null;
        Fill(Main);
        Gil.Open(Main);
        MainThread.Become();
        ThreadState.Attach(Main, ThreadSlot.Own());
    }

    /// <summary>A state for a thread; the GIL is not needed. Return: NULL where there is no memory or no runtime.</summary>
    internal static PyThreadState* New(PyInterpreterState* interp)
    {
        _ = interp; // there is one
        PyThreadState* state = Lifecycle.IsRunning ? (PyThreadState*)RawHeap.AllocateZeroed(1, (nuint)sizeof(ThreadRecord)) : null;
        if (state == null)
        {
            return null;
        }
        Fill(state);
        ThreadSlot* slot = ThreadSlot.Own();
        if (slot->State == null || slot->Life != Gil.Life)
        {
            ThreadState.Bind(state, slot);
        }
        return state;
    }

    /// <summary>Releases all that a state refers to; it stays usable for deleting only. Runs foreign code.</summary>
    internal static void Clear(PyThreadState* state)
    {
        if (state == null)
        {
            Errors.BadInternalCall();
            return;
        }
        state->_status |= ThreadStatus.Finalizing;
        Refcount.Clear(&state->dict);
        Refcount.Clear(&state->async_exc);
        Refcount.Clear(&state->current_exception);
        Refcount.Clear(&state->exc_state.exc_value);
        Refcount.Clear(&state->c_profileobj);
        Refcount.Clear(&state->c_traceobj);
        Refcount.Clear(&state->context);
        if (state->on_delete != null)
        {
            state->on_delete(state->on_delete_data); // foreign code
        }
        ReprGuard.Forget(state);
        state->_status |= ThreadStatus.Cleared;
    }

    /// <summary>Deletes a state that no thread runs with.</summary>
    internal static void Delete(PyThreadState* state)
    {
        if (state == null)
        {
            FatalError.StopWithoutGil("PyThreadState_Delete: "u8);
        }
        if (state == ThreadState.Current)
        {
            FatalError.Stop("PyThreadState_Delete: tstate "u8, state, " is still current"u8);
        }
        ThreadStateList.Unlink(state);
        Forget(state, ThreadSlot.Own());
        Free(state);
    }

    /// <summary>Deletes the state of the calling thread and gives the GIL up.</summary>
    internal static void DeleteCurrent()
    {
        ThreadSlot* slot = ThreadSlot.Own();
        if (slot != ThreadState.Holder)
        {
            FatalError.StopWithoutGil("_PyThreadState_DeleteCurrent: "u8);
        }
        PyThreadState* state = ThreadState.Current;
        ThreadStateList.Unlink(state);
        Forget(state, slot);
        ThreadState.Detach();
        Gil.Drop();
        Free(state);
    }

    /// <summary>The calling thread has a new identity: it is the child of a fork.</summary>
    internal static void Rename(PyThreadState* state)
    {
        state->thread_id = Pthread.Self();
        state->native_thread_id = Pthread.NativeSelf();
    }

    /// <summary>Clears and deletes every state but the current one: their threads never come back.</summary>
    internal static void DeleteOthers()
    {
        PyThreadState* state = ThreadStateList.TakeOthers(ThreadState.Current);
        while (state != null)
        {
            PyThreadState* next = state->next;
            Clear(state); // foreign code
            Free(state);
            state = next;
        }
    }

    /// <summary>Ends the life: the current state, cleared before, is gone, and the GIL free.</summary>
    internal static void DetachLast()
    {
        PyThreadState* state = ThreadState.Current;
        Forget(state, ThreadSlot.Own());
        ThreadState.Detach();
        ThreadStack.Use(null);
        *Interpreter.Newest = null;
        Gil.Close();
        Free(state);
    }

    private static void Fill(PyThreadState* state)
    {
        *(ThreadRecord*)state = default;
        state->interp = Interpreter.Address;
        state->_status = ThreadStatus.Initialized | ThreadStatus.Bound;
        state->py_recursion_limit = PythonRecursionLimit;
        state->py_recursion_remaining = PythonRecursionLimit;
        state->c_recursion_remaining = RecursionGuard.Limit;
        state->cframe = &state->root_cframe;
        state->exc_info = &state->exc_state;
        state->gilstate_counter = 1;
        Rename(state);
        ThreadStateList.Add(state);
    }

    private static void Forget(PyThreadState* state, ThreadSlot* slot)
    {
        if (slot->State == state)
        {
            slot->State = null;
        }
    }

    private static void Free(PyThreadState* state)
    {
        if (state != Main)
        {
            RawHeap.Free(state);
        }
    }
}
