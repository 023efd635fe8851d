using System;
using System.IO;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Suites;

/// <summary>The README's first C block, taken from its text, compiles, runs and prints the block of text after it.</summary>
internal sealed class ReadmeSuite() : Suite("README", TimeSpan.FromMinutes(1))
{
    private static readonly string s_readme = Repository.PathOf("README.md");

    internal override bool NeedsLibrary => true;

    protected override SuiteResult Run(TimeSpan limit)
    {
        if (!File.Exists(s_readme))
        {
            return Failure("there is no README.md");
        }

        MarkdownBlocks blocks = new(File.ReadAllText(s_readme));
        if (blocks.First("c") is not { } code)
        {
            return Failure("README.md has no block of C");
        }

        string source = CCompiler.ProgramPath("readme", "example.c");
        File.WriteAllText(source, code.Text);
        string program = CCompiler.ProgramPath("readme", "example");
        CCompiler.AgainstLibrary(source, program).StreamOrFail();
        CapturedOutput run = new Command(program) { Limit = limit }.Capture();
        Report.Line(run.Output + run.Error);
        if (run.ExitCode != 0)
        {
            return Failure($"the README's program ended with exit code {run.ExitCode}");
        }

        return blocks.FirstAfter(code, "text")?.Text == run.Output
            ? Result(Tally.OnePassed)
            : Failure("the README's program does not print the README's block of text");
    }
}
