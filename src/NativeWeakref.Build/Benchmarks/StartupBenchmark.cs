using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>A whole process that initialises a library, makes one weak reference and exits, against an empty one.</summary>
internal static class StartupBenchmark
{
    /// <summary>What is measured.</summary>
    internal const string Operation = "a process, started to ended";

    private const int Rounds = 40;
    private const double LeastNanoseconds = 1000; // where a disturbed round makes the empty process the slower one

    // As bench/startup/launch.c reads it.
    private const string NoHome = "-";

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    internal static Measurements Run(IReadOnlyList<Peer> peers, int processor)
    {
        Report.Heading($"start-up: {Rounds} rounds on processor {processor}");
        string launcher = CompileAlone("launch");
        string empty = CompileAlone("empty");
        string started = Repository.PathOf("bench/startup/started.c");
        string[] programs = [empty, NoHome, .. peers.SelectMany(peer => ProgramAndHome(started, peer))];
        Measurements measurements = new();
        List<double> empties = [];
        foreach (string line in Launch(launcher, programs, processor))
        {
            double[] times = [.. line.Split('\t').Select(time => double.Parse(time, CultureInfo.InvariantCulture))];
            empties.Add(times[0]);
            foreach ((Peer peer, double nanoseconds) in peers.Zip(times.Skip(1)))
            {
                measurements.Add(Operation, peer, Math.Max(nanoseconds - times[0], LeastNanoseconds));
            }
        }

        Report.Line(string.Create(CultureInfo.InvariantCulture, $"The time of an empty process, {Spread.Of(empties).Median:F0} ns, is taken off:"));
        return measurements;
    }

    private static string[] ProgramAndHome(string source, Peer peer)
        => [BenchmarkProgram.Compile(source, peer).ProgramPath, peer.Home ?? NoHome];

    private static string[] Launch(string launcher, string[] programs, int processor)
    {
        string[] arguments =
        [
            "-c", processor.ToString(CultureInfo.InvariantCulture), launcher, Rounds.ToString(CultureInfo.InvariantCulture), .. programs,
        ];
        CapturedOutput run = new Command("taskset", arguments) { Limit = s_limit }.Capture();
        return run.ExitCode == 0
            ? run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new BuildException($"The start-up benchmark failed:\n{run.Error}");
    }

    private static string CompileAlone(string name)
    {
        string program = CCompiler.ProgramPath("bench", name);
        CCompiler.Compile([
            .. CCompiler.Warnings, "-D_GNU_SOURCE", "-O2", Repository.PathOf($"bench/startup/{name}.c"), "-o", program,
        ]).StreamOrFail();
        return program;
    }
}
