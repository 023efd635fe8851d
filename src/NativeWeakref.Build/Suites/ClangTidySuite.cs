using System;
using System.Linq;
using System.Threading.Tasks;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Suites;

/// <summary>clang-tidy finds nothing in the hand-written C; .clang-tidy says what it looks for.</summary>
internal sealed class ClangTidySuite() : Suite("clang-tidy", TimeSpan.FromMinutes(6))
{
    // Its error stream counts the warnings it suppressed in system headers, which is of interest only if nothing else is said.
    protected override SuiteResult Run(TimeSpan limit)
    {
        int parts = Environment.ProcessorCount;
        CapturedOutput[] runs = new CapturedOutput[parts];
        _ = Parallel.For(0, parts, part => runs[part] = ClangTools.Tidy(limit, part, parts).Capture());
        CapturedOutput[] failed = [.. runs.Where(run => run.ExitCode != 0)];
        foreach (CapturedOutput run in failed)
        {
            Report.Line(run.Output.Length > 0 ? run.Output : run.Error);
        }

        return failed.Length == 0 ? Result(Tally.OnePassed) : Failure($"exit code {failed[0].ExitCode}");
    }
}
