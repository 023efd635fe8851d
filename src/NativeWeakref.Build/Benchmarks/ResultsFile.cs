using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>All results of a run for other programs to read: bench/results.json.</summary>
internal static class ResultsFile
{
    private const string Place = "bench/results.json";
    private const string Units = "nanoseconds, and ratio as the faster CPython's time over ours: quartiles and median over the rounds";

    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Writes the file. Input: the processor's name and how many rounds there were.</summary>
    internal static void Write(IReadOnlyList<OperationResult> results, string processor, int rounds)
    {
        File.WriteAllText(Repository.PathOf(Place), Format(results, processor, rounds));
        Report.Line($"Written: {Place}");
    }

    /// <summary>What is written.</summary>
    internal static string Format(IReadOnlyList<OperationResult> results, string processor, int rounds)
        => JsonSerializer.Serialize(new Contents(processor, rounds, Units, results), s_options) + "\n";

    private sealed record Contents(string Processor, int Rounds, string Units, IReadOnlyList<OperationResult> Results);
}
