
namespace NativeWeakref.Objects.Modules.Standard.Gc;

/// <summary>What <c>gc.set_debug</c> takes. Only <see cref="SaveAll"/> has an effect: nothing is printed.</summary>
internal static class GcDebugFlags
{
    internal const int Stats = 1;
    internal const int Collectable = 2;
    internal const int Uncollectable = 4;
    internal const int SaveAll = 32;
    internal const int Leak = Collectable | Uncollectable | SaveAll;

    private static int s_flags;

    /// <summary>The flags. Saving may also be chosen by C.</summary>
    internal static int Value
    {
        get => (s_flags & ~SaveAll) | (Collector.Uncollectable.SavesAll ? SaveAll : 0);
        set
        {
            s_flags = value;
            Collector.Uncollectable.SavesAll = (value & SaveAll) != 0;
        }
    }
}
