using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime.Threads;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The state of the thread that holds the GIL: its error indicator above all (W-150).</summary>
/// <remarks>
/// One place in the process says which thread that is, not one per thread: reading it is one load. It is true for the thread that
/// holds the GIL, and only that thread may use objects. A thread that is not sure compares <see cref="Holder"/> with its own slot.
/// </remarks>
internal static unsafe class ThreadState
{
    /// <summary>The current state, or NULL while nobody holds the GIL. Written by whoever takes it.</summary>
    internal static PyThreadState* Current { get; private set; }

    /// <summary>The slot of the thread that holds the GIL, or NULL.</summary>
    internal static ThreadSlot* Holder { get; private set; }

    /// <summary>The current state; starts the runtime where nobody has: an error may be the first thing that happens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyThreadState* Require()
    {
        PyThreadState* state = Current;
        return state != null ? state : Start();
    }

    /// <summary>As <see cref="Require"/>, for C.</summary>
    internal static PyThreadState* Get() => Current == null ? StartFor("PyThreadState_Get: "u8) : Current;

    /// <summary>The current interpreter, for C.</summary>
    internal static PyInterpreterState* GetInterpreter()
        => (Current == null ? StartFor("PyInterpreterState_Get: "u8) : Current)->interp;

    /// <summary>
    /// Makes a state the calling thread's, which has just taken the GIL. The only place where a thread begins to run with a state.
    /// </summary>
    internal static void Attach(PyThreadState* state, ThreadSlot* slot)
    {
        ThreadRecord* record = (ThreadRecord*)state;
        if (record->User != slot)
        {
            record->User = slot;
            ThreadStack.Attach(state);
        }
        if (slot->State != state || slot->Life != Gil.Life)
        {
            Bind(state, slot);
        }
        ThreadStack.Use(state);
        state->_status |= ThreadStatus.Active;
        Current = state;
        Holder = slot;
    }

    /// <summary>Takes the state from the calling thread, which is about to give the GIL up.</summary>
    internal static void Detach()
    {
        Current->_status &= ~ThreadStatus.Active;
        Current = null;
        Holder = null;
    }

    /// <summary>
    /// The calling thread's own state from now on, in place of another. Rare: a thread's first time, and programs that pass states around.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Bind(PyThreadState* state, ThreadSlot* slot)
    {
        if (slot->Life == Gil.Life && ThreadStateList.Contains(slot->State)) // another thread may have deleted it
        {
            slot->State->_status &= ~ThreadStatus.BoundGilState;
        }
        if (slot->Life == 0)
        {
            ThreadEnd.Watch(slot); // its first time ever
        }
        slot->State = state;
        slot->Life = Gil.Life;
        state->_status |= ThreadStatus.BoundGilState;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyThreadState* Start() => StartFor(""u8);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyThreadState* StartFor(System.ReadOnlySpan<byte> function)
    {
        Lifecycle.Initialize();
        if (Current == null)
        {
            FatalError.StopWithoutGil(function); // running, and this thread has given the GIL up
        }
        return Current;
    }
}
