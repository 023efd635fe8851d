using System;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Verbs;

namespace NativeWeakref.Build;

/// <summary>Command line: one verb.</summary>
internal static class Program
{
    private static readonly Verb[] s_verbs =
    [
        new BuildVerb(), new RunVerb(), new TestVerb(), new HeaderVerb(), new CoverageVerb(), new UnicodeVerb(), new FormatVerb(),
        new BenchVerb("bench", "compare the speed with CPython's", isQuick: false),
        new BenchVerb("bench --quick", "the same in two minutes: fewer rounds, without memory and collections", isQuick: true),
        new InstructionsVerb(), new InstallVerb(), new CleanVerb(),
        new ConformanceVerb("conformance", "run CPython's own tests, in CPython, on our weak references"),
        new ConformanceVerb("conformance-dev", "the same in the interpreter's development mode", "-X", "dev"),
        new FuzzVerb(), new RandomVerb(), new ReliabilityVerb(),
    ];

    internal static int Main(string[] arguments)
    {
        if (arguments is ["-h" or "--help" or "help"])
        {
            Report.Line(Usage());
            return 0;
        }

        Verb? verb = Array.Find(s_verbs, candidate => candidate.Accepts(arguments));
        if (verb is null)
        {
            Report.Error(arguments.Length == 0 ? Usage() : $"Unknown command '{string.Join(' ', arguments)}'.\n{Usage()}");
            return BuildException.NotReady;
        }

        try
        {
            return verb.Run();
        }
        catch (BuildException failure)
        {
            Report.Error(failure.Message);
            return failure.ExitCode;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Report.Error(failure.Message);
            return BuildException.WorkFailed;
        }
    }

    private static string Usage()
        => "Usage: ./build.sh VERB, or ./build.ps1 VERB\n" + string.Join('\n', s_verbs.Select(verb => $"  {verb.Name,-20} {verb.Purpose}"));
}
