using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Suites;

/// <summary>Each example compiles without a warning and prints what its README says.</summary>
/// <remarks>examples/quickstart.c belongs to the README of the project; the others have a folder each, with a README of their own.</remarks>
internal sealed class ExampleSuite() : Suite("examples", TimeSpan.FromMinutes(2))
{
    private const string Readme = "README.md";

    internal override bool NeedsLibrary => true;

    /// <summary>Compiles a program of one source.</summary>
    internal static string Compile(string source)
    {
        string program = CCompiler.ProgramPath("examples", Path.GetFileNameWithoutExtension(source));
        CCompiler.AgainstLibrary([source], program).StreamOrFail();
        return program;
    }

    protected override SuiteResult Run(TimeSpan limit)
    {
        IEnumerable<string> folders = Directory.EnumerateDirectories(Repository.PathOf("examples")).Order(StringComparer.Ordinal);
        return Result(folders.Select(folder => RunOne(folder, limit)).Aggregate(default(Tally), (sum, one) => sum + one).CheckedAgainst(0));
    }

    private static Tally RunOne(string folder, TimeSpan limit)
    {
        Report.Line(Repository.RelativeOf(folder));
        try
        {
            string program = CCompiler.ProgramPath("examples", Path.GetFileName(folder));
            CCompiler.AgainstLibrary([.. CSources.Under(folder)], program).StreamOrFail();
            CapturedOutput run = new Command(program) { Limit = limit }.Capture();
            string? expected = new MarkdownBlocks(File.ReadAllText(Path.Combine(folder, Readme))).First("text")?.Text;
            if (run.ExitCode == 0 && run.Output == expected)
            {
                return Tally.OnePassed;
            }

            Report.Error($"It ended with {run.ExitCode} and printed, otherwise than its {Readme} says:\n{run.Output}{run.Error}");
        }
        catch (BuildException failure)
        {
            Report.Error(failure.Message);
        }

        return Tally.OneFailed;
    }
}
