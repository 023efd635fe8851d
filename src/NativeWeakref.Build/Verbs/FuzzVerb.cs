using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Setup;
using NativeWeakref.Build.Suites;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Verbs;

/// <summary>The fuzzing programs of tests/c/fuzz, as long as one likes.</summary>
internal sealed class FuzzVerb() : Verb("fuzz", "look for inputs that break the library")
{
    private const string SecondsVariable = "FUZZ_SECONDS";
    private const int UsualSeconds = 60;

    private static readonly TimeSpan s_buildLimit = TimeSpan.FromMinutes(8);

    internal override int Run()
    {
        MachineSetup.Require(Need.Test);
        int seconds = NumberVariable.Read(SecondsVariable, UsualSeconds);
        BuildVerb.BuildLibrary();
        CTestProject.CMake.Configure(CTestProject.Definitions(), s_buildLimit).StreamOrFail();
        CTestProject.CMake.Build(s_buildLimit, "fuzz").StreamOrFail();
        string[] failed = [.. Programs().Where(program => Fuzz(program, seconds) != 0)];
        foreach (string program in failed)
        {
            Report.Error($"{Path.GetFileName(program)} has found something: the input is in {CorpusOf(program)}.");
        }

        if (failed.Length != 0)
        {
            return BuildException.WorkFailed;
        }

        long[] reached = [.. Programs().Select(program => long.Parse(File.ReadAllText(ReachedOf(program)), CultureInfo.InvariantCulture))];
        ReliabilityPage.Record(
            "fuzzing", seconds,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{seconds} seconds each, {DateTime.UtcNow:yyyy-MM-dd}: nothing found; {reached.Min():N0} to {reached.Max():N0} blocks reached"));
        return 0;
    }

    private static IEnumerable<string> Programs()
        => Directory.EnumerateFiles(CTestProject.CMake.BuildFolder, "fuzz_*")
            .Where(file => !Path.HasExtension(file) && !file.EndsWith("_trial", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    // The corpus of the last time is where the next one starts.
    private static int Fuzz(string program, int seconds)
    {
        string corpus = CorpusOf(program);
        _ = Directory.CreateDirectory(corpus);
        Report.Heading($"{Path.GetFileName(program)} ({seconds} s)");
        Command command = new(program, "-max_len=300", $"-max_total_time={seconds}", $"-artifact_prefix={corpus}/", "-print_final_stats=1", corpus)
        {
            Limit = TimeSpan.FromSeconds(seconds) + TimeSpan.FromMinutes(2),
            Environment = new Dictionary<string, string>
            {
                ["FUZZ_BLOCKS"] = Path.Combine(CTestProject.CMake.BuildFolder, "fuzz_blocks.txt"),
                ["FUZZ_REACHED"] = ReachedOf(program),
                ["ASAN_OPTIONS"] = "detect_leaks=0", // the programs look for leaks: the sanitizer does not see into the heap
            },
        };
        return command.Stream();
    }

    // How many blocks of the library the program has reached.
    private static string ReachedOf(string program) => $"{CorpusOf(program)}.reached";

    private static string CorpusOf(string program) => Path.Combine(Repository.Artifacts, "fuzz", Path.GetFileName(program));
}
