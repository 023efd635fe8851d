using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NativeWeakref.Build.Results;

/// <summary>The end of `test`: a table of the suites, what was absent, and one line over all.</summary>
internal static class Summary
{
    internal static Tally Sum(IEnumerable<SuiteResult> suites)
        => suites.Aggregate(default(Tally), (sum, suite) => sum + suite.Tally);

    internal static string Format(IReadOnlyList<SuiteResult> suites, IReadOnlyList<string> absences)
    {
        TextTable table = new("suite", "passed", "failed", "skipped", "seconds");
        foreach (SuiteResult suite in suites)
        {
            table.Add(suite.Name, Number(suite.Tally.Passed), Number(suite.Tally.Failed), Number(suite.Tally.Skipped), Seconds(suite.Elapsed));
        }

        IEnumerable<string> notes = suites.Where(suite => suite.Note.Length > 0).Select(suite => $"{suite.Name}: {suite.Note}");
        IEnumerable<string> absent = absences.Select(absence => $"Absent: {absence}");
        return string.Join('\n', [table.ToString(), .. notes, .. absent, Sum(suites).ToString()]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan elapsed) => elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
}
