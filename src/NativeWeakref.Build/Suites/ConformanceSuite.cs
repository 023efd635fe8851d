using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Conformance;
using NativeWeakref.Build.Oracles;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Suites;

/// <summary>CPython's own tests, in CPython, on the weak references of this repository.</summary>
/// <param name="name">The suite's name, and its folder's.</param>
/// <param name="options">Options of the interpreter.</param>
internal sealed class ConformanceSuite(string name, params IReadOnlyList<string> options) : Suite(name, TimeSpan.FromMinutes(8))
{
    protected override SuiteResult Run(TimeSpan limit)
    {
        HostPython host = HostPython.Find();
        if (host.Path is null)
        {
            Report.Line($"Skipped: {host.Absence}");
            return Result(Tally.OneSkipped, $"absent: {host.Absence}");
        }

        if (!File.Exists(Repository.PreloadLibrary))
        {
            return Failure("not run, the library was not built");
        }

        Stopwatch watch = Stopwatch.StartNew();
        Report.Line($"CPython {host.Version}: {string.Join(' ', [host.Path, .. options])}");
        ConformanceRun run = new(host, Repository.PreloadLibrary, options, Path.Combine(Repository.Artifacts, Name));
        GroupResult[] results = [.. ModuleGroup.All.Select(group => run.Run(group, limit - watch.Elapsed))];
        foreach (string line in ConformanceReport.Lines(results))
        {
            Report.Line(line);
        }

        if (!results.All(result => result.Passed))
        {
            Report.Line($"What the tests printed: {Repository.RelativeOf(Path.Combine(Repository.Artifacts, Name))}/*/*.log");
        }

        return Result(results.Aggregate(default(Tally), (sum, result) => sum + result.Tally), ConformanceReport.Total(results));
    }
}
