using System;
using System.Collections.Generic;
using System.IO;

namespace NativeWeakref.Build.Tools;

/// <summary>Compiles single C programs against the built library.</summary>
internal static class CCompiler
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    /// <summary>The strictness every C program of the repository is compiled with.</summary>
    internal static IReadOnlyList<string> Warnings { get; } = ["-std=c11", "-Wall", "-Wextra", "-Werror"];

    /// <summary>Compiles <paramref name="source"/> as a user would, with -lnativeweakref.</summary>
    internal static Command AgainstLibrary(string source, string program)
        => Compile([
            .. Warnings, "-O2", source, "-o", program, $"-I{Repository.IncludeFolder}", $"-L{Repository.LibraryFolder}", "-lnativeweakref",
            $"-Wl,-rpath,{Repository.LibraryFolder}",
        ]);

    internal static Command Compile(params IReadOnlyList<string> arguments) => new("cc", arguments) { Limit = s_limit };

    /// <summary>A place for a compiled program; its folder exists.</summary>
    internal static string ProgramPath(params ReadOnlySpan<string> parts)
    {
        string path = Path.Combine([Repository.Artifacts, .. parts]);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
