using System;
using System.Collections.Generic;
using System.Linq;
using NativeWeakref.HeaderGen.Metadata;

namespace NativeWeakref.HeaderGen.Surface;

/// <summary>Which names code under Py_LIMITED_API sees: those of limited-api.txt, some from a version on.</summary>
internal sealed class LimitedApi(AssemblyReader assembly)
{
    private readonly Dictionary<string, string> _conditions = assembly.Resource("limited-api.txt").Split('\n')
        .Where(line => line is not ("" or ['#', ..]))
        .Select(line => line.Split(' '))
        .ToDictionary(words => words[0], Condition, StringComparer.Ordinal);

    /// <summary>The line before a declaration that not everybody sees; empty for one that everybody does.</summary>
    internal string ConditionOf(string name) => _conditions.GetValueOrDefault(name, "#ifndef Py_LIMITED_API");

    private static string Condition(string[] words) =>
        words.Length == 1 ? "" : $"#if !defined(Py_LIMITED_API) || Py_LIMITED_API + 0 >= {words[1]}";
}
