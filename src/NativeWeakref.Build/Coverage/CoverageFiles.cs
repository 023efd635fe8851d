using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Coverage;

/// <summary>Where the coverage is read from, and the page it is written to.</summary>
internal static class CoverageFiles
{
    private const string TestFolder = "tests/c";

    internal static string Page { get; } = Repository.PathOf("docs/api-coverage.md");

    internal static ApiCoverage Read()
    {
        string folder = Repository.PathOf(TestFolder);
        IEnumerable<string> programs = CSources.TranslationUnits().Where(file => file.StartsWith(folder, StringComparison.Ordinal));
        return new ApiCoverage(
            WantedSymbol.Read(Lines("tests/coverage/stable-abi-3.12.txt"), Lines("tests/coverage/census.txt")),
            Lines("include/nativeweakref.abi"),
            TestMentions.Find(programs.Select(static file => (file, File.ReadAllText(file)))),
            new LeftOut(Lines("tests/coverage/left-out.txt")));
    }

    private static IEnumerable<string> Lines(string file) => File.ReadLines(Repository.PathOf(file));
}
