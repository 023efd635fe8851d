using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;
using NativeWeakref.Build.Packaging;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Suites;

/// <summary>docs/guide.md does what it says: its programs are compiled as it says to, and print the block after them; its commands too.</summary>
/// <remarks>A block of C has a file's name. A block of text belongs to the block before it: of addresses only the form counts.</remarks>
internal sealed partial class GuideSuite() : Suite("guide", TimeSpan.FromMinutes(2))
{
    private const string Page = "docs/guide.md";
    private const string CompilerCommand = "cc program.c -o program ";
    private const string C = "c ";
    private const string Shell = "sh";
    private const string Text = "text";

    private static readonly string s_folder = Path.Combine(Repository.Artifacts, "guide");

    internal override bool NeedsLibrary => true;

    protected override SuiteResult Run(TimeSpan limit)
    {
        if (!OperatingSystem.IsLinux())
        {
            return Result(Tally.OneSkipped, "the library runs on Linux");
        }

        if (Directory.Exists(s_folder))
        {
            Directory.Delete(s_folder, recursive: true);
        }

        _ = InstallTree.Write(Path.Combine(s_folder, "prefix"));
        MarkdownBlock[] blocks = [.. new MarkdownBlocks(File.ReadAllText(Repository.PathOf(Page))).All];
        Tally tally = default;
        for (int i = 0; i < blocks.Length; i++)
        {
            tally += RunBlock(blocks[i], i + 1 < blocks.Length && blocks[i + 1].Language == Text ? blocks[i + 1].Text : null, limit);
        }

        return Result(tally.CheckedAgainst(0));
    }

    private static Tally RunBlock(MarkdownBlock block, string? expected, TimeSpan limit)
    {
        string? command = CommandOf(block);
        if (command is null)
        {
            return default;
        }

        CapturedOutput run = new Command("/bin/sh", "-c", $"{{ {command}\n}} 2>&1")
        {
            Limit = limit,
            WorkingFolder = s_folder,
            Environment = new Dictionary<string, string>
            {
                ["PKG_CONFIG_PATH"] = Path.Combine(s_folder, "prefix/lib/pkgconfig"),
                ["LD_LIBRARY_PATH"] = Path.Combine(s_folder, "prefix/lib"),
            },
        }.Capture();
        string output = Offsets().Replace(run.Output, "+0x...");
        if (run.ExitCode == 0 && output == expected)
        {
            return Tally.OnePassed;
        }

        Report.Error($"{Page}, line {block.Line + 1}: {command}\nended with {run.ExitCode} and printed, otherwise than the page says:\n{output}");
        return Tally.OneFailed;
    }

    // Null for what is nothing to run: a header, what is printed, how programs are compiled.
    private static string? CommandOf(MarkdownBlock block)
    {
        if (block.Language == Shell)
        {
            return block.Text.StartsWith(CompilerCommand, StringComparison.Ordinal) ? null : block.Text.TrimEnd();
        }

        if (!block.Language.StartsWith(C, StringComparison.Ordinal))
        {
            return null;
        }

        string file = block.Language[C.Length..];
        File.WriteAllText(Path.Combine(s_folder, file), block.Text);
        string program = Path.GetFileNameWithoutExtension(file);
        return Path.GetExtension(file) == ".c"
            ? $"cc {string.Join(' ', CCompiler.Warnings)} -g {file} -o {program} $(pkg-config --cflags --libs nativeweakref) && ./{program}"
            : null;
    }

    [GeneratedRegex(@"\+0x[0-9a-f]+")]
    private static partial Regex Offsets();
}
