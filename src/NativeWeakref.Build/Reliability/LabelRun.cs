using System;
using System.IO;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Suites;

namespace NativeWeakref.Build.Reliability;

/// <summary>All C tests of a label.</summary>
internal sealed class LabelRun(string name, string row, string counted, string label) : LongRun(name, row)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromHours(1);

    internal override Distance? Run()
    {
        string results = Path.Combine(Repository.TestResults, $"{label}.xml");
        _ = Directory.CreateDirectory(Repository.TestResults);
        int exitCode = CTestProject.CMake.Test(results, s_limit, "-L", $"^{label}$").Stream();
        Tally tally = ResultFile.ReadJUnit(results).CheckedAgainst(exitCode);
        return tally.Failed == 0 ? Went(tally.Passed, counted) : null;
    }
}
