using System.Collections.Generic;
using System.Linq;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>What one operation took, ours and with each CPython, and how that compares.</summary>
/// <param name="Family">The program it is from.</param>
/// <param name="Operation">Its name.</param>
/// <param name="Nanoseconds">By the name of the peer.</param>
/// <param name="Faster">The name of the CPython that takes less time; null where there is none.</param>
/// <param name="Ratio">That one's time over ours, round by round; null where there is none.</param>
/// <param name="Target">What the ratio must be at least; null where nothing is asked.</param>
internal sealed record OperationResult(
    string Family, string Operation, IReadOnlyDictionary<string, Spread> Nanoseconds, string? Faster, Spread? Ratio, double? Target)
{
    /// <summary>False where a ratio is below its target.</summary>
    internal bool IsMet => Ratio is not { } ratio || Target is not { } target || ratio.Median >= target;

    /// <summary>The results of a family, in the order of its operations.</summary>
    internal static IEnumerable<OperationResult> Of(string family, Measurements measurements, IReadOnlyList<Peer> others, SpeedTargets targets)
        => measurements.Operations.Select(operation => Of(family, operation, measurements, others, targets));

    private static OperationResult Of(
        string family, string operation, Measurements measurements, IReadOnlyList<Peer> others, SpeedTargets targets)
    {
        Dictionary<string, Spread> times = [];
        foreach (Peer peer in (Peer[])[Peer.Ours, .. others])
        {
            if (measurements.Nanoseconds(operation, peer) is { } time)
            {
                times.Add(peer.Name, time);
            }
        }

        Peer? faster = others.Where(peer => times.ContainsKey(peer.Name)).MinBy(peer => times[peer.Name].Median);
        Spread? ratio = faster is null ? null : measurements.Ratio(operation, faster);
        return new OperationResult(family, operation, times, faster?.Name, ratio, targets.For(operation));
    }
}
