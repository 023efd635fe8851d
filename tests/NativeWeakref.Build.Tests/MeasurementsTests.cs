using System.IO;
using System.Linq;
using System.Text.Json;
using NativeWeakref.Build.Benchmarks;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

[TestFixture]
public sealed class MeasurementsTests
{
    private static readonly Peer s_other = new("other", "other", [], Home: null);
    private static readonly Peer s_slow = new("slow", "slow", [], Home: null);

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
    public void Result_compares_with_the_faster_peer()
    {
        OperationResult read = Results("read")[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Faster, Is.EqualTo("other"));
            Assert.That(read.Ratio, Is.EqualTo(new Spread(1.5, 1.5, 1.5)));
            Assert.That(read.IsMet, Is.False);
        }
    }

    [Test]
    public void Table_shows_a_dash_where_a_peer_lacks_the_operation()
        => Assert.That(ResultTable.Format(Results("read", "new in 3.13"), [Peer.Ours, s_other, s_slow]), Is.EqualTo("""
            ns per operation  ours  other  slow  ratio  middle half  target
            read              2.00   3.00  9.00   1.50   1.50..1.50       2  missed
            new in 3.13       4.50      -     -      -            -
            """));

    [Test]
    public void Results_are_written_for_other_programs()
    {
        using JsonDocument file = JsonDocument.Parse(ResultsFile.Format(Results("read"), "a processor", 15));
        JsonElement read = file.RootElement.GetProperty("results")[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.GetProperty("operation").GetString(), Is.EqualTo("read"));
            Assert.That(read.GetProperty("nanoseconds").GetProperty("slow").GetProperty("median").GetDouble(), Is.EqualTo(9));
            Assert.That(read.GetProperty("ratio").GetProperty("median").GetDouble(), Is.EqualTo(1.5));
            Assert.That(read.GetProperty("target").GetDouble(), Is.EqualTo(2));
        }
    }

    [Test]
    public void Plot_names_what_has_a_ratio()
    {
        string folder = Directory.CreateTempSubdirectory("nativeweakref-plot-").FullName;
        try
        {
            string place = Path.Combine(folder, "plot.svg");
            Assume.That(RatioPlot.Draw(Results("read", "new in 3.13"), place, folder), "gnuplot is not installed");
            Assert.That(File.ReadAllText(place), Does.Contain(">read<").And.Not.Contain("new in 3.13"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static OperationResult[] Results(params string[] operations)
    {
        Measurements measurements = new();
        measurements.Add("read", Peer.Ours, 2);
        measurements.Add("read", s_slow, 9);
        measurements.Add("read", s_other, 3);
        measurements.Add("new in 3.13", Peer.Ours, 4.5);
        SpeedTargets targets = SpeedTargets.Parse(["# a comment", "read\t2"]);
        return [.. OperationResult.Of("family", measurements, [s_slow, s_other], targets).Where(result => operations.Contains(result.Operation))];
    }

    [Test]
    public void Target_that_nothing_measures_is_found()
        => Assert.That(SpeedTargets.Parse(["read\t2", "write\t3"]).Unknown(["read"]), Is.EqualTo(["write"]));

    [TestCase("Cpus_allowed_list:\t0-3", 3)]
    [TestCase("Cpus_allowed_list:\t0-3,7", 7)]
    [TestCase("Cpus_allowed_list:\t5", 5)]
    public void Last_processor_of_the_allowed_ones_is_taken(string line, int expected)
        => Assert.That(Processors.LastOf(line), Is.EqualTo(expected));
}
