using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NativeWeakref.Build.Oracles;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Conformance;

/// <summary>Runs CPython's own tests twice, alone and with a preloaded library, and compares test by test.</summary>
/// <param name="host">The CPython.</param>
/// <param name="library">The library to preload.</param>
/// <param name="options">Options of the interpreter.</param>
/// <param name="folder">Where logs and records go; what a run before left there is removed.</param>
internal sealed class ConformanceRun(HostPython host, string library, IReadOnlyList<string> options, string folder)
{
    private sealed record RunEnd(TestRecord Record, int ExitCode);

    private readonly string _recorder = Repository.PathOf("tests/conformance/record_tests.py");

    internal GroupResult Run(ModuleGroup group, TimeSpan limit)
    {
        Stopwatch watch = Stopwatch.StartNew();
        string calls = PlaceOf(group, "calls.txt");
        Dictionary<string, string> preload = new() { ["LD_PRELOAD"] = library, [CallReport.Variable] = calls };
        PrepareFolder(group);
        // Side by side: both meet the same load of the machine.
        Task<RunEnd> started = Task.Run(() => RunOnce(group, "without", [], limit));
        RunEnd with = RunOnce(group, "with", preload, limit);
        RunEnd without = started.GetAwaiter().GetResult();
        List<string> differences = [.. TestRecord.Differences(without.Record, with.Record)];
        if (without.ExitCode != with.ExitCode)
        {
            differences.Add(
                $"the run with the library ended with exit code {with.ExitCode} after {with.Record.Last}, "
                + $"the other with {without.ExitCode} after {without.Record.Last}");
        }

        return new GroupResult(group, with.Record, CallReport.Read(calls), differences, watch.Elapsed);
    }

    private RunEnd RunOnce(ModuleGroup group, string side, Dictionary<string, string> environment, TimeSpan limit)
    {
        string record = PlaceOf(group, $"{side}.txt");
        // Some tests write into the current folder.
        string workingFolder = PlaceOf(group, side);
        _ = Directory.CreateDirectory(workingFolder);
        Command command = new(host.Path!, [.. options, _recorder, record, .. group.Modules])
        {
            Limit = limit,
            WorkingFolder = workingFolder,
            Environment = environment,
            Unset = [.. VariablesOfPython(), "LD_PRELOAD", CallReport.Variable],
        };
        CapturedOutput output = command.Capture();
        File.WriteAllText(PlaceOf(group, $"{side}.log"), $"{command}\n{output.Output}{output.Error}");
        return new RunEnd(TestRecord.Read(record), output.ExitCode);
    }

    private void PrepareFolder(ModuleGroup group)
    {
        string place = PlaceOf(group, "");
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }

        _ = Directory.CreateDirectory(place);
    }

    private string PlaceOf(ModuleGroup group, string name)
        => Path.Combine(folder, group.Name.Replace(' ', '-'), name);

    // They change what CPython's tests find.
    private static IEnumerable<string> VariablesOfPython()
        => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(variable => (string)variable.Key)
            .Where(name => name.StartsWith("PYTHON", StringComparison.Ordinal));
}
