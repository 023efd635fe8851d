using System;
using NativeWeakref.Build.Oracles;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Suites;

/// <summary>The oracles themselves: one that is absent is a skipped test, so that a green line never hides it.</summary>
internal sealed class OracleSuite() : Suite("oracles", TimeSpan.FromMinutes(1))
{
    protected override SuiteResult Run(TimeSpan limit)
    {
        Tally tally = default;
        foreach (PythonOracle oracle in PythonOracle.All)
        {
            Report.Line($"{oracle.Name}: {oracle.Prefix ?? "absent"}");
            tally += oracle.Prefix is null ? Tally.OneSkipped : Tally.OnePassed;
        }

        return Result(tally);
    }
}
