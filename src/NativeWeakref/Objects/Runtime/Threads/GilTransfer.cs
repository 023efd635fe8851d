using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>Giving the GIL up and taking it back with a given state: <c>PyEval_SaveThread</c> and its kin.</summary>
internal static unsafe class GilTransfer
{
    /// <summary>Gives the GIL up. Return: the state to take it back with.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyThreadState* Save()
    {
        if (ThreadSlot.Own() != ThreadState.Holder)
        {
            FatalError.StopWithoutGil("PyEval_SaveThread: "u8);
        }
        PyThreadState* state = ThreadState.Current;
        ThreadState.Detach();
        Gil.Drop();
        return state;
    }

    /// <summary>Takes the GIL with a state.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Restore(PyThreadState* state)
    {
        if (state == null)
        {
            FatalError.StopWithoutGil("PyEval_RestoreThread: "u8);
        }
        Take(state, ThreadSlot.Own());
    }

    /// <summary>As <see cref="Restore"/>, for a thread that has no state yet.</summary>
    internal static void Acquire(PyThreadState* state)
    {
        if (state == null)
        {
            FatalError.StopWithoutGil("PyEval_AcquireThread: "u8);
        }
        ThreadSlot* slot = ThreadSlot.Own();
        if (slot == ThreadState.Holder)
        {
            FatalError.Stop("PyEval_AcquireThread: non-NULL old thread state"u8); // it would wait for itself
        }
        Take(state, slot);
    }

    /// <summary>Gives the GIL up; the state must be the current one.</summary>
    internal static void Release(PyThreadState* state)
    {
        if (ThreadSlot.Own() != ThreadState.Holder || ThreadState.Current != state)
        {
            FatalError.Stop("PyEval_ReleaseThread: wrong thread state"u8);
        }
        ThreadState.Detach();
        Gil.Drop();
    }

    /// <summary>Gives up the calling thread's state, if it has one, and goes on with another, or without the GIL. Return: the old one.</summary>
    internal static PyThreadState* Swap(PyThreadState* state)
    {
        ThreadSlot* slot = ThreadSlot.Own();
        PyThreadState* old = null;
        if (slot == ThreadState.Holder)
        {
            old = ThreadState.Current;
            ThreadState.Detach();
            Gil.Drop();
        }
        if (state != null)
        {
            Take(state, slot);
        }
        return old;
    }

    /// <summary>Gives the GIL up without a word about the state.</summary>
    internal static void ReleaseLock()
    {
        if (ThreadSlot.Own() == ThreadState.Holder)
        {
            ThreadState.Detach();
            Gil.Drop();
        }
    }

    /// <summary>Takes the GIL with the thread's own state.</summary>
    internal static void AcquireLock()
    {
        ThreadSlot* slot = ThreadSlot.Own();
        if (slot->State == null || slot->Life != Gil.Life)
        {
            FatalError.StopWithoutGil("PyEval_AcquireLock: "u8);
        }
        Take(slot->State, slot);
    }

    /// <summary>What start-up has done already.</summary>
    internal static void Nothing()
    {
    }

    /// <summary>Takes the GIL with a state that may be a dead life's, in a thread that may have been away that long: then it ends.</summary>
    internal static void Take(PyThreadState* state, ThreadSlot* slot)
    {
        ulong life = slot->Life;
        if (life != Gil.Life)
        {
            life = LifeOf(state);
        }
        Gil.Take(state, life, slot);
        ThreadState.Attach(state, slot);
    }

    // The thread has never run in this life: the state is one made for it, or a dangling one. 0 is no life.
    private static ulong LifeOf(PyThreadState* state)
    {
        ulong life = Gil.Life;
        return ThreadStateList.Contains(state) ? life : 0;
    }
}
