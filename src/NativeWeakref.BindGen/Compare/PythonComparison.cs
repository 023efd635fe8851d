using System.Collections.Generic;
using System.IO;
using NativeWeakref.BindGen.Model;
using NativeWeakref.BindGen.Reading;

namespace NativeWeakref.BindGen.Compare;

/// <summary>Compares a header of ours with CPython's Python.h.</summary>
internal static class PythonComparison
{
    private static readonly string[] s_headers = ["Python.h", "structmember.h"];

    /// <summary>Reads both and applies the committed list of what is meant.</summary>
    /// <param name="header">nativeweakref.h, or our Python.h, which stands beside our structmember.h.</param>
    /// <param name="include">Directory of CPython's headers.</param>
    public static (HeaderComparison Comparison, IReadOnlyList<string> Findings) Run(string header, string include)
    {
        string name = Path.GetFileName(header);
        string directory = Path.GetDirectoryName(Path.GetFullPath(header))!;
        CHeader ours = HeaderReader.Read(directory, name is "Python.h" ? s_headers : [name]);
        CHeader theirs = HeaderReader.Read(include, s_headers, ours.Macros.ContainsKey);
        HeaderComparison comparison = new(ours, theirs);
        return (comparison, AcceptedDifferences.Committed().Findings(comparison.Differences));
    }
}
