using System;
using System.Diagnostics;
using System.IO;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Suites;

/// <summary>A part of `test` with a name, a time limit and a tally of its own.</summary>
internal abstract class Suite(string name, TimeSpan limit)
{
    internal string Name { get; } = name;

    /// <summary>The most this suite may take, alone.</summary>
    internal TimeSpan Limit { get; } = limit;

    /// <summary>True for a suite that needs the built library.</summary>
    internal virtual bool NeedsLibrary => false;

    /// <summary>Runs the suite and times it; what goes wrong is a failed test, and the suites after it still run.</summary>
    internal SuiteResult RunWithin(TimeSpan remaining)
    {
        TimeSpan limit = remaining < Limit ? remaining : Limit;
        Report.Heading($"{Name} (at most {limit.TotalSeconds:F0} s)");
        Stopwatch watch = Stopwatch.StartNew();
        try
        {
            return Run(limit) with { Elapsed = watch.Elapsed };
        }
        catch (Exception failure) when (failure is BuildException or IOException or UnauthorizedAccessException)
        {
            Report.Error(failure.Message);
            return Failure(FirstLine(failure.Message)) with { Elapsed = watch.Elapsed };
        }
    }

    /// <summary>The result of a suite that could not be run.</summary>
    internal SuiteResult Failure(string note) => Result(Tally.OneFailed, note);

    protected abstract SuiteResult Run(TimeSpan limit);

    protected SuiteResult Result(Tally tally, string note = "") => new(Name, tally, TimeSpan.Zero, note);

    private static string FirstLine(string message) => message.Split('\n')[0];
}
