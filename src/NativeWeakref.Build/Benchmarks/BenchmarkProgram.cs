using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>One family of benchmarks, compiled against one peer.</summary>
internal sealed partial class BenchmarkProgram
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    private readonly Peer _peer;

    private BenchmarkProgram(string path, Peer peer)
    {
        ProgramPath = path;
        _peer = peer;
    }

    /// <summary>The compiled program.</summary>
    internal string ProgramPath { get; }

    /// <summary>The families: each bench/NAME.c is one, but for the floor under them.</summary>
    internal static IReadOnlyList<string> Families()
        => [.. Directory.EnumerateFiles(Repository.PathOf("bench"), "*.c").Where(source => !FloorBenchmark.Is(source)).Order(StringComparer.Ordinal)];

    /// <summary>Compiles a source together with bench/harness.</summary>
    internal static BenchmarkProgram Compile(string source, Peer peer)
    {
        string path = CCompiler.ProgramPath("bench", peer.Slug, Path.GetFileNameWithoutExtension(source));
        string[] harness = Directory.GetFiles(Repository.PathOf("bench/harness"), "*.c");

        // PyWeakref_GetObject is deprecated from CPython 3.13 on, and still what is measured.
        CCompiler.Compile([
            .. CCompiler.Warnings, "-D_GNU_SOURCE", "-Wno-deprecated-declarations", "-O2", source, .. harness, "-o", path,
            .. peer.CompilerArguments,
        ]).StreamOrFail();
        return new BenchmarkProgram(path, peer);
    }

    /// <summary>Runs the program on one processor.</summary>
    /// <returns>Operation and nanoseconds, in the program's order.</returns>
    internal IReadOnlyList<KeyValuePair<string, double>> Run(int processor, params IReadOnlyList<string> arguments)
    {
        CapturedOutput run = PinnedCommand(processor, arguments).Capture();
        return run.ExitCode == 0
            ? [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReadLine)]
            : throw new BuildException($"{Repository.RelativeOf(ProgramPath)} failed with exit code {run.ExitCode}:\n{run.Output}{run.Error}");
    }

    /// <summary>Counts the instructions of a process that does one operation so often.</summary>
    internal long CountInstructions(string operation, long count)
    {
        string[] arguments =
        [
            "--tool=callgrind", "--callgrind-out-file=/dev/null", ProgramPath, "only", operation, count.ToString(CultureInfo.InvariantCulture),
        ];
        CapturedOutput run = new Command("valgrind", arguments) { Limit = s_limit, Environment = Variables() }.Capture();
        Match collected = Collected().Match(run.Error);
        return run.ExitCode == 0 && collected.Success
            ? long.Parse(collected.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : throw new BuildException($"{Repository.RelativeOf(ProgramPath)} failed under valgrind with exit code {run.ExitCode}:\n{run.Error}");
    }

    private Command PinnedCommand(int processor, IReadOnlyList<string> arguments)
        => new("taskset", ["-c", processor.ToString(CultureInfo.InvariantCulture), ProgramPath, .. arguments])
        {
            Limit = s_limit,
            Environment = Variables(),
        };

    // The same hashes in every run: they decide how far a look-up has to go.
    private Dictionary<string, string> Variables()
    {
        Dictionary<string, string> variables = new() { ["PYTHONHASHSEED"] = "0" };
        if (_peer.Home is not null)
        {
            variables.Add("PYTHONHOME", _peer.Home);
        }

        return variables;
    }

    private static KeyValuePair<string, double> ReadLine(string line)
        => line.Split('\t') is [string name, string number]
            && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double nanoseconds)
            && nanoseconds > 0
            ? new(name, nanoseconds)
            : throw new BuildException($"A benchmark printed '{line}' where a name, a tab and a positive number belong.");

    [GeneratedRegex(@"Collected : ([0-9]+)")]
    private static partial Regex Collected();
}
