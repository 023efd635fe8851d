using System.IO;
using NativeWeakref.Build.Benchmarks;
using NativeWeakref.Build.Results;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

[TestFixture]
public sealed class PerformanceTests
{
    private static readonly InstructionCount s_noted = new("weakrefs", "made", 100, Reference: null);

    [Test]
    public void Counts_are_read()
        => Assert.That(
            InstructionCounts.Parse(["# what it is", "", "weakrefs\tmade\t154.0\t420.5", "weakrefs\tgot\t39.0\t-"]),
            Is.EqualTo([new InstructionCount("weakrefs", "made", 154, 420.5), new InstructionCount("weakrefs", "got", 39, Reference: null)]));

    [TestCase(97)]
    [TestCase(103)]
    public void A_count_near_the_noted_one_is_no_difference(double counted)
        => Assert.That(InstructionCounts.Difference(s_noted, counted), Is.Null);

    [TestCase(96.9)]
    [TestCase(103.1)]
    public void A_count_too_far_away_is_one_in_both_directions(double counted)
        => Assert.That(InstructionCounts.Difference(s_noted, counted), Does.StartWith("made: ").And.Contain("100.0 in bench/instructions.tsv"));

    [Test]
    public void Table_shows_how_many_times_less()
        => Assert.That(InstructionCounts.Table([new("weakrefs", "made", 100, 250), s_noted with { Operation = "got" }]).ToString(), Is.EqualTo("""
            | operation | ours | CPython 3.12.1 | ratio |
            | --- | ---: | ---: | ---: |
            | made | 100.0 | 250.0 | 2.50 |
            | got | 100.0 | - |  |
            """));

    [Test]
    public void Page_keeps_all_but_the_part()
        => Assert.That(
            PerformancePage.Change("before\n<!-- floor -->\n\nold\n\n<!-- end of floor -->\nafter\n", "floor", "new"),
            Is.EqualTo("before\n<!-- floor -->\n\nnew\n\n<!-- end of floor -->\nafter\n"));

    [Test]
    public void Page_without_the_part_is_refused()
        => Assert.That(() => PerformancePage.Change("text\n", "floor", "new"), Throws.TypeOf<InvalidDataException>());
}
