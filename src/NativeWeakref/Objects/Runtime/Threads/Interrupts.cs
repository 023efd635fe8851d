using System.Threading;
using NativeWeakref.Objects.Collector;

namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>Interrupts that the program simulates. No signal handler is installed: nothing else brings one about.</summary>
internal static unsafe class Interrupts
{
    private const int LastSignal = 64;
    private const int Interrupt = 2; // SIGINT

    private static byte s_wanted; // as if a handler that raises KeyboardInterrupt had been installed
    private static int s_happened; // written by signal handlers of the program's, too

    /// <summary>Whether an interrupt raises KeyboardInterrupt: as the program said at start-up.</summary>
    internal static void Want(int wanted) => s_wanted = wanted == 0 ? (byte)0 : (byte)1;

    /// <summary>
    /// As if a signal had come; may be called by a signal handler, without the GIL. Only the interrupt signal means something here.
    /// Return: 0, or -1 for a number that is none of a signal.
    /// </summary>
    internal static int Simulate(int signal)
    {
        if (signal < 1 || signal > LastSignal)
        {
            return -1;
        }
        if (signal == Interrupt && s_wanted != 0)
        {
            Volatile.Write(ref s_happened, 1);
        }
        return 0;
    }

    /// <summary>As <see cref="Simulate(int)"/> of the interrupt signal.</summary>
    internal static void Simulate() => _ = Simulate(Interrupt);

    /// <summary>
    /// What a long computation asks now and then: a collection that allocations have asked for takes place, on any thread; an interrupt is
    /// raised, in the main thread. Return: 0, or -1 with an error set.
    /// </summary>
    internal static int Check()
    {
        _ = ThreadState.Get();
        _ = CollectionSchedule.Serve(); // foreign code
        return Volatile.Read(ref s_happened) != 0 && MainThread.IsCurrent ? Raise() : 0;
    }

    /// <summary>Raises KeyboardInterrupt for an interrupt that happened. Return: 0 where none did, or -1.</summary>
    internal static int Raise()
    {
        if (!TakeHappened())
        {
            return 0;
        }
        ErrorCreation.SetObject(*Symbols.Table.PyExc_KeyboardInterrupt, null);
        return -1;
    }

    /// <summary>Whether an interrupt happened, which is forgotten; 0 in other threads than the main one.</summary>
    internal static int TakeInMain() => MainThread.IsCurrent && TakeHappened() ? 1 : 0;

    /// <summary>Forgets what has happened: at the end, and in the child of a fork.</summary>
    internal static void Forget() => Volatile.Write(ref s_happened, 0);

    private static bool TakeHappened()
    {
        bool happened = Volatile.Read(ref s_happened) != 0;
        Forget();
        return happened;
    }
}
