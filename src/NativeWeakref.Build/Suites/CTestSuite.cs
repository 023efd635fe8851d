using System;
using System.Collections.Generic;
using System.IO;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Suites;

/// <summary>The tests of tests/c that a selection of labels (CTest's -L and -LE) picks.</summary>
internal sealed class CTestSuite(string name, string resultName, TimeSpan limit, params IReadOnlyList<string> selection) : Suite(name, limit)
{
    internal override bool NeedsLibrary => OfOurs;

    /// <summary>False for tests of CPython alone.</summary>
    internal bool OfOurs { get; init; } = true;

    protected override SuiteResult Run(TimeSpan limit)
    {
        string results = Path.Combine(Repository.TestResults, $"{resultName}.xml");
        int exitCode = CTestProject.CMake.Test(results, limit, selection).Stream();
        return Result(ResultFile.ReadJUnit(results).CheckedAgainst(exitCode));
    }
}
