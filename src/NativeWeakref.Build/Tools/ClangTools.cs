using System;
using NativeWeakref.Build.Setup;

namespace NativeWeakref.Build.Tools;

/// <summary>clang-format and clang-tidy over the repository's C.</summary>
internal static class ClangTools
{
    internal static string FormatProgram() => Require("clang-format");

    internal static Command Format(bool verify, TimeSpan limit)
        => new(FormatProgram(), [.. verify ? ["--dry-run", "-Werror"] : new[] { "-i" }, "--style=file", .. CSources.All()]) { Limit = limit };

    internal static Command Tidy(TimeSpan limit)
        => new(
            Require("clang-tidy"),
            [
                "--quiet", "--warnings-as-errors=*", "--checks=-*,bugprone-*,clang-analyzer-*,-bugprone-easily-swappable-parameters",
                .. CSources.TranslationUnits(), "--", "-std=c11", "-D_GNU_SOURCE", $"-I{Repository.IncludeFolder}",
            ])
        {
            Limit = limit,
        };

    private static string Require(string tool)
        => LlvmRelease.Find(tool) ?? throw new BuildException($"{tool} is not installed.", BuildException.NotReady);
}
