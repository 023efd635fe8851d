using System.IO;
using NativeWeakref.Build.Coverage;

namespace NativeWeakref.Build.Verbs;

/// <summary>The page that says which symbols of CPython are there.</summary>
internal sealed class CoverageVerb() : Verb("coverage", "write docs/api-coverage.md")
{
    internal override int Run()
    {
        ApiCoverage coverage = CoverageFiles.Read();
        File.WriteAllText(CoverageFiles.Page, coverage.Format());
        int problems = 0;
        foreach (string problem in coverage.Problems())
        {
            Report.Error(problem);
            problems++;
        }

        return problems == 0 ? 0 : BuildException.WorkFailed;
    }
}
