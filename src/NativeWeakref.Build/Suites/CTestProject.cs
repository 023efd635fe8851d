using System.Collections.Generic;
using System.IO;
using NativeWeakref.Build.Oracles;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Suites;

/// <summary>The CMake project tests/c, built against our library and against the CPythons that are there.</summary>
internal static class CTestProject
{
    internal static CMake CMake { get; } = new(Repository.PathOf("tests/c"), Repository.PathOf("artifacts/ctest"));

    internal static Dictionary<string, string> Definitions()
        => new()
        {
            ["NATIVEWEAKREF_INCLUDE"] = Repository.IncludeFolder,
            ["NATIVEWEAKREF_LIB"] = File.Exists(Repository.Library) ? Repository.LibraryFolder : "",
            ["NATIVEWEAKREF_OBJECTS"] = Repository.LibraryObjects,
            ["PYTHON312_PREFIX"] = PythonOracle.Python312.Prefix ?? "",
            ["PYTHON313_PREFIX"] = PythonOracle.Python313.Prefix ?? "",
        };
}
