using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Collector;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.Descriptors;
using NativeWeakref.Objects.Types.Dispatch;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Start-up and shutdown of the one interpreter.</summary>
internal static class Lifecycle
{
    private static byte s_initialized;

    /// <summary>1 between start-up and shutdown.</summary>
    internal static int IsInitialized => s_initialized;

    /// <summary>Starts the runtime; the calling thread holds the GIL afterwards. Running already: nothing. Out of memory: the process ends.</summary>
    internal static void Initialize()
    {
        if (s_initialized != 0)
        {
            return;
        }
        s_initialized = 1; // before the rest, which allocates
        ObjectHeap.Open();
        ThreadState.AttachMain();
        bool started = StringObjects.Initialise() && SpecialNames.Initialise() && SlotTable.Initialise() && StaticTypes.ReadyAll() && ExceptionObjects.Initialise();
        if (!started)
        {
            FatalError.Stop("Py_Initialize: can't initialize the runtime: out of memory"u8);
        }
    }

    /// <summary>Shuts the runtime down; it can be started again. Objects the program still owns stay valid memory. Return: 0.</summary>
    internal static int Finalise()
    {
        if (s_initialized == 0)
        {
            return 0;
        }
        nint destroyed = Collection.Collect(Generations.Oldest); // while finalizers and callbacks can run
        _ = destroyed;
        Errors.Clear();
        Uncollectable.Clear();
        TypeWatchers.Finalise();
        _ = TypeLookup.ClearCache(); // before names and values go
        ForeignTypes.UnreadyAll();
        StaticTypes.UnreadyAll();
        ExceptionObjects.Finalise();
        ReprGuard.Finalise();
        StringObjects.Finalise();
        ThreadState.Detach();
        ObjectHeap.Close();
        s_initialized = 0;
        return 0;
    }
}
