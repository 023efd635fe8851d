using System.Runtime.CompilerServices;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Collector;

/// <summary>When a collection happens by itself (W-525).</summary>
/// <remarks>
/// Allocations of collected objects are counted against deallocations. Above the threshold of the young generation a collection is
/// asked for; it takes place in <c>PyErr_CheckSignals</c>, or at once where the program has chosen that.
/// </remarks>
internal static unsafe class CollectionSchedule
{
    private struct PerGeneration
    {
        internal fixed int Values[Generations.Count];
    }

    private static int s_allocated; // of generation 0: allocations less deallocations since its last collection
    private static int s_trigger; // a count above it asks for a collection
    private static PerGeneration s_counts; // of generations 1 and 2: collections of the younger one
    private static PerGeneration s_thresholds;
    private static bool s_asked;
    private static int s_suspended; // how often
    private static int s_allocatedBefore; // when it was suspended first
    private static nint s_survivors; // of the last full collection
    private static nint s_arrived; // in the oldest generation since then

    /// <summary>Whether collections happen by themselves.</summary>
    internal static bool IsEnabled { get; private set; }

    /// <summary>Whether an allocation collects at once.</summary>
    internal static bool IsImmediate { get; private set; }

    /// <summary>Sets CPython's defaults. Runs in the load hook.</summary>
    internal static void Fill()
    {
        IsEnabled = true;
        SetThresholds(700, 10, 10);
    }

    /// <summary>Counts an allocation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Allocated()
    {
        if (++s_allocated > s_trigger)
        {
            Ask();
        }
    }

    /// <summary>Whether an allocation asks for nothing.</summary>
    internal static bool CanCountAllocated => s_allocated < s_trigger;

    /// <summary>Counts an allocation that asks for nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void CountAllocated() => s_allocated++;

    /// <summary>Counts a deallocation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Freed()
    {
        if (s_allocated > 0)
        {
            s_allocated--;
        }
    }

    /// <summary>Until the call of <see cref="Resume"/> allocations neither count nor collect. Calls nest.</summary>
    internal static void Suspend()
    {
        if (s_suspended++ == 0)
        {
            s_allocatedBefore = s_allocated;
            SetTrigger();
        }
    }

    /// <summary>Ends what <see cref="Suspend"/> began.</summary>
    internal static void Resume()
    {
        if (--s_suspended == 0)
        {
            s_allocated = s_allocatedBefore;
            SetTrigger();
        }
    }

    /// <summary>Turns collection by itself on or off. Return: whether it was on.</summary>
    internal static int Enable(bool enabled)
    {
        int before = IsEnabled ? 1 : 0;
        IsEnabled = enabled;
        SetTrigger();
        return before;
    }

    /// <summary>Whether allocations collect at once. Return: whether they did.</summary>
    internal static int SetImmediate(int immediate)
    {
        int before = IsImmediate ? 1 : 0;
        IsImmediate = immediate != 0;
        s_asked = false;
        SetTrigger();
        return before;
    }

    /// <summary>Sets the thresholds; 0 for the first turns collection by itself off.</summary>
    internal static void SetThresholds(int first, int second, int third)
    {
        s_thresholds.Values[0] = first;
        s_thresholds.Values[1] = second;
        s_thresholds.Values[2] = third;
        SetTrigger();
    }

    /// <summary>The threshold of a generation.</summary>
    internal static int Threshold(int generation) => s_thresholds.Values[generation];

    /// <summary>What is compared with the threshold.</summary>
    internal static int CountOf(int generation) => generation == 0 ? s_allocated : s_counts.Values[generation];

    /// <summary>A collection begins: the counts start again.</summary>
    internal static void Begin(int generation)
    {
        if (generation < Generations.Oldest)
        {
            s_counts.Values[generation + 1]++;
        }
        StartCounting(generation);
    }

    /// <summary>The counts up to a generation start again.</summary>
    internal static void StartCounting(int generation)
    {
        for (int i = 1; i <= generation; i++)
        {
            s_counts.Values[i] = 0;
        }
        s_allocated = 0;
    }

    /// <summary>A collection has found so many living objects.</summary>
    internal static void Survived(int generation, nint living)
    {
        if (generation == Generations.Oldest)
        {
            s_survivors = living;
            s_arrived = 0;
        }
        else if (generation == Generations.Oldest - 1)
        {
            s_arrived += living;
        }
    }

    /// <summary>Collects if that has been asked for. Return: 0: no signal handler of ours ever fails.</summary>
    internal static int Serve()
    {
        if (s_asked)
        {
            s_asked = false;
            SetTrigger();
            CollectDue();
        }
        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Ask()
    {
        if (Collection.IsRunning || Errors.Occurred())
        {
            return;
        }
        if (IsImmediate)
        {
            CollectDue(); // foreign code
            return;
        }
        s_asked = true;
        SetTrigger();
    }

    // The oldest generation that is due. All objects only when there are twice as many as after the last time: so creating many
    // costs little more than creating few, for each of them.
    private static void CollectDue()
    {
        for (int generation = Generations.Oldest; generation >= 0; generation--)
        {
            bool due = CountOf(generation) > Threshold(generation);
            if (due && (generation != Generations.Oldest || s_arrived >= s_survivors))
            {
                nint ignored = Collection.Collect(generation);
                _ = ignored;
                return;
            }
        }
    }

    private static void SetTrigger()
    {
        bool waits = IsEnabled && s_thresholds.Values[0] > 0 && !s_asked && s_suspended == 0;
        s_trigger = waits ? s_thresholds.Values[0] : int.MaxValue;
    }
}
