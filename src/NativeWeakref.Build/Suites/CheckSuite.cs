using System;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Suites;

/// <summary>One command that must succeed: one test.</summary>
internal sealed class CheckSuite(string name, TimeSpan limit, Func<TimeSpan, Command> command) : Suite(name, limit)
{
    protected override SuiteResult Run(TimeSpan limit)
        => command(limit).Stream() switch
        {
            0 => Result(Tally.OnePassed),
            Command.TimedOut => Failure("stopped at its time limit"),
            int exitCode => Failure($"exit code {exitCode}"),
        };
}
