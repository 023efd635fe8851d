using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Conformance;

/// <summary>What the user reads of a conformance run.</summary>
internal static class ConformanceReport
{
    private const int MostDifferences = 40;

    /// <summary>Numbers of tests, calls and differences, and each difference.</summary>
    internal static IEnumerable<string> Lines(IReadOnlyList<GroupResult> results)
    {
        TextTable table = new("CPython's tests", "tests", "skipped", "calls", "differences", "seconds");
        foreach (GroupResult result in results)
        {
            table.Add(
                result.Group.Name, Number(result.Record.Count), Number(result.Record.SkippedCount), Number(result.Calls),
                Number(result.Differences.Count), result.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture));
        }

        return [table.ToString(), .. results.SelectMany(Complaints), Total(results)];
    }

    /// <summary>The last line.</summary>
    internal static string Total(IReadOnlyList<GroupResult> results)
        => $"{Number(results.Sum(result => result.Record.Count))} tests of CPython, "
            + $"{Number(results.Sum(result => result.Calls))} calls into the library, "
            + $"{Number(results.Sum(result => result.Differences.Count))} differences";

    private static IEnumerable<string> Complaints(GroupResult result)
    {
        foreach (string difference in result.Differences.Take(MostDifferences))
        {
            yield return difference;
        }

        if (result.Differences.Count > MostDifferences)
        {
            yield return $"and {Number(result.Differences.Count - MostDifferences)} more";
        }

        if (!result.LibraryWasCalled)
        {
            yield return $"{result.Group.Name}: {Number(result.Calls)} calls into the library, at least "
                + $"{Number(result.Group.LeastCalls)} were expected: the tests ran on something else";
        }
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
