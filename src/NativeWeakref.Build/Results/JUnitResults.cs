using System;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace NativeWeakref.Build.Results;

/// <summary>Counts the results of `ctest --output-junit`.</summary>
internal static class JUnitResults
{
    internal static Tally Count(XDocument document)
    {
        XElement suite = document.Root is { } root && root.Name == "testsuite"
            ? root
            : throw new XmlException("it is not a testsuite.");
        return suite.Elements("testcase").Select(CountCase).Aggregate(default(Tally), (sum, one) => sum + one);
    }

    private static Tally CountCase(XElement test) => (string?)test.Attribute("status") switch
    {
        _ when test.Element("failure") is not null || test.Element("error") is not null => Tally.OneFailed,
        "run" => Tally.OnePassed,
        "disabled" => Tally.OneSkipped,
        "notrun" when AskedToBeSkipped(test) => Tally.OneSkipped,
        _ => Tally.OneFailed,
    };

    // CTest writes <skipped> also for a program it could not find; only these two reasons are a test's own wish.
    private static bool AskedToBeSkipped(XElement test)
        => (string?)test.Element("skipped")?.Attribute("message") is { } reason
            && (reason.StartsWith("SKIP_RETURN_CODE", StringComparison.Ordinal)
                || reason.StartsWith("SKIP_REGULAR_EXPRESSION", StringComparison.Ordinal));
}
