using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>Which objects the collector knows, and in which generation each is: 0 the young ones, 1, and 2 the old ones.</summary>
/// <remarks>
/// The generation is in the object's mark. The first two have their objects in order as well; the old ones are found page by page. A
/// mark is the truth, a list only says in which order to look.
/// </remarks>
internal static unsafe class Generations
{
    /// <summary>How many generations there are.</summary>
    internal const int Count = 3;

    /// <summary>The last one.</summary>
    internal const int Oldest = Count - 1;

    private static OrderedObjects s_young;
    private static OrderedObjects s_middle;

    /// <summary>The young objects in the order of their tracking.</summary>
    internal static OrderedObjects* Young => (OrderedObjects*)Unsafe.AsPointer(ref s_young);

    /// <summary>Generation 1 in the order of arrival.</summary>
    internal static OrderedObjects* Middle => (OrderedObjects*)Unsafe.AsPointer(ref s_middle);

    /// <summary>The objects up to a generation, in the order of the living as CPython keeps it.</summary>
    internal static CandidateSet UpTo(int generation)
    {
        bool incomplete = s_young.IsIncomplete || (generation > 0 && s_middle.IsIncomplete);
        CandidateSet set = default;
        set.ByPage = generation == Oldest || incomplete;
        if (!incomplete)
        {
            ObjectVector* middle = generation == 0 ? null : Middle->Objects;
            set.First = generation == 1 ? middle : Young->Objects;
            set.Second = generation == 1 ? Young->Objects : middle;
        }
        return set;
    }

    /// <summary>All objects up to a generation have left it.</summary>
    internal static void Empty(int generation)
    {
        bool keepArrays = generation < Oldest; // after a full collection nothing leads to an object that the program has lost
        s_young.Empty(keepArrays);
        if (generation > 0)
        {
            s_middle.Empty(keepArrays);
        }
    }

    /// <summary>Makes an object known to the collector; one that is known already stays where it is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Track(void* op)
    {
        byte* mark = TrackedHeap.Marks(op);
        if ((*mark & ObjectMark.Tracked) == 0)
        {
            *mark |= ObjectMark.Tracked;
            s_young.Add((PyObject*)op, 0);
        }
    }

    /// <summary>Whether one more young object needs no more memory.</summary>
    internal static bool HasRoom => s_young.HasRoom;

    /// <summary>Puts an object behind the young ones, for which there is room. Its mark says already that it is tracked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void AppendYoung(void* op) => Young->Objects->Append((PyObject*)op);

    /// <summary>A young object of which nothing is left but its block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Forget(void* op) => s_young.DropLast(op);

    /// <summary>Whether the collector knows an object that carries its marks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsTracked(void* op) => (*TrackedHeap.Marks(op) & ObjectMark.Tracked) != 0;

    /// <summary>Hides an object from the collector, also from one that runs; one that is hidden stays so.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Untrack(void* op)
    {
        *TrackedHeap.Marks(op) &= ObjectMark.Finalized;
        s_young.DropLast(op);
    }

    /// <summary>Puts a tracked object into a generation; all but what lasts for life goes from its mark.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Move(PyObject* op, byte* mark, int generation)
    {
        *mark = (byte)((*mark & ObjectMark.Finalized) | ObjectMark.TrackedIn(generation));
        if (generation == 1)
        {
            s_middle.Add(op, 1);
        }
    }

    /// <summary>
    /// Marks an object of a collected type that something is still to be done with, if it is tracked. Untracking and freeing take the
    /// mark away. Return: false for trash, which is not marked.
    /// </summary>
    internal static bool SetWaiting(void* op)
    {
        byte* mark = TrackedHeap.Marks(op);
        if ((*mark & ObjectMark.Candidate) != 0)
        {
            return false;
        }
        if ((*mark & ObjectMark.Tracked) != 0)
        {
            *mark |= ObjectMark.Waiting;
        }
        return true;
    }

    /// <summary>Input: what was an object. Return: whether it waits still; then it waits no more, and is in a generation.</summary>
    internal static bool EndWaiting(void* op, int generation)
    {
        ObjectPlace place = ObjectPlace.Find(op);
        if (place.Page == null || (*place.Mark & ObjectMark.Waiting) == 0)
        {
            return false;
        }
        Move(place.Object, place.Mark, generation);
        return true;
    }
}
