using System;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Suites;

/// <summary>clang-tidy finds nothing in the hand-written C; .clang-tidy says what it looks for.</summary>
internal sealed class ClangTidySuite() : Suite("clang-tidy", TimeSpan.FromMinutes(6))
{
    // Its error stream counts the warnings it suppressed in system headers, which is of interest only if nothing else is said.
    protected override SuiteResult Run(TimeSpan limit)
    {
        CapturedOutput run = ClangTools.Tidy(limit).Capture();
        if (run.ExitCode != 0)
        {
            Report.Line(run.Output.Length > 0 ? run.Output : run.Error);
        }

        return run.ExitCode == 0 ? Result(Tally.OnePassed) : Failure($"exit code {run.ExitCode}");
    }
}
