using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace NativeWeakref.HeaderGen.Tests;

/// <summary>The languages the header is for, and the compilers that judge it.</summary>
internal static class Dialects
{
    private static readonly string[] s_warnings = ["-Wall", "-Wextra", "-pedantic", "-Wundef", "-Werror", "-fsyntax-only"];

    internal static IEnumerable<TestCaseData> All() =>
        from dialect in new[] { "c99", "c11", "c17", "c2x", "c++98", "c++11", "c++17", "c++20" }
        from compiler in IsCxx(dialect) ? new[] { "g++", "clang++" } : ["gcc", "clang"]
        select new TestCaseData(compiler, dialect);

    /// <summary>Compiles a text without producing code; every warning is an error.</summary>
    internal static ToolResult Check(string compiler, string dialect, string include, string source, params string[] options)
    {
        using TestDirectory directory = new();
        string file = directory.Write(IsCxx(dialect) ? "use.cpp" : "use.c", source);
        return Tool.Run(compiler, ["-std=" + dialect, "-I" + include, .. s_warnings, .. options, file]);
    }

    private static bool IsCxx(string dialect) => dialect.StartsWith("c++", StringComparison.Ordinal);
}
