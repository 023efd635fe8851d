using System;
using System.IO;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Suites;

/// <summary>The README's first C block is examples/quickstart.c; taken from the README it compiles, runs and prints the block after it.</summary>
internal sealed class ReadmeSuite() : Suite("README", TimeSpan.FromMinutes(1))
{
    private static readonly string s_readme = Repository.PathOf("README.md");

    private static readonly string s_example = Repository.PathOf("examples/quickstart.c");

    internal override bool NeedsLibrary => true;

    protected override SuiteResult Run(TimeSpan limit)
    {
        MarkdownBlocks blocks = new(File.Exists(s_readme) ? File.ReadAllText(s_readme) : "");
        return blocks.First("c") is { } code ? RunBlock(code, blocks.FirstAfter(code, "text"), limit) : Failure("README.md has no block of C");
    }

    private SuiteResult RunBlock(MarkdownBlock code, MarkdownBlock? expected, TimeSpan limit)
    {
        if (code.Text != File.ReadAllText(s_example))
        {
            return Failure("the README's program is not examples/quickstart.c");
        }

        string source = CCompiler.ProgramPath("readme", "example.c");
        File.WriteAllText(source, code.Text);
        string program = CCompiler.ProgramPath("readme", "example");
        CCompiler.AgainstLibrary([source], program).StreamOrFail();
        CapturedOutput run = new Command(program) { Limit = limit }.Capture();
        Report.Line(run.Output + run.Error);
        return run.ExitCode switch
        {
            not 0 => Failure($"the README's program ended with exit code {run.ExitCode}"),
            _ when run.Output != expected?.Text => Failure("the README's program does not print the README's block of text"),
            _ => Result(Tally.OnePassed),
        };
    }
}
