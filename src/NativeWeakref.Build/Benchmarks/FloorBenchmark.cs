using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>The least that operations can take: the same writes to the same layouts by hand-written C, and nothing else.</summary>
internal static class FloorBenchmark
{
    private const string Source = "bench/floor.c";

    /// <summary>Whether a source is the floor's.</summary>
    internal static bool Is(string source) => Repository.RelativeOf(source) == Source;

    /// <summary>Compiles the program. Its operations have the names of those that they are the floor of.</summary>
    internal static BenchmarkProgram Compile() => BenchmarkProgram.Compile(Repository.PathOf(Source), Peer.Ours);

    /// <summary>Measures the floor, beside results of the same run.</summary>
    /// <returns>The figures as a table.</returns>
    internal static MarkdownTable Run(IReadOnlyList<OperationResult> results, int processor, int rounds)
    {
        Report.Heading($"floor: {rounds} rounds on processor {processor}");
        BenchmarkProgram program = Compile();
        Dictionary<string, List<double>> measured = [];
        foreach ((string operation, double nanoseconds) in Enumerable.Range(0, rounds).SelectMany(_ => program.Run(processor)))
        {
            measured.TryAdd(operation, []);
            measured[operation].Add(nanoseconds);
        }

        MarkdownTable table = new("operation", "floor, ns", "ours, ns", "ours / floor", "faster CPython / floor");
        foreach (OperationResult result in results.Where(result => measured.ContainsKey(result.Operation)))
        {
            double floor = Spread.Of(measured[result.Operation]).Median;
            double ours = result.Nanoseconds[Peer.Ours.Name].Median;
            double? theirs = result.Faster is { } faster ? result.Nanoseconds[faster].Median : null;
            table.Add(result.Operation, ResultTable.Time(floor), ResultTable.Time(ours), Ratio(ours / floor), theirs is { } time ? Ratio(time / floor) : "");
        }

        return table;
    }

    private static string Ratio(double ratio) => ratio.ToString("F2", CultureInfo.InvariantCulture);
}
