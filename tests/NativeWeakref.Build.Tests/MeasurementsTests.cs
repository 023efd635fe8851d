using NativeWeakref.Build.Benchmarks;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

[TestFixture]
public sealed class MeasurementsTests
{
    private static readonly Peer s_other = new("other", "other", [], Home: null);

    [Test]
    public void Spread_is_the_median_and_the_middle_half()
        => Assert.That(Spread.Of([5, 1, 4, 2, 3]), Is.EqualTo(new Spread(2, 3, 4)));

    [Test]
    public void Spread_of_an_even_count_lies_between_two_values()
        => Assert.That(Spread.Of([1, 2, 3, 10]), Is.EqualTo(new Spread(1.75, 2.5, 4.75)));

    [Test]
    public void Spread_of_nothing_is_refused()
        => Assert.That(() => Spread.Of([]), Throws.ArgumentException);

    [Test]
    public void Ratio_compares_round_by_round()
    {
        Measurements measurements = new();
        foreach (double slowdown in new double[] { 1, 50, 2 })
        {
            measurements.Add("read", Peer.Ours, 2 * slowdown);
            measurements.Add("read", s_other, 3 * slowdown);
        }

        // Each round, disturbed or not, says 1.5.
        Assert.That(measurements.Ratio("read", s_other), Is.EqualTo(new Spread(1.5, 1.5, 1.5)));
    }

    [Test]
    public void Table_shows_a_dash_where_a_peer_lacks_the_operation()
    {
        Measurements measurements = new();
        measurements.Add("read", Peer.Ours, 2);
        measurements.Add("read", s_other, 3);
        measurements.Add("new in 3.13", Peer.Ours, 4.5);

        Assert.That(MeasurementTable.Format(measurements, [s_other]), Is.EqualTo("""
            ns per operation  ours  other  ratio  middle half
            read              2.00   3.00   1.50   1.50..1.50
            new in 3.13       4.50      -      -            -
            """));
    }

    [TestCase("Cpus_allowed_list:\t0-3", 3)]
    [TestCase("Cpus_allowed_list:\t0-3,7", 7)]
    [TestCase("Cpus_allowed_list:\t5", 5)]
    public void Last_processor_of_the_allowed_ones_is_taken(string line, int expected)
        => Assert.That(Processors.LastOf(line), Is.EqualTo(expected));
}
