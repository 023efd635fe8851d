using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>The GIL for threads that know nothing of thread states: each has one of its own, made where there is none.</summary>
internal static unsafe class GilState
{
    /// <summary>
    /// Makes sure that the calling thread holds the GIL; starts the runtime where nobody has. Return: how it was before.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyGILState_STATE Ensure()
    {
        ThreadSlot* slot = ThreadSlot.Own();
        if (slot != ThreadState.Holder)
        {
            return Take(slot);
        }
        Count();
        return PyGILState_STATE.PyGILState_LOCKED;
    }

    /// <summary>Undoes an <see cref="Ensure"/>. Input: its result.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Release(PyGILState_STATE before)
    {
        if (ThreadSlot.Own() != ThreadState.Holder)
        {
            StopAway();
        }
        if (--ThreadState.Current->gilstate_counter == 0 || before != PyGILState_STATE.PyGILState_LOCKED)
        {
            GiveUp();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count()
    {
        PyThreadState* state = ThreadState.Current;
        state->gilstate_counter = state->gilstate_counter + 1; // unlike ++ one instruction
    }

    /// <summary>The calling thread's own state; NULL where it has none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyThreadState* Own()
    {
        ThreadSlot* slot = ThreadSlot.Own();
        return slot->Life == Gil.Life ? slot->State : null;
    }

    /// <summary>Whether the calling thread holds the GIL; 1 while there is none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Check() => ThreadSlot.Own() == ThreadState.Holder || !Lifecycle.IsRunning ? 1 : 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyGILState_STATE Take(ThreadSlot* slot)
    {
        PyThreadState* state = slot->State;
        if (state == null || slot->Life != Gil.Life)
        {
            state = Make(slot);
        }
        if (slot != ThreadState.Holder) // starting the runtime takes the GIL
        {
            Gil.Take(state, slot->Life, slot);
            ThreadState.Attach(state, slot);
        }
        Count();
        return PyGILState_STATE.PyGILState_UNLOCKED;
    }

    private static PyThreadState* Make(ThreadSlot* slot)
    {
        if (!Lifecycle.IsRunning)
        {
            Lifecycle.InitializeFor(slot);
            if (slot == ThreadState.Holder)
            {
                return ThreadState.Current;
            }
        }
        PyThreadState* state = ThreadStateLife.New(Interpreter.Address);
        if (state == null)
        {
            FatalError.Stop("PyGILState_Ensure: Couldn't create thread-state for new thread"u8);
        }
        state->gilstate_counter = 0;
        return state;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GiveUp()
    {
        if (ThreadState.Current->gilstate_counter == 0)
        {
            ThreadStateLife.Clear(ThreadState.Current); // foreign code
            ThreadStateLife.DeleteCurrent();
            return;
        }
        ThreadState.Detach();
        Gil.Drop();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StopAway()
    {
        PyThreadState* state = Own();
        if (state == null)
        {
            FatalError.Stop("PyGILState_Release: auto-releasing thread-state, but no thread-state for this thread"u8);
        }
        FatalError.Stop("PyGILState_Release: thread state "u8, state, " must be current when releasing"u8);
    }
}
