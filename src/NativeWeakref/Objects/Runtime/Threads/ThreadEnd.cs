using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>Threads that end with the GIL in hand: it is taken from them, or everybody else would wait for ever.</summary>
/// <remarks>
/// The C library calls the destructors of thread-specific values in four rounds. This one waits for the last: a destructor of the
/// program's may still release what it holds.
/// </remarks>
internal static unsafe class ThreadEnd
{
    private const int LastRound = 4; // PTHREAD_DESTRUCTOR_ITERATIONS

    private static uint s_key;
    private static byte s_hasKey;

    /// <summary>Called by the load hook. Without a key a thread that ends with the GIL keeps it, as in 3.12.1.</summary>
    internal static void Load()
    {
        fixed (uint* key = &s_key)
        {
            s_hasKey = pthread_key_create(key, &OnEnd) == 0 ? (byte)1 : (byte)0;
        }
    }

    /// <summary>Has the calling thread's end noticed.</summary>
    internal static void Watch(ThreadSlot* slot)
    {
        if (s_hasKey != 0)
        {
            slot->EndRounds = 0;
            _ = pthread_setspecific(s_key, slot);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnEnd(void* value)
    {
        ThreadSlot* slot = (ThreadSlot*)value;
        if (++slot->EndRounds < LastRound)
        {
            _ = pthread_setspecific(s_key, slot);
            return;
        }
        if (slot == ThreadState.Holder)
        {
            ThreadState.Detach();
            Gil.Drop();
        }
    }

    [DllImport("libc")]
    private static extern int pthread_key_create(uint* key, delegate* unmanaged[Cdecl]<void*, void> destructor);

    [DllImport("libc")]
    private static extern int pthread_setspecific(uint key, void* value);
}
