using NativeWeakref.Build.Results;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

[TestFixture]
public sealed class TallyTests
{
    [Test]
    public void Runner_that_failed_without_a_failed_test_counts_as_one_failure()
        => Assert.That(new Tally(5, 0, 1).CheckedAgainst(exitCode: 1), Is.EqualTo(new Tally(5, 1, 1)));

    [Test]
    public void Runner_that_failed_because_of_its_tests_counts_only_them()
        => Assert.That(new Tally(5, 2, 0).CheckedAgainst(exitCode: 1), Is.EqualTo(new Tally(5, 2, 0)));

    [Test]
    public void Runner_that_ran_nothing_counts_as_one_failure()
        => Assert.That(default(Tally).CheckedAgainst(exitCode: 0), Is.EqualTo(Tally.OneFailed));

    [Test]
    public void Runner_that_succeeded_counts_as_it_says()
        => Assert.That(new Tally(5, 0, 1).CheckedAgainst(exitCode: 0), Is.EqualTo(new Tally(5, 0, 1)));
}
