using NativeWeakref.Build.Results;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

[TestFixture]
public sealed class JUnitResultsTests
{
    [Test]
    public void Cases_are_counted_by_status()
    {
        Tally tally = Read("""
            <testcase name="a" status="run"/>
            <testcase name="b" status="run"/>
            <testcase name="c" status="fail"><failure message=""/></testcase>
            <testcase name="d" status="disabled"/>
            <testcase name="e" status="notrun"><skipped message="SKIP_RETURN_CODE=77"/></testcase>
            """);

        Assert.That(tally, Is.EqualTo(new Tally(2, 1, 2)));
    }

    [Test]
    public void Program_that_was_not_found_counts_as_failed()
        => Assert.That(Read("""<testcase name="a" status="notrun"><skipped message="Unable to find executable"/></testcase>"""), Is.EqualTo(Tally.OneFailed));

    [Test]
    public void Failure_counts_whatever_the_status_says()
        => Assert.That(Read("""<testcase name="a" status="run"><failure message=""/></testcase>"""), Is.EqualTo(Tally.OneFailed));

    [Test]
    public void Case_without_status_counts_as_failed()
        => Assert.That(Read("""<testcase name="a"/>"""), Is.EqualTo(Tally.OneFailed));

    private static Tally Read(string cases)
    {
        using TemporaryFile file = new($"<testsuite name=\"ctest\">{cases}</testsuite>");
        return ResultFile.ReadJUnit(file.Path);
    }
}
