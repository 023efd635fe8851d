using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary><c>pthread_mutex_t</c>; all zeros is an unlocked one.</summary>
[InlineArray(5)]
internal struct PthreadMutex
{
    private ulong _word;
}

/// <summary><c>pthread_cond_t</c>.</summary>
[InlineArray(6)]
internal struct PthreadCondition
{
    private ulong _word;
}

/// <summary><c>struct timespec</c>.</summary>
internal struct TimeOfClock
{
    internal long Seconds;
    internal long Nanoseconds;
}

/// <summary>Mutexes and condition variables of the C library. A thread sanitizer sees them, and so the order they make.</summary>
/// <remarks>
/// Each hot import is called in a method of its own that does nothing else: the build turns it into a jump, if no result is narrowed. An
/// int is the lower half of the register, so that the upper half of such a result is anything.
/// </remarks>
internal static unsafe class Pthread
{
    private const int CLOCK_MONOTONIC = 1;
    private const long SecondInNanoseconds = 1_000_000_000;

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static nint Lock(PthreadMutex* mutex) => pthread_mutex_lock(mutex);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static nint Unlock(PthreadMutex* mutex) => pthread_mutex_unlock(mutex);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Signal(PthreadCondition* condition) => pthread_cond_signal(condition);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Broadcast(PthreadCondition* condition) => pthread_cond_broadcast(condition);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Wait(PthreadCondition* condition, PthreadMutex* mutex) => pthread_cond_wait(condition, mutex);

    /// <summary>Waits, but not beyond a time of the steady clock. Return: 0, or an error number for the time having passed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int WaitUntil(PthreadCondition* condition, PthreadMutex* mutex, TimeOfClock* time)
        => pthread_cond_timedwait(condition, mutex, time);

    /// <summary>Takes a semaphore, but waits not beyond a time of the steady clock. Return: 0, or -1 and the C library's error number.</summary>
    internal static int WaitUntil(void* semaphore, TimeOfClock* time) => sem_clockwait(semaphore, CLOCK_MONOTONIC, time);

    /// <summary>Makes a condition whose times are the steady clock's: setting the machine's clock changes no wait.</summary>
    internal static void Initialise(PthreadCondition* condition)
    {
        ulong attributes = 0; // pthread_condattr_t has 4 bytes
        _ = pthread_condattr_init(&attributes);
        _ = pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
        _ = pthread_cond_init(condition, &attributes);
    }

    /// <summary>A time of the steady clock. Input: microseconds from now.</summary>
    internal static TimeOfClock FromNow(ulong microseconds)
    {
        TimeOfClock time;
        _ = clock_gettime(CLOCK_MONOTONIC, &time);
        time.Seconds += (long)(microseconds / 1_000_000);
        time.Nanoseconds += (long)(microseconds % 1_000_000) * 1000;
        if (time.Nanoseconds >= SecondInNanoseconds)
        {
            time.Nanoseconds -= SecondInNanoseconds;
            time.Seconds++;
        }
        return time;
    }

    /// <summary>Identity of the calling thread in this process.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ulong Self() => pthread_self();

    /// <summary>Identity of the calling thread in the kernel.</summary>
    internal static ulong NativeSelf() => (ulong)gettid();

    /// <summary>Ends the calling thread; does not return.</summary>
    internal static void Exit() => pthread_exit(null);

    [DllImport("libc")]
    private static extern nint pthread_mutex_lock(PthreadMutex* mutex);

    [DllImport("libc")]
    private static extern nint pthread_mutex_unlock(PthreadMutex* mutex);

    [DllImport("libc")]
    private static extern int pthread_condattr_init(void* attributes);

    [DllImport("libc")]
    private static extern int pthread_condattr_setclock(void* attributes, int clock);

    [DllImport("libc")]
    private static extern int pthread_cond_init(PthreadCondition* condition, void* attributes);

    [DllImport("libc")]
    private static extern int pthread_cond_signal(PthreadCondition* condition);

    [DllImport("libc")]
    private static extern int pthread_cond_broadcast(PthreadCondition* condition);

    [DllImport("libc")]
    private static extern int pthread_cond_wait(PthreadCondition* condition, PthreadMutex* mutex);

    [DllImport("libc")]
    private static extern int pthread_cond_timedwait(PthreadCondition* condition, PthreadMutex* mutex, TimeOfClock* time);

    [DllImport("libc")]
    private static extern int clock_gettime(int clock, TimeOfClock* time);

    [DllImport("libc")]
    private static extern int sem_clockwait(void* semaphore, int clock, TimeOfClock* time);

    [DllImport("libc")]
    private static extern ulong pthread_self();

    [DllImport("libc")]
    private static extern int gettid();

    [DllImport("libc")]
    private static extern void pthread_exit(void* result);
}
