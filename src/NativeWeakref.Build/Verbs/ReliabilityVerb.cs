using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NativeWeakref.Build.Oracles;
using NativeWeakref.Build.Reliability;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Setup;
using NativeWeakref.Build.Suites;

namespace NativeWeakref.Build.Verbs;

/// <summary>The suites of docs/reliability.md, as far as one likes; how far they went is noted there.</summary>
/// <remarks>Those that never end, random programs and fuzzing, have verbs of their own.</remarks>
internal sealed class ReliabilityVerb() : Verb("reliability", "run the suites of docs/reliability.md and note how far they went")
{
    private const string SuiteVariable = "RELIABILITY_SUITE";
    private const string OperationsVariable = "THREAD_OPERATIONS";
    private const string SeedsVariable = "GRAPH_SEEDS";

    private static readonly TimeSpan s_buildLimit = TimeSpan.FromMinutes(30);

    internal override int Run()
    {
        MachineSetup.Require(Need.Test);
        LongRun[] runs = Chosen(Environment.GetEnvironmentVariable(SuiteVariable));
        BuildVerb.BuildLibrary();
        CTestProject.CMake.Configure(CTestProject.Definitions(), s_buildLimit).StreamOrFail();
        CTestProject.CMake.Build(s_buildLimit).StreamOrFail();
        bool[] clean = [.. runs.Select(Note)]; // all of them, whatever one finds
        return clean.All(one => one) ? 0 : BuildException.WorkFailed;
    }

    /// <summary>All suites that this verb takes farther.</summary>
    internal static IEnumerable<LongRun> All()
        =>
        [
            new ProgramRun("arguments", "every argument", "calls", "ours_bad_arguments") { Says = "^([0-9]+) answers, 0 wrong$" },
            new ProgramRun("allocations", "every allocation", "allocations failed", "ours_failed_allocations")
            {
                Says = "^([0-9]+) allocations failed, 0 findings$",
            },
            Threads(NumberVariable.Read(OperationsVariable, 100_000_000)),
            .. PythonOracle.Python312.Prefix is string prefix ? [Graphs(prefix, NumberVariable.Read(SeedsVariable, 200_000))] : Array.Empty<LongRun>(),
            new LabelRun("valgrind", "valgrind", "programs", "valgrind"),
            new LabelRun("debug", "debug heap", "programs", "debug"),
            new LabelRun("sanitizers", "sanitizers", "programs", "sanitizers"),
            new LabelRun("hosts", "hosts", "programs", "hosts"),
            new ShapeRun("hardening", "hardening", "tests", "Hardening"),
        ];

    // Return: whether nothing was found.
    private static bool Note(LongRun run)
    {
        Report.Heading(run.Name);
        if (run.Run() is not Distance distance)
        {
            Report.Error($"{run.Name} has found something.");
            return false;
        }

        ReliabilityPage.Record(run.Row, distance.Measure, distance.Text);
        return true;
    }

    private static LongRun[] Chosen(string? name)
    {
        LongRun[] all = [.. All()];
        LongRun[] chosen = [.. all.Where(run => name is null || run.Name == name)];
        return chosen.Length > 0
            ? chosen
            : throw new BuildException($"{SuiteVariable} is one of {string.Join(", ", all.Select(run => run.Name))}, not '{name}'.", BuildException.NotReady);
    }

    private static ProgramRun Threads(int operations)
        => new("threads", "threads", "operations", "ours_threads_crowd")
        {
            Told = operations,
            Environment = new Dictionary<string, string> { ["OPERATIONS"] = Text(operations) },
        };

    private static ProgramRun Graphs(string prefix, int seeds)
        => new("graphs", "random graphs", "seeds", "difference_search", "./ours_graphs", "./cpython312_graphs", "0", Text(seeds), Text(Environment.ProcessorCount))
        {
            Told = seeds,
            Environment = new Dictionary<string, string> { ["PYTHONHOME"] = prefix },
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
