using System;
using NativeWeakref.Build.Conformance;
using NativeWeakref.Build.Results;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

[TestFixture]
public sealed class ConformanceTests
{
    private static readonly string[] s_record = ["m.T.a\tok", "m.T.b\tskipped no network", "m.T.c\tfailure AssertionError"];

    private static readonly ModuleGroup s_group = new("group", 10, "m");

    [Test]
    public void Same_endings_are_no_difference()
        => Assert.That(TestRecord.Differences(new TestRecord(s_record), new TestRecord(s_record)), Is.Empty);

    [Test]
    public void Another_ending_is_a_difference()
        => Assert.That(
            TestRecord.Differences(new TestRecord(s_record), new TestRecord([s_record[0], s_record[1], "m.T.c\tok"])),
            Is.EqualTo(["m.T.c: failure AssertionError without the library, ok with it"]));

    [Test]
    public void Test_that_ran_on_one_side_only_is_a_difference()
        => Assert.That(
            TestRecord.Differences(new TestRecord(s_record), new TestRecord(s_record[..2])),
            Is.EqualTo(["m.T.c: failure AssertionError without the library, not run with it"]));

    [Test]
    public void Test_that_ran_twice_keeps_both_endings()
        => Assert.That(
            TestRecord.Differences(new TestRecord(["t\tok", "t\tok"]), new TestRecord(["t\tok"])),
            Is.EqualTo(["t: ok; ok without the library, ok with it"]));

    [Test]
    public void Record_knows_its_size_and_its_end()
    {
        TestRecord record = new(s_record);

        Assert.That((record.Count, record.SkippedCount, record.Last), Is.EqualTo((3, 1, "m.T.c")));
    }

    [Test]
    public void Record_that_was_never_written_is_empty()
        => Assert.That(TestRecord.Read("/no/such/record").Count, Is.Zero);

    [Test]
    public void Calls_of_all_processes_are_summed()
        => Assert.That(CallReport.Sum(["12 1000", "13 1", ""]), Is.EqualTo(1001));

    [Test]
    public void Run_with_enough_calls_and_no_difference_passes()
    {
        GroupResult result = Result(calls: 10);

        Assert.That((result.Passed, result.Tally), Is.EqualTo((true, new Tally(2, 0, 1))));
    }

    [Test]
    public void Run_with_too_few_calls_fails()
    {
        GroupResult result = Result(calls: 9);

        Assert.That((result.Passed, result.Tally), Is.EqualTo((false, new Tally(1, 1, 1))));
    }

    [Test]
    public void Run_that_recorded_nothing_fails()
    {
        GroupResult result = new(s_group, new TestRecord([]), 10, [], TimeSpan.Zero);

        Assert.That((result.Passed, result.Tally), Is.EqualTo((false, Tally.OneFailed)));
    }

    [Test]
    public void Last_line_holds_the_three_numbers()
        => Assert.That(
            ConformanceReport.Total([Result(calls: 1_200_000), Result(calls: 5, "t: ok without the library, not run with it")]),
            Is.EqualTo("6 tests of CPython, 1,200,005 calls into the library, 1 differences"));

    private static GroupResult Result(long calls, params string[] differences)
        => new(s_group, new TestRecord(s_record), calls, differences, TimeSpan.FromSeconds(1));
}
