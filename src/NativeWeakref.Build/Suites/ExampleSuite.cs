using System;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Suites;

/// <summary>Every program under examples/ compiles without a warning and ends with exit code 0.</summary>
internal sealed class ExampleSuite() : Suite("examples", TimeSpan.FromMinutes(2))
{
    internal override bool NeedsLibrary => true;

    internal static string Compile(string source)
    {
        string program = CCompiler.ProgramPath("examples", Path.GetFileNameWithoutExtension(source));
        CCompiler.AgainstLibrary(source, program).StreamOrFail();
        return program;
    }

    protected override SuiteResult Run(TimeSpan limit)
    {
        string[] sources = [.. Directory.EnumerateFiles(Repository.PathOf("examples"), "*.c").Order(StringComparer.Ordinal)];
        return Result(sources.Select(source => RunOne(source, limit)).Aggregate(default(Tally), (sum, one) => sum + one).CheckedAgainst(0));
    }

    private static Tally RunOne(string source, TimeSpan limit)
    {
        Report.Line(Repository.RelativeOf(source));
        try
        {
            return new Command(Compile(source)) { Limit = limit }.Stream() == 0 ? Tally.OnePassed : Tally.OneFailed;
        }
        catch (BuildException failure)
        {
            Report.Error(failure.Message);
            return Tally.OneFailed;
        }
    }
}
