using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NativeWeakref.Build.Oracles;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>Collecting a million objects in cycles, and creating ever more objects that live on.</summary>
internal static class CollectorBenchmark
{
    /// <summary>The program, and what it is run with in turn.</summary>
    internal const string Source = "bench/collector/collections.c";

    private const string Cycles = "cycles";
    private const string Survivors = "survivors";
    private const int Rounds = 3;
    private const double MostGrowth = 1.3; // of the cost of an object, from a hundred thousand to ten millions

    /// <summary>What is measured.</summary>
    internal static IReadOnlyList<string> Kinds { get; } = [Cycles, Survivors];

    /// <summary>Measures and reports.</summary>
    /// <returns>Whether the targets are met, as far as there is something to compare with.</returns>
    internal static bool Run(IReadOnlyList<Peer> peers, IReadOnlyList<Peer> others, int processor)
    {
        Report.Heading($"collector: {Rounds} rounds on processor {processor}");
        Measurements cycles = Measure(Cycles, peers, processor);
        Measurements survivors = Measure(Survivors, peers, processor);
        Report.Line(MeasurementTable.Format(cycles, others));
        Report.Line(MeasurementTable.Format(survivors, others));
        return IsFastEnough(cycles, others) & IsLinear(survivors);
    }

    private static Measurements Measure(string kind, IReadOnlyList<Peer> peers, int processor)
    {
        Measurements measurements = new();
        for (int round = 0; round < Rounds; round++)
        {
            foreach (Peer peer in peers)
            {
                foreach ((string operation, double nanoseconds) in BenchmarkProgram.Compile(Repository.PathOf(Source), peer).Run(processor, kind))
                {
                    measurements.Add(operation, peer, nanoseconds);
                }
            }
        }

        return measurements;
    }

    private static bool IsFastEnough(Measurements cycles, IReadOnlyList<Peer> others)
    {
        Peer? reference = others.FirstOrDefault(peer => peer.Name == PythonOracle.Python312.Name);
        if (reference is null || cycles.Ratio(cycles.Operations[0], reference) is not { } ratio)
        {
            return true;
        }

        bool met = ratio.Median >= 1;
        Report.Line($"Target, a collection not slower than {reference.Name}'s: {(met ? "met" : "missed")}.");
        return met;
    }

    private static bool IsLinear(Measurements survivors)
    {
        double[] costs = [.. survivors.Operations.Select(operation => survivors.Nanoseconds(operation, Peer.Ours)!.Value.Median)];
        double growth = costs.Max() / costs.Min();
        bool met = growth <= MostGrowth;
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"Target, creating costs at most {MostGrowth} times as much for more objects: {growth:F2} times, {(met ? "met" : "missed")}."));
        return met;
    }
}
