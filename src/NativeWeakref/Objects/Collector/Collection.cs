using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Collector;

/// <summary>One collection from beginning to end.</summary>
/// <remarks>
/// The stages are W-500: find what is unreachable; set aside what cannot be collected; make weak references dead and call the callbacks
/// of those that live; call finalizers; leave alone what these brought back; break the cycles of the rest. From the callbacks on,
/// code of others runs between any two steps. Without memory a collection gives up and leaves all objects as they were.
/// </remarks>
internal static unsafe class Collection
{
    /// <summary>Whether one runs.</summary>
    internal static bool IsRunning { get; private set; }

    /// <summary>Collects everything, unless collection is disabled or runs (W-526). Return: the number of objects found.</summary>
    internal static nint CollectIfEnabled() => CollectionSchedule.IsEnabled ? Collect(Generations.Oldest) : 0;

    /// <summary>Collects up to a generation, also while disabled; 0 while one runs (W-521). A pending exception stays.</summary>
    internal static nint Collect(int generation)
    {
        if (IsRunning)
        {
            return 0;
        }
        IsRunning = true;
        PyObject* pending = Errors.TakeRaised();
        CollectorEvents.Notify(finished: false, generation, 0, 0);
        nint uncollectable = 0;
        nint collected = Run(generation, &uncollectable);
        CollectorEvents.Notify(finished: true, generation, collected, uncollectable);
        Errors.SetRaised(pending);
        IsRunning = false;
        return collected + uncollectable;
    }

    private static nint Run(int generation, nint* uncollectable)
    {
        ObjectVector trash = default;
        CollectionSchedule.Begin(generation);
        nint living = Candidates.PartTrash(generation, &trash);
        nint collected = 0;
        if (living >= 0)
        {
            CollectionSchedule.Survived(generation, living);
            int older = generation == Generations.Oldest ? generation : generation + 1;
            collected = trash.Count == 0 ? 0 : Destroy(&trash, older, uncollectable);
        }
        trash.Free();
        if (Errors.Occurred())
        {
            ReportError();
        }
        CollectorEvents.Count(generation, collected, *uncollectable);
        return collected;
    }

    // Without memory nothing has been done to the trash: it lives on.
    private static nint GiveUp(ObjectVector* trash, int older)
    {
        Trash.LetGoAll(trash, older);
        _ = Uncollectable.Keep(older);
        return 0;
    }

    private static nint Destroy(ObjectVector* trash, int older, nint* uncollectable)
    {
        bool hasFinalizers;
        if (!Uncollectable.SetAside(trash, &hasFinalizers))
        {
            return GiveUp(trash, older);
        }
        nint called;
        nint freed = WeakrefHooks.ClearTrash(trash->Items, trash->Count, older, &called); // foreign code: callbacks
        if (freed < 0)
        {
            return GiveUp(trash, older);
        }
        bool foreign = hasFinalizers && Trash.Finalize(trash);
        foreign |= called != 0;
        // Where no code of others has run nothing can have come back.
        nint found = foreign ? Trash.ReleaseResurrected(trash, older) : trash->Count - Uncollectable.CountAside;
        if (found < 0)
        {
            Trash.LetGoAll(trash, older);
            *uncollectable = Uncollectable.Keep(older);
            return freed;
        }
        Trash.Clear(trash, older);
        *uncollectable = Uncollectable.Keep(older);
        return found + freed;
    }

    private static void ReportError()
    {
        PyObject* raised = Errors.TakeRaised();
        PyObject* place = StringObjects.FromLiteral("garbage collection"u8);
        Errors.SetRaised(raised);
        Errors.WriteUnraisable(place);
        Refcount.XDecRef(place);
    }
}
