using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Oracles;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Suites;

/// <summary>The tests of one C# project, which is built.</summary>
internal sealed class NUnitSuite(string project, TimeSpan limit) : Suite(Path.GetFileNameWithoutExtension(project), limit)
{
    /// <summary>Every test project of the repository.</summary>
    internal static IReadOnlyList<string> Projects()
        => [.. Directory.EnumerateFiles(Repository.PathOf("tests"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    protected override SuiteResult Run(TimeSpan limit)
    {
        string results = Path.Combine(Repository.TestResults, $"{Name}.trx");
        int exitCode = Dotnet.Test(project, results, PythonOracle.TestEnvironment(), limit).Stream();
        return Result(ResultFile.ReadTrx(results).CheckedAgainst(exitCode));
    }
}
