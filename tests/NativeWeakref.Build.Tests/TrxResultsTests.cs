using NativeWeakref.Build.Results;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

[TestFixture]
public sealed class TrxResultsTests
{
    [Test]
    public void Outcomes_are_counted_one_by_one()
    {
        Tally tally = Read("Failed", "Passed", "Passed", "NotExecuted", "Failed", "Passed");

        Assert.That(tally, Is.EqualTo(new Tally(3, 1, 1)));
    }

    [TestCase("Timeout")]
    [TestCase("Aborted")]
    [TestCase("Inconclusive")]
    [TestCase("a word of a later version")]
    public void Outcome_that_is_not_known_to_be_good_counts_as_failed(string outcome)
        => Assert.That(Read("Failed", outcome), Is.EqualTo(Tally.OneFailed));

    [Test]
    public void Run_that_failed_as_a_whole_counts_as_failed_though_its_tests_passed()
        => Assert.That(Read("Failed", "Passed", "Passed"), Is.EqualTo(new Tally(2, 1, 0)));

    [Test]
    public void Completed_run_adds_nothing()
        => Assert.That(Read("Completed", "Passed", "NotExecuted"), Is.EqualTo(new Tally(1, 0, 1)));

    [Test]
    public void File_without_summary_counts_as_failed()
    {
        using TemporaryFile file = new("""<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010" />""");

        Assert.That(ResultFile.ReadTrx(file.Path), Is.EqualTo(Tally.OneFailed));
    }

    private static Tally Read(string summary, params string[] outcomes)
    {
        string results = string.Concat(System.Array.ConvertAll(outcomes, outcome => $"""<UnitTestResult testName="t" outcome="{outcome}" />"""));
        using TemporaryFile file = new($"""
            <?xml version="1.0" encoding="utf-8"?>
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <Results>{results}</Results>
              <ResultSummary outcome="{summary}"><Counters total="0" passed="0" failed="0" notExecuted="0" /></ResultSummary>
            </TestRun>
            """);
        return ResultFile.ReadTrx(file.Path);
    }
}
