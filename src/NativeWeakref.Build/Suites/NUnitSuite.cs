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
    /// <summary>Every test project of the repository; what lies in folders below one is its material.</summary>
    internal static IReadOnlyList<string> Projects()
        =>
        [
            .. Directory.EnumerateDirectories(Repository.PathOf("tests"))
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.Tests.csproj"))
                .Order(StringComparer.Ordinal),
        ];

    protected override SuiteResult Run(TimeSpan limit)
    {
        string results = Path.Combine(Repository.TestResults, $"{Name}.trx");
        int exitCode = Dotnet.Test(project, results, PythonOracle.TestEnvironment(), limit).Stream();
        return Result(ResultFile.ReadTrx(results).CheckedAgainst(exitCode));
    }
}
