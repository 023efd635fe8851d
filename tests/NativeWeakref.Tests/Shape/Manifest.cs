using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NativeWeakref.Tests.Shape;

/// <summary>The committed list of public names.</summary>
internal static class Manifest
{
    private static readonly string[][] s_lines = [.. File.ReadAllLines(Repository.PathOf("include", "nativeweakref.abi")).Select(line => line.Split(' ', 3))];

    internal static IReadOnlyList<string> Functions { get; } = [.. NamesOf("function", variadic: false)];

    /// <summary>Functions that only C can define.</summary>
    internal static IReadOnlyList<string> VariadicFunctions { get; } = [.. NamesOf("function", variadic: true)];

    internal static IReadOnlyList<string> Data { get; } = [.. NamesOf("data", variadic: false)];

    /// <summary>All that the shared object shows: of data the type in C, of functions "".</summary>
    internal static IReadOnlyDictionary<string, string> Symbols { get; } = s_lines
        .Where(words => words[0] is "function" or "data")
        .ToDictionary(words => words[1], words => words[0] is "data" ? words[2] : "", StringComparer.Ordinal);

    private static IEnumerable<string> NamesOf(string kind, bool variadic) => s_lines
        .Where(words => string.Equals(words[0], kind, StringComparison.Ordinal) && words[2].Contains("...", StringComparison.Ordinal) == variadic)
        .Select(words => words[1]);
}
