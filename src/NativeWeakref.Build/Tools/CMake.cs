using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NativeWeakref.Build.Tools;

/// <summary>CMake and CTest over one project.</summary>
internal sealed class CMake(string sourceFolder, string buildFolder)
{
    internal Command Configure(IReadOnlyDictionary<string, string> definitions, TimeSpan limit)
        => new(
            "cmake",
            ["-S", sourceFolder, "-B", buildFolder, "-DCMAKE_BUILD_TYPE=RelWithDebInfo", .. definitions.Select(pair => $"-D{pair.Key}={pair.Value}")])
        {
            Limit = limit,
        };

    /// <summary>Builds all, or what <paramref name="target"/> names.</summary>
    internal Command Build(TimeSpan limit, string target = "all")
        => new("cmake", "--build", buildFolder, "--parallel", Processors, "--target", target) { Limit = limit };

    internal string BuildFolder => buildFolder;

    /// <summary>Runs the tests that <paramref name="selection"/> (CTest's -L and -LE) picks, and leaves <paramref name="resultFile"/>.</summary>
    internal Command Test(string resultFile, TimeSpan limit, params IReadOnlyList<string> selection)
        => new(
            "ctest",
            [
                "--test-dir", buildFolder, "--output-on-failure", "--no-tests=error", "--parallel", Processors,
                "--output-junit", resultFile, .. selection,
            ])
        {
            Limit = limit,
        };

    private static string Processors => Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
}
