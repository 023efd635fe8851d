using System;
using NativeWeakref.Build.Results;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

[TestFixture]
public sealed class SummaryTests
{
    [Test]
    public void Table_notes_absences_and_the_total_come_in_this_order()
    {
        SuiteResult[] suites =
        [
            new("library", Tally.OnePassed, TimeSpan.FromSeconds(12.34)),
            new("C tests", new Tally(120, 2, 3), TimeSpan.FromSeconds(7), "two of them"),
        ];

        string summary = Summary.Format(suites, ["CPython 3.12.1"]);

        Assert.That(summary, Is.EqualTo("""
            suite    passed  failed  skipped  seconds
            library       1       0        0     12.3
            C tests     120       2        3      7.0
            C tests: two of them
            Absent: CPython 3.12.1
            121 passed, 2 failed, 3 skipped
            """));
    }

    [Test]
    public void Last_line_is_the_total_alone()
        => Assert.That(
            Summary.Format([new("one", Tally.OnePassed, TimeSpan.Zero)], []).Split('\n')[^1],
            Is.EqualTo("1 passed, 0 failed, 0 skipped"));

    [Test]
    public void Row_of_another_width_than_the_header_is_refused()
        => Assert.That(() => new TextTable("a", "b").Add("1"), Throws.ArgumentException);
}
