using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Collector;

/// <summary>The program's way to the collector: every argument is checked.</summary>
internal static unsafe class CollectorControl
{
    /// <summary>Collects up to a generation. Return: the number of objects found, or -1 with ValueError.</summary>
    internal static nint Collect(int generation) => IsGeneration(generation) ? Collection.Collect(generation) : -1;

    /// <summary>The threshold of a generation, or -1 with ValueError.</summary>
    internal static int Threshold(int generation) => IsGeneration(generation) ? CollectionSchedule.Threshold(generation) : -1;

    /// <summary>The count of a generation, or -1 with ValueError.</summary>
    internal static int CountOf(int generation) => IsGeneration(generation) ? CollectionSchedule.CountOf(generation) : -1;

    /// <summary>The generation of an object, or -1 where it is in none.</summary>
    internal static int GenerationOf(PyObject* op)
    {
        ObjectPlace place = ObjectPlace.Find(op);
        return place.Page == null ? -1 : ObjectMark.GenerationIn(*place.Mark);
    }

    /// <summary>Whether trash is saved. Return: whether it was.</summary>
    internal static int SetSaveAll(int save)
    {
        int before = Uncollectable.SavesAll ? 1 : 0;
        Uncollectable.SavesAll = save != 0;
        return before;
    }

    private static bool IsGeneration(int generation)
    {
        if (generation is >= 0 and <= Generations.Oldest)
        {
            return true;
        }
        Errors.ValueError("invalid generation"u8);
        return false;
    }
}
