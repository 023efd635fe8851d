using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>Collecting a million objects in cycles, and creating ever more objects that live on.</summary>
/// <remarks>
/// Each process measures once, in memory that nothing has used before: what the system takes to bring it is the same for each object
/// then, however many there are.
/// </remarks>
internal static class CollectorBenchmark
{
    /// <summary>The program, and what it is run with in turn.</summary>
    internal const string Source = "bench/collector/collections.c";

    /// <summary>The operation that has a target.</summary>
    internal const string CyclesOperation = "collect in cycles, 1000000 objects"; // as the program prints it

    private const string Cycles = "cycles";
    private const string Survivors = "survivors";
    private const double MostGrowth = 1.3; // of the cost of an object, from a hundred thousand to ten millions

    // Few objects take little time, which varies more.
    private static readonly Measurement[] s_cycles = [new(Cycles, 1_000_000, 5)];

    private static readonly Measurement[] s_survivors =
    [
        new(Survivors, 100_000, 15), new(Survivors, 1_000_000, 5), new(Survivors, 10_000_000, 3),
    ];

    /// <summary>Arguments that show in a short time whether the program works.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> QuickArguments { get; } = [[Cycles, "1000"], [Survivors, "1000"]];

    /// <summary>Collects a million objects in cycles.</summary>
    internal static Measurements MeasureCycles(IReadOnlyList<Peer> peers, int processor)
    {
        Report.Heading($"collector: one process for each measurement on processor {processor}");
        return Measure(s_cycles, peers, processor);
    }

    /// <summary>Creates ever more objects, and reports.</summary>
    /// <returns>Whether the cost of each stays about the same.</returns>
    internal static bool IsLinear(IReadOnlyList<Peer> peers, int processor)
    {
        Measurements survivors = Measure(s_survivors, peers, processor);
        double[] costs = [.. survivors.Operations.Select(operation => survivors.Nanoseconds(operation, Peer.Ours)!.Value.Median)];
        double growth = costs.Max() / costs.Min();
        bool met = growth <= MostGrowth;
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"Target, creating costs at most {MostGrowth} times as much for more objects: {growth:F2} times, {(met ? "met" : "missed")}."));
        return met;
    }

    private static Measurements Measure(Measurement[] wanted, IReadOnlyList<Peer> peers, int processor)
    {
        Dictionary<Peer, BenchmarkProgram> programs = peers.ToDictionary(
            peer => peer,
            peer => BenchmarkProgram.Compile(Repository.PathOf(Source), peer));
        Measurements measurements = new();
        foreach (Measurement measurement in wanted.SelectMany(measurement => Enumerable.Repeat(measurement, measurement.Rounds)))
        {
            foreach (Peer peer in peers)
            {
                (string operation, double nanoseconds) = programs[peer].Run(processor, measurement.Arguments).Single();
                measurements.Add(operation, peer, nanoseconds);
            }
        }

        return measurements;
    }

    private sealed record Measurement(string Kind, int Count, int Rounds)
    {
        internal string[] Arguments => [Kind, Count.ToString(CultureInfo.InvariantCulture)];
    }
}
