using System;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Suites;

/// <summary>tests/c compiles: against CPython even where our library was not built.</summary>
internal sealed class CTestBuildSuite() : Suite("C tests, compile", TimeSpan.FromMinutes(10))
{
    protected override SuiteResult Run(TimeSpan limit)
    {
        CTestProject.CMake.Configure(CTestProject.Definitions(), limit).StreamOrFail();
        CTestProject.CMake.Build(limit).StreamOrFail();
        return Result(Tally.OnePassed);
    }
}
