using System;
using System.IO;
using NativeWeakref.Build.Coverage;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Suites;

/// <summary>Each symbol of the stable ABI and of the census is exported or left out with a reason, and the page about it is true.</summary>
internal sealed class CoverageSuite() : Suite("API coverage", TimeSpan.FromMinutes(1))
{
    protected override SuiteResult Run(TimeSpan limit)
    {
        ApiCoverage coverage = CoverageFiles.Read();
        string[] problems = [.. coverage.Problems()];
        foreach (string problem in problems)
        {
            Report.Line(problem);
        }

        bool isCurrent = File.Exists(CoverageFiles.Page) && File.ReadAllText(CoverageFiles.Page) == coverage.Format();
        return (problems.Length, isCurrent) switch
        {
            (0, true) => Result(Tally.OnePassed),
            (0, false) => Failure("write the page with ./build.sh coverage and commit the change"),
            _ => Failure($"{problems.Length} symbols"),
        };
    }
}
