using System.Runtime.CompilerServices;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Strings.Codecs;
using NativeWeakref.Objects.Collector;
using NativeWeakref.Objects.Diagnostics;
using NativeWeakref.Objects.Modules.Import;
using NativeWeakref.Objects.Modules.Standard.Sys;
using NativeWeakref.Objects.Protocols.Parsing;
using NativeWeakref.Objects.Runtime.Threads;
using NativeWeakref.Objects.Runtime.Warnings;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.Copying;
using NativeWeakref.Objects.Types.Descriptors;
using NativeWeakref.Objects.Types.Dispatch;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Start-up and shutdown of the one interpreter.</summary>
/// <remarks>
/// Down, running, ending, down again, any number of times. While it ends, everything still works for the thread that ends it; other
/// threads that want the GIL then or later, with a state of the ended life, end themselves.
/// </remarks>
internal static unsafe class Lifecycle
{
    private static PthreadMutex s_starting; // two threads may come first at the same time
    private static byte s_running;
    private static byte s_ending; // from the start of the end to the next start, as 3.12.1 shows it
    private static byte s_endingNow;

    /// <summary>1 between start-up and the start of shutdown.</summary>
    internal static int IsInitialized => s_running;

    /// <summary>1 from the start of shutdown to the next start-up.</summary>
    internal static int IsFinalizing => s_ending;

    /// <summary>Whether there is a runtime: also while it ends.</summary>
    internal static bool IsRunning => (s_running | s_endingNow) != 0;

    private static PthreadMutex* Starting => (PthreadMutex*)Unsafe.AsPointer(ref s_starting);

    /// <summary>Starts the runtime; the calling thread holds the GIL afterwards. Running already: nothing. Out of memory: the process ends.</summary>
    internal static void Initialize()
    {
        if (IsRunning)
        {
            return;
        }
        if (BeginLife() && !StartOwn())
        {
            FatalError.Stop("Py_Initialize: can't initialize the runtime: out of memory"u8);
        }
    }

    /// <summary>As <see cref="Initialize"/>, for C. Input: whether an interrupt raises KeyboardInterrupt.</summary>
    internal static void InitializeFor(int interrupts)
    {
        bool starts = !IsRunning;
        Initialize();
        if (starts)
        {
            Interrupts.Want(interrupts);
        }
    }

    /// <summary>
    /// As <see cref="Initialize"/>, for a thread that only asked for the GIL. Input: its slot. A thread left over from an ended life ends.
    /// </summary>
    internal static void InitializeFor(ThreadSlot* slot)
    {
        if (slot->State != null)
        {
            Pthread.Exit();
        }
        Initialize();
    }

    /// <summary>Shuts the runtime down; it can be started again. Objects the program still owns stay valid memory. Return: 0.</summary>
    internal static int Finalise()
    {
        if (s_running == 0)
        {
            return 0;
        }
        ThreadSlot* slot = ThreadSlot.Own();
        if (slot != ThreadState.Holder)
        {
            FatalError.StopWithoutGil("Py_FinalizeEx: "u8);
        }
        PendingCalls.Finish(); // foreign code
        ObjectGraph.WriteIfWanted(); // foreign code
        KnownTypes.Keep();
        s_endingNow = 1;
        s_ending = 1;
        s_running = 0;
        Gil.BeginEnd(slot);
        ThreadStateLife.DeleteOthers(); // foreign code
        nint destroyed = Collection.Collect(Generations.Oldest); // while finalizers and callbacks can run
        _ = destroyed;
        ModuleShutdown.Run(); // foreign code
        ThreadStateLife.Clear(ThreadState.Current); // foreign code
        CodecRegistry.Finalise(); // foreign code
        ErrorHandlers.Finalise(); // foreign code
        Interpreter.Finalise(); // foreign code
        EndEverything();
        EndLife();
        ExitFunctions.Run(); // foreign code
        return 0;
    }

    /// <summary>Makes the lock anew in the child of a fork.</summary>
    internal static void Reopen() => s_starting = default;

    // The GIL is taken before anybody can see that there is a runtime. Return: false where another thread was faster.
    private static bool BeginLife()
    {
        _ = Pthread.Lock(Starting);
        bool first = !IsRunning;
        if (first)
        {
            ObjectHeap.Open();
            ThreadStateLife.AttachMain();
            s_ending = 0;
            s_running = 1;
        }
        _ = Pthread.Unlock(Starting);
        return first;
    }

    // Nobody can start the next life before this one has left nothing behind.
    private static void EndLife()
    {
        _ = Pthread.Lock(Starting);
        LeakReport.Write();
        KnownTypes.Forget();
        ObjectHeap.Close();
        ThreadStateLife.DetachLast();
        s_endingNow = 0;
        _ = Pthread.Unlock(Starting);
    }

    private static bool StartOwn()
    {
        BlockRecord.BeginOwn();
        bool started = StartEverything();
        BlockRecord.EndOwn();
        return started;
    }

    private static bool StartEverything()
    {
        IntegerTextLimit.Initialise();
        return StringObjects.Initialise() && SpecialNames.Initialise() && SlotTable.Initialise() && StaticTypes.ReadyAll() && ExceptionObjects.Initialise();
    }

    private static void EndEverything()
    {
        Errors.Clear();
        WarningFilters.Finalise(); // foreign code, as below
        WarningRegistry.Finalise();
        Uncollectable.Finalise();
        TypeWatchers.Finalise();
        CopyFunctions.Finalise();
        UnraisableHook.Finalise();
        ExceptionGroupClass.Finalise(); // where foreign code has needed one meanwhile
        _ = TypeLookup.ClearCache(); // before names and values go
        ForeignTypes.UnreadyAll();
        StaticTypes.UnreadyAll();
        ExceptionObjects.Finalise();
        ReprGuard.Finalise();
        RecursionLimit.Finalise();
        ParserSetup.Finalise();
        Interrupts.Want(0);
        Interrupts.Forget();
        SlotTable.Finalise();
        StringObjects.Finalise();
    }
}
