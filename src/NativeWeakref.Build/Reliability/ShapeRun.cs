using System;
using System.IO;
using NativeWeakref.Build.Oracles;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Reliability;

/// <summary>What is read off the library's file: the C# tests of a category.</summary>
internal sealed class ShapeRun(string name, string row, string counted, string category) : LongRun(name, row)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    internal override Distance? Run()
    {
        string project = Repository.PathOf("tests/NativeWeakref.Tests/NativeWeakref.Tests.csproj");
        string results = Path.Combine(Repository.TestResults, $"{category}.trx");
        Dotnet.Build(project, s_limit).StreamOrFail();
        int exitCode = Dotnet.Test(project, results, PythonOracle.TestEnvironment(), s_limit, $"TestCategory={category}").Stream();
        Tally tally = ResultFile.ReadTrx(results).CheckedAgainst(exitCode);
        return tally.Failed == 0 ? Went(tally.Passed, counted) : null;
    }
}
