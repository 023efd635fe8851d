using System;
using System.Linq;
using NativeWeakref.Build.Setup;

namespace NativeWeakref.Build.Tools;

/// <summary>clang-format and clang-tidy over the repository's C.</summary>
internal static class ClangTools
{
    private static readonly string[] s_rewrite = ["-i"];

    private static readonly string[] s_verify = ["--dry-run", "-Werror"];

    internal static string FormatProgram() => Require("clang-format");

    internal static Command Format(bool verify, TimeSpan limit)
        => new(FormatProgram(), [.. verify ? s_verify : s_rewrite, "--style=file", .. CSources.All()]) { Limit = limit };

    /// <summary>Input: which of so many parts of the files.</summary>
    internal static Command Tidy(TimeSpan limit, int part, int parts)
        => new(
            Require("clang-tidy"),
            [
                "--quiet", .. CSources.TranslationUnits().Where((_, index) => index % parts == part), "--", "-std=c11", "-D_GNU_SOURCE", $"-I{Repository.IncludeFolder}",
                $"-I{Repository.PathOf("tests/c")}",
            ])
        {
            Limit = limit,
        };

    private static string Require(string tool)
        => LlvmRelease.Find(tool) ?? throw new BuildException($"{tool} is not installed.", BuildException.NotReady);
}
