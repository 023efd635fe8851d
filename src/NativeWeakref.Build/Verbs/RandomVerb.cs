using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;
using NativeWeakref.Build.Oracles;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Setup;
using NativeWeakref.Build.Suites;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Verbs;

/// <summary>The random programs of tests/c/programs on both libraries, as many as one likes.</summary>
internal sealed partial class RandomVerb() : Verb("random", "compare what random programs do with CPython")
{
    private const string SeedsVariable = "RANDOM_SEEDS";
    private const string FirstVariable = "RANDOM_FIRST";

    private const long SeedsOfPiece = 10_000; // a line of progress for each

    private static readonly TimeSpan s_buildLimit = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan s_limit = TimeSpan.FromHours(2);

    internal override int Run()
    {
        MachineSetup.Require(Need.Test);
        long seeds = NumberVariable.Read(SeedsVariable, 20_000);
        long first = NumberVariable.Read(FirstVariable, 1_000_000);
        if (PythonOracle.Python312.Prefix is not string prefix)
        {
            throw new BuildException($"There is nothing to compare with. Absent: {PythonOracle.Python312.Absence}", BuildException.NotReady);
        }

        BuildVerb.BuildLibrary();
        CTestProject.CMake.Configure(CTestProject.Definitions(), s_buildLimit).StreamOrFail();
        foreach (string target in new[] { "difference_search", "ours_programs", "cpython312_programs" })
        {
            CTestProject.CMake.Build(s_buildLimit, target).StreamOrFail();
        }

        long operations = 0;
        for (long done = 0; done < seeds; done += SeedsOfPiece)
        {
            long? found = Search(prefix, first + done, Math.Min(SeedsOfPiece, seeds - done));
            if (found is null)
            {
                return BuildException.WorkFailed;
            }

            operations += found.Value;
        }

        ReliabilityPage.Record(
            "random programs", operations,
            string.Create(
                CultureInfo.InvariantCulture, $"{operations:N0} operations (seeds {first:N0} to {first + seeds - 1:N0}), {DateTime.UtcNow:yyyy-MM-dd}"));
        return 0;
    }

    // Return: how many operations were alike; null where there was a difference, which has been shown.
    private static long? Search(string prefix, long first, long seeds)
    {
        CapturedOutput search = SearchCommand(prefix, first, seeds).Capture();
        Report.Line(search.Output.TrimEnd());
        Match found = Operations().Match(search.Output);
        return search.ExitCode == 0 && found.Success ? long.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    private static Command SearchCommand(string prefix, long first, long seeds)
        => new(
            Path.Combine(CTestProject.CMake.BuildFolder, "difference_search"), "./ours_programs", "./cpython312_programs",
            first.ToString(CultureInfo.InvariantCulture), seeds.ToString(CultureInfo.InvariantCulture),
            Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture))
        {
            Limit = s_limit,
            WorkingFolder = CTestProject.CMake.BuildFolder,
            Environment = new Dictionary<string, string> { ["PYTHONHOME"] = prefix, ["PYTHONHASHSEED"] = "0" },
        };

    [GeneratedRegex("^no difference in ([0-9]+) operations$", RegexOptions.Multiline)]
    private static partial Regex Operations();
}
