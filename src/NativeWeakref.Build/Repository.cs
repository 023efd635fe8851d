using System;
using System.IO;

namespace NativeWeakref.Build;

/// <summary>Where things are in this repository; nothing depends on the current folder.</summary>
internal static class Repository
{
    internal const string SolutionName = "NativeWeakref.sln";

    internal static string Root { get; } = FindRoot();

    internal static string Solution { get; } = PathOf(SolutionName);

    internal static string Artifacts { get; } = PathOf("artifacts");

    internal static string LibraryFolder { get; } = PathOf("artifacts/lib");

    internal static string Library { get; } = PathOf("artifacts/lib/libnativeweakref.so.0");

    /// <summary>What the library is linked from, beside its C part.</summary>
    internal static string LibraryObjects { get; } = PathOf("artifacts/obj/NativeWeakref/release_linux-x64/native");

    /// <summary>The library that takes the place of a CPython's weak references.</summary>
    internal static string PreloadLibrary { get; } = PathOf("artifacts/preload/libnativeweakref-preload.so");

    /// <summary>As <see cref="PreloadLibrary"/>, with a planted defect.</summary>
    internal static string PlantedPreloadLibrary { get; } = PathOf("artifacts/preload-planted/libnativeweakref-preload.so");

    internal static string IncludeFolder { get; } = PathOf("include");

    internal static string LibraryProject { get; } = PathOf("src/NativeWeakref/NativeWeakref.csproj");

    internal static string PreloadProject { get; } = PathOf("src/NativeWeakref.Preload/NativeWeakref.Preload.csproj");

    internal static string TestResults { get; } = PathOf("artifacts/test-results");

    internal static string PathOf(string relative) => Path.GetFullPath(relative, Root);

    internal static string RelativeOf(string path) => Path.GetRelativePath(Root, path);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SolutionName)))
            {
                return folder.FullName;
            }
        }

        throw new BuildException($"{SolutionName} is in no folder above {AppContext.BaseDirectory}.");
    }
}
