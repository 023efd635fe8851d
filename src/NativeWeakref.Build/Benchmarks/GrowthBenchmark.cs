using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>What one of a thousand costs, and one of ten millions.</summary>
internal static class GrowthBenchmark
{
    private const string Source = "bench/growth/growth.c";
    private const int Smallest = 1000;

    private static readonly int[] s_sizes = [Smallest, 10_000, 100_000, 1_000_000, 10_000_000];

    /// <summary>Runs the program with the smallest size, to see that it works.</summary>
    /// <returns>How many operations it measured.</returns>
    internal static int RunSmallest(int processor) => Run(Compile(), processor, Smallest).Count;

    /// <summary>Measures every size.</summary>
    /// <returns>Nanoseconds for each operation, a column for each size.</returns>
    internal static MarkdownTable Run(int processor)
    {
        Report.Heading($"growth: from {Smallest} to {s_sizes[^1]} on processor {processor}");
        BenchmarkProgram program = Compile();
        IReadOnlyList<KeyValuePair<string, double>>[] columns = [.. s_sizes.Select(size => Run(program, processor, size))];
        MarkdownTable table = new(["ns for one of", .. s_sizes.Select(size => size.ToString("N0", CultureInfo.InvariantCulture))]);
        for (int row = 0; row < columns[0].Count; row++)
        {
            table.Add([columns[0][row].Key, .. columns.Select(column => ResultTable.Time(column[row].Value))]);
        }

        return table;
    }

    private static BenchmarkProgram Compile() => BenchmarkProgram.Compile(Repository.PathOf(Source), Peer.Ours);

    private static IReadOnlyList<KeyValuePair<string, double>> Run(BenchmarkProgram program, int processor, int size)
        => program.Run(processor, size.ToString(CultureInfo.InvariantCulture));
}
