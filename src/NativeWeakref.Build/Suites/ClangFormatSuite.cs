using System;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Setup;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Suites;

/// <summary>C is formatted as .clang-format says. Only one release can judge: others break lines elsewhere.</summary>
internal sealed class ClangFormatSuite() : Suite("clang-format", TimeSpan.FromMinutes(2))
{
    protected override SuiteResult Run(TimeSpan limit)
        => LlvmRelease.IsPreferred(ClangTools.FormatProgram())
            ? Check(limit)
            : Result(Tally.OneSkipped, $"only clang-format {LlvmRelease.Preferred} can judge, and it is not installed");

    private SuiteResult Check(TimeSpan limit)
        => ClangTools.Format(verify: true, limit).Stream() == 0 ? Result(Tally.OnePassed) : Failure("run ./build.sh format");
}
