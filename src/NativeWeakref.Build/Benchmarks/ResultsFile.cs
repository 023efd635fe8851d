using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>All results of a run for other programs to read: bench/results.json.</summary>
internal static class ResultsFile
{
    private const string Place = "bench/results.json";

    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Writes the file. Input: the processor's name and how many rounds there were.</summary>
    internal static void Write(IReadOnlyList<OperationResult> results, string processor, int rounds)
    {
        Contents contents = new(processor, rounds, "nanoseconds, and ratio as the faster CPython's time over ours: quartiles and median over the rounds", results);
        File.WriteAllText(Repository.PathOf(Place), JsonSerializer.Serialize(contents, s_options) + "\n");
        Report.Line($"Written: {Place}");
    }

    private sealed record Contents(string Processor, int Rounds, string Units, IReadOnlyList<OperationResult> Results);
}
