using System;
using System.IO;

namespace NativeWeakref.HeaderGen.Tests;

/// <summary>The source tree the tests were built from.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string directory) => File.Exists(Path.Combine(directory, "Directory.Packages.props"))
        ? directory
        : Find(Path.GetDirectoryName(directory) ?? throw new DirectoryNotFoundException("the tests run outside the repository"));
}
