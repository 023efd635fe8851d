using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NativeWeakref.Build.Oracles;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>Resident memory of ten million objects with a weak reference and a callback each.</summary>
internal static class MemoryBenchmark
{
    /// <summary>The program, and what it is run with in turn.</summary>
    internal const string Source = "bench/memory/pairs.c";

    // Kind of object, and the most of CPython 3.12's bytes that a pair may take.
    private static readonly (string Kind, double Bound)[] s_kinds = [("collected", 0.85), ("plain", 0.90)];

    private const double MostLeft = 2; // percent of the growth, after all are released

    /// <summary>The kinds of object that are measured.</summary>
    internal static IEnumerable<string> Kinds => s_kinds.Select(kind => kind.Kind);

    /// <summary>Measures and reports.</summary>
    /// <returns>Whether the bounds hold, as far as there is something to compare with.</returns>
    internal static bool Run(IReadOnlyList<Peer> peers, int processor)
    {
        Report.Heading($"memory: one run on processor {processor}");
        TextTable table = new(["bytes per pair, and % left", .. peers.Select(peer => peer.Name)]);
        bool met = true;
        foreach ((string kind, double bound) in s_kinds)
        {
            Dictionary<Peer, IReadOnlyList<KeyValuePair<string, double>>> figures = peers.ToDictionary(
                peer => peer,
                peer => BenchmarkProgram.Compile(Repository.PathOf(Source), peer).Run(processor, kind));
            for (int row = 0; row < figures[Peer.Ours].Count; row++)
            {
                table.Add([figures[Peer.Ours][row].Key, .. peers.Select(peer => Text(figures[peer][row].Value))]);
            }

            met &= figures[Peer.Ours][1].Value <= MostLeft;
            if (peers.FirstOrDefault(peer => peer.Name == PythonOracle.Python312.Name) is { } reference)
            {
                met &= figures[Peer.Ours][0].Value <= bound * figures[reference][0].Value;
            }
        }

        Report.Line(table.ToString());
        Report.Line($"Target, at most {Bounds()} of {PythonOracle.Python312.Name}'s, at most {MostLeft} % left: {(met ? "met" : "missed")}.");
        return met;
    }

    private static string Bounds() => string.Join(" and ", s_kinds.Select(kind => kind.Bound.ToString("F2", CultureInfo.InvariantCulture)));

    private static string Text(double number) => number.ToString("F2", CultureInfo.InvariantCulture);
}
