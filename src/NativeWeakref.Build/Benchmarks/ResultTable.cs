using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>Results as the user reads them: nanoseconds of each peer, the ratio to the faster CPython and its spread, the target.</summary>
internal static class ResultTable
{
    private const string NotThere = "-";

    internal static string Format(IReadOnlyList<OperationResult> results, IReadOnlyList<Peer> peers)
    {
        TextTable table = new(["ns per operation", .. peers.Select(peer => peer.Name), "ratio", "middle half", "target", ""]);
        foreach (OperationResult result in results)
        {
            table.Add([
                result.Operation, .. Times(result, peers), Ratio(result.Ratio), MiddleHalf(result.Ratio), Target(result.Target), Verdict(result),
            ]);
        }

        return table.ToString();
    }

    /// <summary>The same as Markdown.</summary>
    internal static MarkdownTable Markdown(IReadOnlyList<OperationResult> results, IReadOnlyList<Peer> peers)
    {
        MarkdownTable table = new(["ns per operation", .. peers.Select(peer => peer.Name), "ratio", "middle half", "target"]);
        foreach (OperationResult result in results)
        {
            table.Add([result.Operation, .. Times(result, peers), Ratio(result.Ratio), MiddleHalf(result.Ratio), Target(result.Target)]);
        }

        return table;
    }

    private static IEnumerable<string> Times(OperationResult result, IReadOnlyList<Peer> peers)
        => peers.Select(peer => result.Nanoseconds.TryGetValue(peer.Name, out Spread time) ? Time(time.Median) : NotThere);

    /// <summary>Nanoseconds as text.</summary>
    internal static string Time(double nanoseconds) => nanoseconds.ToString(nanoseconds < 1000 ? "F2" : "F0", CultureInfo.InvariantCulture);

    private static string Ratio(Spread? ratio) => ratio is { } known ? known.Median.ToString("F2", CultureInfo.InvariantCulture) : NotThere;

    private static string MiddleHalf(Spread? ratio)
        => ratio is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Low:F2}..{known.High:F2}") : NotThere;

    private static string Target(double? target) => target is { } known ? known.ToString("0.##", CultureInfo.InvariantCulture) : "";

    private static string Verdict(OperationResult result) => result.Ratio is null || result.Target is null ? "" : result.IsMet ? "met" : "missed";
}
