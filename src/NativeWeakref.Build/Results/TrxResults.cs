using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace NativeWeakref.Build.Results;

/// <summary>Counts the results of `dotnet test --logger trx`.</summary>
internal static class TrxResults
{
    private static readonly XNamespace s_trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    // The file's own Counters say 0 for skipped tests, so the results themselves are counted.
    internal static Tally Count(XDocument document)
    {
        XElement run = document.Root is { } root && root.Name == s_trx + "TestRun"
            ? root
            : throw new XmlException("it is not a TestRun.");
        Tally tally = run.Descendants(s_trx + "UnitTestResult")
            .Select(result => CountOutcome((string?)result.Attribute("outcome")))
            .Aggregate(default(Tally), (sum, one) => sum + one);
        string? summary = (string?)run.Element(s_trx + "ResultSummary")?.Attribute("outcome");

        // "Failed" or "Aborted" without a failed test is an error of the run itself: a host that crashed, a fixture that threw.
        return summary is not ("Completed" or "Passed") && tally.Failed == 0 ? tally + Tally.OneFailed : tally;
    }

    private static Tally CountOutcome(string? outcome) => outcome switch
    {
        "Passed" => Tally.OnePassed,
        "NotExecuted" => Tally.OneSkipped,
        _ => Tally.OneFailed,
    };
}
