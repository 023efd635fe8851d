using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>The global interpreter lock: whoever uses objects holds it.</summary>
/// <remarks>
/// <para>
/// A flag, and a mutex that guards it for a moment. Nobody is interrupted: a thread gives the lock up where it calls a function that
/// does. One that waited longer than the interval without the lock changing hands asks for it; then the holder's next release
/// does not end before somebody else has taken it, so that a thread that releases and takes in a loop starves nobody.
/// </para>
/// <para>
/// A life lasts from start-up to shutdown. Whoever waits, or comes, when his life ends or has ended never gets the lock: his thread
/// ends, as in 3.12.1. The mutex also guards the list of thread states.
/// </para>
/// </remarks>
internal static unsafe class Gil
{
    private const ulong FirstInterval = 5000;
    private const ulong LongestInterval = 1_000_000_000_000; // longer than anybody waits, and no sum overflows

    private static PthreadMutex s_mutex;
    private static PthreadCondition s_free; // the lock has become free, or a life ends
    private static PthreadCondition s_handedOver; // somebody has taken it who asked for it, or nobody waits any more
    private static int s_locked;
    private static int s_waiting;
    private static int s_asked;
    private static PyThreadState* s_holder; // the state that took it last; compared only, it may be gone
    private static ulong s_changes; // how often it went from one state to another
    private static ThreadSlot* s_last; // the thread that ends the life: the only one that may still take it
    /// <summary>Number of the life, 0 before the first and raised at start and end; constant for whoever holds the lock.</summary>
    internal static ulong Life { get; private set; }

    /// <summary>Microseconds after which a waiting thread asks for the lock; 0 counts as 1.</summary>
    internal static ulong Interval { get; set; }

    private static PthreadMutex* Mutex => (PthreadMutex*)Unsafe.AsPointer(ref s_mutex);

    private static PthreadCondition* Free => (PthreadCondition*)Unsafe.AsPointer(ref s_free);

    private static PthreadCondition* HandedOver => (PthreadCondition*)Unsafe.AsPointer(ref s_handedOver);

    /// <summary>Readies the conditions; called by the load hook, before there is a second thread.</summary>
    internal static void Load()
    {
        Interval = FirstInterval;
        InitialiseConditions();
    }

    /// <summary>Guards for a moment what threads without the lock may reach; never around foreign code.</summary>
    internal static void Guard() => _ = Pthread.Lock(Mutex);

    /// <summary>Ends <see cref="Guard"/>.</summary>
    internal static void Unguard() => _ = Pthread.Unlock(Mutex);

    /// <summary>Begins a life, with the lock taken. Input: the first state.</summary>
    internal static void Open(PyThreadState* state)
    {
        Guard();
        Life++;
        s_locked = 1;
        s_holder = state;
        s_last = null;
        Unguard();
    }

    /// <summary>From now on only the calling thread, which holds the lock, gets it; all others that want it end.</summary>
    internal static void BeginEnd(ThreadSlot* slot)
    {
        Guard();
        s_last = slot;
        _ = Pthread.Broadcast(Free);
        Unguard();
    }

    /// <summary>Ends the life and frees the lock.</summary>
    internal static void Close()
    {
        Guard();
        Life++;
        s_locked = 0;
        s_last = null;
        _ = Pthread.Broadcast(Free);
        Unguard();
    }

    /// <summary>
    /// Takes the lock; waits for it. Input: the state it is taken for, the life that belongs to, the caller's slot. Where that
    /// life ends or has ended, the calling thread ends. The C library's error number stays as it is.
    /// </summary>
    internal static void Take(PyThreadState* state, ulong life, ThreadSlot* slot)
    {
        _ = Pthread.Lock(Mutex);
        if (s_locked != 0)
        {
            Wait(life);
        }
        if (life != Life || (s_last != null && s_last != slot))
        {
            EndThread();
        }
        s_locked = 1;
        if (s_holder != state)
        {
            s_holder = state;
            s_changes++;
            if (s_asked != 0)
            {
                _ = Pthread.Broadcast(HandedOver);
            }
        }
        s_asked = 0;
        _ = Pthread.Unlock(Mutex);
    }

    /// <summary>Gives the lock up. Where somebody has asked for it, returns only after another state has got it.</summary>
    internal static void Drop()
    {
        _ = Pthread.Lock(Mutex);
        s_locked = 0;
        if (s_waiting > 0)
        {
            HandOver();
        }
        _ = Pthread.Unlock(Mutex);
    }

    /// <summary>Makes the lock anew in the child of a fork, taken by the only thread left.</summary>
    internal static void Reopen()
    {
        s_mutex = default;
        s_free = default;
        s_handedOver = default;
        InitialiseConditions();
        s_locked = 1;
        s_waiting = 0;
        s_asked = 0;
    }

    private static void InitialiseConditions()
    {
        Pthread.Initialise(Free);
        Pthread.Initialise(HandedOver);
    }

    // The mutex is held, here and in what follows.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HandOver()
    {
        _ = Pthread.Signal(Free);
        ulong changes = s_changes;
        while (s_asked != 0 && s_changes == changes && s_waiting > 0)
        {
            _ = Pthread.Wait(HandedOver, Mutex);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Wait(ulong life)
    {
        s_waiting++;
        ulong interval = Interval == 0 ? 1 : Interval > LongestInterval ? LongestInterval : Interval;
        while (s_locked != 0 && life == Life && s_last == null)
        {
            ulong changes = s_changes;
            TimeOfClock time = Pthread.FromNow(interval);
            int result = Pthread.WaitUntil(Free, Mutex, &time);
            if (result != 0 && s_locked != 0 && s_changes == changes)
            {
                s_asked = 1;
            }
        }
        s_waiting--;
    }

    // A thread without the lock must not return to code that believes to have it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void EndThread()
    {
        _ = Pthread.Broadcast(HandedOver);
        _ = Pthread.Signal(Free); // this thread may have swallowed the signal that another waits for
        _ = Pthread.Unlock(Mutex);
        Pthread.Exit();
    }
}
