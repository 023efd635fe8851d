using System;
using System.Collections.Generic;
using NativeWeakref.Build.Benchmarks;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Suites;

/// <summary>The hottest paths take as many instructions as bench/instructions.tsv says.</summary>
internal sealed class InstructionSuite() : Suite("instruction counts of the hottest paths", TimeSpan.FromMinutes(2))
{
    internal override bool NeedsLibrary => true;

    protected override SuiteResult Run(TimeSpan limit)
    {
        IReadOnlyList<string> differences = InstructionCounts.Differences();
        if (differences.Count == 0)
        {
            return Result(Tally.OnePassed);
        }

        foreach (string difference in differences)
        {
            Report.Error(difference);
        }

        return Failure("other counts than committed; where that is meant: ./build.sh bench --instructions");
    }
}
