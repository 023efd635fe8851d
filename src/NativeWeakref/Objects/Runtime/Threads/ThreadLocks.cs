using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>Locks for programs: semaphores, so that any thread may release what another has acquired. The GIL is not needed.</summary>
internal static unsafe class ThreadLocks
{
    private const nuint SizeOfSemaphore = 32; // sem_t
    private const int EINTR = 4;

    /// <summary>Return: a lock that is free, or NULL.</summary>
    internal static void* Allocate()
    {
        void* made = RawHeap.Allocate(SizeOfSemaphore);
        if (made != null && sem_init(made, 0, 1) != 0)
        {
            RawHeap.Free(made);
            return null;
        }
        return made;
    }

    /// <summary>Frees a lock that nobody waits for; NULL is allowed.</summary>
    internal static void Free(void* semaphore)
    {
        if (semaphore != null)
        {
            _ = sem_destroy(semaphore);
            RawHeap.Free(semaphore);
        }
    }

    /// <summary>Return: 1, or 0 where it is taken and the caller does not wait.</summary>
    internal static int Acquire(void* semaphore, int wait) => (int)AcquireTimed(semaphore, wait == 0 ? 0 : -1, 0);

    /// <summary>Input: microseconds to wait for at most, negative for no end; whether a signal ends the wait.</summary>
    internal static PyLockStatus AcquireTimed(void* semaphore, long microseconds, int interruptible)
    {
        TimeOfClock end = microseconds > 0 ? Pthread.FromNow((ulong)microseconds) : default;
        while (true)
        {
            int result = microseconds > 0 ? Pthread.WaitUntil(semaphore, &end) : microseconds == 0 ? sem_trywait(semaphore) : sem_wait(semaphore);
            if (result == 0)
            {
                return PyLockStatus.PY_LOCK_ACQUIRED;
            }
            if (ErrnoErrors.Number != EINTR)
            {
                return PyLockStatus.PY_LOCK_FAILURE;
            }
            if (interruptible != 0)
            {
                return PyLockStatus.PY_LOCK_INTR;
            }
        }
    }

    /// <summary>Frees a lock that is taken.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Release(void* semaphore) => _ = sem_post(semaphore);

    [DllImport("libc")]
    private static extern int sem_init(void* semaphore, int shared, uint value);

    [DllImport("libc")]
    private static extern int sem_destroy(void* semaphore);

    [DllImport("libc")]
    private static extern int sem_wait(void* semaphore);

    [DllImport("libc")]
    private static extern int sem_trywait(void* semaphore);

    [DllImport("libc")]
    private static extern int sem_post(void* semaphore);
}
