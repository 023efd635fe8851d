using System;
using System.IO;

namespace NativeWeakref.Build.Results;

/// <summary>The parts of docs/performance.md that a run writes, each between two comments.</summary>
internal static class PerformancePage
{
    /// <summary>The comparison with CPython, all operations.</summary>
    internal const string Speed = "speed";

    /// <summary>What C could reach.</summary>
    internal const string Floor = "floor";

    /// <summary>Cost against number.</summary>
    internal const string Growth = "growth";

    /// <summary>Instruction counts.</summary>
    internal const string Instructions = "instructions";

    private const string Place = "docs/performance.md";

    /// <summary>Writes one part.</summary>
    internal static void Write(string part, string text)
    {
        string file = Repository.PathOf(Place);
        File.WriteAllText(file, Change(File.ReadAllText(file), part, text));
        Report.Line($"Written: {Place}, {part}");
    }

    /// <summary>The page with one part replaced.</summary>
    internal static string Change(string page, string part, string text)
    {
        string begin = $"<!-- {part} -->\n";
        string end = $"<!-- end of {part} -->";
        int from = page.IndexOf(begin, StringComparison.Ordinal);
        int to = page.IndexOf(end, StringComparison.Ordinal);
        return from < 0 || to < from
            ? throw new InvalidDataException($"{Place} has no place for '{part}'")
            : $"{page[..(from + begin.Length)]}\n{text}\n\n{page[to..]}";
    }
}
