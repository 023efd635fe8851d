using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Oracles;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>
/// How many instructions the hottest paths take, header and loop included: bench/instructions.tsv. Unlike times they are the same in every
/// run, so `test` compares them.
/// </summary>
internal static class InstructionCounts
{
    /// <summary>The file: lines of family, operation, ours, CPython's, separated by tabs. Those that begin with # say what it is.</summary>
    internal const string Place = "bench/instructions.tsv";

    /// <summary>How far a count may be from the one in the file.</summary>
    internal const double Tolerance = 0.03;

    private const int Few = 1_000;
    private const int More = 10_000;
    private const char Comment = '#';
    private const string NotThere = "-";

    /// <summary>Reads the file.</summary>
    internal static IReadOnlyList<InstructionCount> Read() => Parse(File.ReadLines(Repository.PathOf(Place)));

    /// <summary>What the lines say.</summary>
    internal static IReadOnlyList<InstructionCount> Parse(IEnumerable<string> lines)
        => [.. lines.Where(line => line.Length != 0 && line[0] != Comment).Select(line => line.Split('\t')).Select(Parse)];

    /// <summary>Counts again what the file names, ours alone.</summary>
    /// <returns>A line for each that is too far from what the file says.</returns>
    internal static IReadOnlyList<string> Differences()
        => [.. Read().Select(noted => Difference(noted, Count(noted, Peer.Ours)!.Value)).OfType<string>()];

    /// <summary>What is to be said of a count, or null.</summary>
    internal static string? Difference(InstructionCount noted, double counted)
        => Math.Abs(counted - noted.Ours) <= Tolerance * noted.Ours
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{noted.Operation}: {counted:F1} instructions, {noted.Ours:F1} in {Place}");

    /// <summary>Counts what the file names and writes it anew; where there is no CPython 3.12, its counts stay.</summary>
    internal static IReadOnlyList<InstructionCount> Write()
    {
        Report.Heading("instructions, counted by valgrind");
        string file = Repository.PathOf(Place);
        string[] head = [.. File.ReadLines(file).TakeWhile(line => line.Length != 0 && line[0] == Comment)];
        Peer? reference = Peer.Others().FirstOrDefault(peer => peer.Name == PythonOracle.Python312.Name);
        InstructionCount[] counts =
        [
            .. Read().Select(noted => noted with
            {
                Ours = Count(noted, Peer.Ours)!.Value,
                Reference = reference is null ? noted.Reference : Count(noted, reference),
            }),
        ];
        File.WriteAllLines(file, [.. head, .. counts.Select(Format)]);
        Report.Line($"Written: {Place}");
        return counts;
    }

    /// <summary>The counts for docs/performance.md.</summary>
    internal static MarkdownTable Table(IReadOnlyList<InstructionCount> counts)
    {
        MarkdownTable table = new("operation", "ours", PythonOracle.Python312.Name, "ratio");
        foreach (InstructionCount count in counts)
        {
            string ratio = count.Reference is { } theirs ? (theirs / count.Ours).ToString("F2", CultureInfo.InvariantCulture) : "";
            table.Add(count.Operation, Text(count.Ours), Text(count.Reference), ratio);
        }

        return table;
    }

    // What a process does before and after the operation is in both counts. Null where the peer lacks the operation.
    private static double? Count(InstructionCount noted, Peer peer)
    {
        if (peer != Peer.Ours && noted.Reference is null)
        {
            return null;
        }

        BenchmarkProgram program = BenchmarkProgram.Compile(Repository.PathOf($"bench/{noted.Family}.c"), peer);
        long few = program.CountInstructions(noted.Operation, Few);
        return (program.CountInstructions(noted.Operation, Few + More) - few) / (double)More;
    }

    private static InstructionCount Parse(string[] cells)
        => new(cells[0], cells[1], Number(cells[2]), cells[3] == NotThere ? null : Number(cells[3]));

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static string Format(InstructionCount count) => $"{count.Family}\t{count.Operation}\t{Text(count.Ours)}\t{Text(count.Reference)}";

    private static string Text(double? number) => number?.ToString("F1", CultureInfo.InvariantCulture) ?? NotThere;
}
