using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NativeWeakref.Tests.Shape;

/// <summary>A C# file of the library.</summary>
/// <param name="Path">Below src/NativeWeakref, with slashes.</param>
/// <param name="Lines">Its text.</param>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines)
{
    private const string Using = "using ";

    private static readonly string s_root = Repository.PathOf("src", "NativeWeakref");

    internal static IReadOnlyList<SourceFile> All { get; } =
    [
        .. Directory.EnumerateFiles(s_root, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(System.IO.Path.GetRelativePath(s_root, path), File.ReadAllLines(path))),
    ];

    /// <summary>The folder on the first level.</summary>
    internal string Layer => Path.Split('/')[0];

    /// <summary>The names of the folders and of the file, without its ending.</summary>
    internal IEnumerable<string> Names => Path[..^".cs".Length].Split('/');

    internal IEnumerable<string> Imports => Lines
        .Where(line => line.StartsWith(Using, StringComparison.Ordinal))
        .Select(line => line[Using.Length..].TrimEnd(';').Split('=', 2)[^1].Trim());

    /// <summary>What the folder demands.</summary>
    internal string ExpectedNamespace => string.Join('.', ["NativeWeakref", .. Names.SkipLast(1)]);

    public override string ToString() => Path;
}
