using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NativeWeakref.Build.Tools;

/// <summary>The C and C++ of the repository, found in the folders that hold it.</summary>
internal static class CSources
{
    private static readonly string[] s_folders = ["native", "include", "src/NativeWeakref/Inline", "src/NativeWeakref.Preload/native", "tests/c", "tests/extensions", "bench", "examples"];

    private static readonly string[] s_extensions = [".c", ".h", ".cpp", ".hpp"];

    /// <summary>Every source and header, generated ones included.</summary>
    internal static IReadOnlyList<string> All()
        =>
        [
            .. s_folders.Select(Repository.PathOf).Where(Directory.Exists).SelectMany(Under).Order(StringComparer.Ordinal),
        ];

    /// <summary>Those of one folder.</summary>
    internal static IEnumerable<string> Under(string folder)
        => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => s_extensions.Contains(Path.GetExtension(file)));

    /// <summary>The hand-written C that is compiled by itself.</summary>
    internal static IReadOnlyList<string> TranslationUnits()
        => [.. All().Where(file => file.EndsWith(".c", StringComparison.Ordinal) && !file.EndsWith(".g.c", StringComparison.Ordinal))];
}
