using System;
using System.Collections.Generic;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Conformance;

/// <summary>What the comparison of two runs of one group found.</summary>
/// <param name="Group">What was run.</param>
/// <param name="Record">The run with the library.</param>
/// <param name="Calls">How often the library was called.</param>
/// <param name="Differences">A line for each.</param>
/// <param name="Elapsed">The time of both runs, which go on at the same time.</param>
internal sealed record GroupResult(
    ModuleGroup Group, TestRecord Record, long Calls, IReadOnlyList<string> Differences, TimeSpan Elapsed)
{
    /// <summary>Whether the library, and not the host's own code, was what the tests ran on.</summary>
    internal bool LibraryWasCalled => Calls >= Group.LeastCalls;

    internal bool Passed => Differences.Count == 0 && Record.Count > 0 && LibraryWasCalled;

    /// <summary>Each test that ends alike in both runs has passed; a run that says nothing is one failure.</summary>
    internal Tally Tally
    {
        get
        {
            int failed = Passed ? 0 : Math.Max(Differences.Count, 1);
            return new Tally(Math.Max(Record.Count - Record.SkippedCount - failed, 0), failed, Record.SkippedCount);
        }
    }
}
