using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NativeWeakref.Build.Conformance;

/// <summary>How each test of a run ended, as tests/conformance/record_tests.py wrote it down.</summary>
internal sealed class TestRecord
{
    private const string Skipped = "skipped ";

    private readonly SortedDictionary<string, string> _endings = new(StringComparer.Ordinal);

    /// <summary>Reads lines of a test, a tab and its ending; a test that ran twice has both endings.</summary>
    internal TestRecord(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            string[] parts = line.Split('\t', 2);
            if (parts.Length == 2)
            {
                _endings[parts[0]] = _endings.TryGetValue(parts[0], out string? before) ? $"{before}; {parts[1]}" : parts[1];
                Last = parts[0];
            }
        }
    }

    /// <summary>The test that ended last.</summary>
    internal string Last { get; } = "none";

    internal int Count => _endings.Count;

    internal int SkippedCount => _endings.Values.Count(ending => ending.StartsWith(Skipped, StringComparison.Ordinal));

    /// <summary>The record in a file; none where a run did not come as far as writing one.</summary>
    internal static TestRecord Read(string file) => new(File.Exists(file) ? File.ReadLines(file) : []);

    /// <summary>One line for each test that did not end alike in both runs.</summary>
    internal static IReadOnlyList<string> Differences(TestRecord without, TestRecord with)
        =>
        [
            .. without._endings.Keys.Union(with._endings.Keys).Order(StringComparer.Ordinal)
                .Where(test => without.EndingOf(test) != with.EndingOf(test))
                .Select(test => $"{test}: {without.EndingOf(test)} without the library, {with.EndingOf(test)} with it"),
        ];

    private string EndingOf(string test) => _endings.GetValueOrDefault(test, "not run");
}
