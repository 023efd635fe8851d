using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Oracles;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Setup;
using NativeWeakref.Build.Suites;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Verbs;

/// <summary>Every test and every check. All suites run, whatever fails; each thing is built once.</summary>
internal sealed class TestVerb() : Verb("test", "build and run every test and check")
{
    /// <summary>All suites together; continuous integration stops at 25 minutes.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(24);

    internal override int Run()
    {
        Stopwatch watch = Stopwatch.StartNew();
        MachineSetup.Require(Need.Test);
        List<SuiteResult> results = [];
        RemoveLeftovers();
        foreach (Suite suite in Suites())
        {
            results.Add(Run(suite, s_limit - watch.Elapsed));
        }

        string[] absences = [.. PythonOracle.All.Where(oracle => oracle.Prefix is null).Select(oracle => oracle.Absence)];
        Report.Heading($"Summary ({watch.Elapsed.TotalMinutes:F1} minutes)");
        Report.Line(Summary.Format(results, absences));
        return Summary.Sum(results).Failed == 0 ? 0 : BuildException.WorkFailed;
    }

    // Without an oracle CMake makes no test of this label; OracleSuite counts what is absent.
    private static IEnumerable<Suite> OracleSuites()
        => PythonOracle.All.Any(oracle => oracle.Prefix is not null)
            ? [new CTestSuite("C tests, on CPython", "oracle", TimeSpan.FromMinutes(4), "-L", "^oracle$") { OfOurs = false }]
            : [];

    private static SuiteResult Run(Suite suite, TimeSpan remaining) => suite switch
    {
        _ when remaining <= TimeSpan.Zero => suite.Failure("not run, the time for all suites was over"),
        { NeedsLibrary: true } when !File.Exists(Repository.Library) => suite.Failure("not run, the library was not built"),
        _ => suite.RunWithin(remaining),
    };

    // An old library would be tested, and an old result counted, where the new one fails to appear.
    private static void RemoveLeftovers()
    {
        foreach (string library in new[] { Repository.Library, Repository.PreloadLibrary }.Where(File.Exists))
        {
            File.Delete(library);
        }

        if (Directory.Exists(Repository.TestResults))
        {
            Directory.Delete(Repository.TestResults, recursive: true);
        }

        _ = Directory.CreateDirectory(Repository.TestResults);
    }

    // Ordered: what others need first, then by what is quick to say no.
    private static IEnumerable<Suite> Suites()
        =>
        [
            new CheckSuite("library", TimeSpan.FromMinutes(10), limit => Dotnet.PublishLibrary(writeHeader: false, limit)),
            new CheckSuite("library for CPython", TimeSpan.FromMinutes(5), Dotnet.PublishPreload),
            new CheckSuite("C# projects", TimeSpan.FromMinutes(10), limit => Dotnet.Build(Repository.Solution, limit)),
            new HeaderSuite(),
            new CoverageSuite(),
            new CheckSuite("shellcheck", TimeSpan.FromSeconds(30), ShellCheck.Run),
            new ClangFormatSuite(),
            new CheckSuite("dotnet format", TimeSpan.FromMinutes(4), limit => Dotnet.Format(verify: true, limit)),
            new OracleSuite(),
            new ReadmeSuite(),
            new ExampleSuite(),
            new GuideSuite(),
            new BenchmarkSuite(),
            new InstructionSuite(),
            .. NUnitSuite.Projects().Select(project => new NUnitSuite(project, TimeSpan.FromMinutes(4))),
            new CTestBuildSuite(),
            new CTestSuite("C tests", "c", TimeSpan.FromMinutes(4), "-LE", "^(oracle|valgrind)$"),
            .. OracleSuites(),
            new ConformanceSuite("conformance"),
            new CTestSuite("C tests under valgrind", "valgrind", TimeSpan.FromMinutes(8), "-L", "^valgrind$"),
            new ClangTidySuite(),
        ];
}
