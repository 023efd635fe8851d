using System.IO;
using System.Linq;
using NativeWeakref.Build.Reliability;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Verbs;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

/// <summary>When a run is noted on the page, and where.</summary>
internal sealed class ReliabilityPageTests
{
    private const string Page = "# Page\n\n| suite | furthest run |\n|---|---|\n| random programs (`x`) | 1,180 operations, 2026 |\n| fuzzing | |\n";

    [Test]
    public void A_run_that_went_as_far_or_farther_takes_the_place_of_the_one_that_is_noted()
    {
        Assert.That(Changed("random programs", 1180), Is.EqualTo(Page.Replace("1,180 operations, 2026", "new", System.StringComparison.Ordinal)));
        Assert.That(Changed("random programs", 1179), Is.EqualTo(Page));
    }

    [Test]
    public void The_first_run_is_noted()
        => Assert.That(Changed("fuzzing", 1), Is.EqualTo(Page.Replace("| fuzzing | |", "| fuzzing | new |", System.StringComparison.Ordinal)));

    [Test]
    public void A_suite_without_a_row_is_an_error()
        => Assert.That(() => Changed("threads", 1), Throws.InstanceOf<InvalidDataException>());

    [Test]
    public void Every_suite_of_the_verb_has_a_row_of_its_own()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/reliability.md"));
        LongRun[] runs = [.. ReliabilityVerb.All()];
        Assert.That(runs.Select(run => run.Row), Is.Unique);
        Assert.That(runs.Select(run => ReliabilityPage.Change(page, run.Row, long.MaxValue, "noted")), Has.All.Contains("| noted |"));
    }

    private static string Changed(string suite, long measure) => ReliabilityPage.Change(Page, suite, measure, "new");
}
