using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NativeWeakref.Build.Tools;

/// <summary>Compiles single C programs against the built library.</summary>
internal static class CCompiler
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    private const string CppExtension = ".cpp";

    /// <summary>The strictness every C program of the repository is compiled with.</summary>
    internal static IReadOnlyList<string> Warnings { get; } = ["-std=c11", "-Wall", "-Wextra", "-Werror"];

    /// <summary>Compiles the sources of a program, all C or all C++, as a user would, with -lnativeweakref.</summary>
    internal static Command AgainstLibrary(IReadOnlyList<string> sources, string program)
    {
        bool cpp = sources.Any(source => source.EndsWith(CppExtension, StringComparison.Ordinal));
        string[] arguments =
        [
            .. cpp ? Warnings.Select(option => option.StartsWith("-std=", StringComparison.Ordinal) ? "-std=c++17" : option) : Warnings, "-O2",
            .. sources, "-o", program, $"-I{Repository.IncludeFolder}", $"-L{Repository.LibraryFolder}", "-lnativeweakref",
            $"-Wl,-rpath,{Repository.LibraryFolder}",
        ];
        return cpp ? new Command("c++", arguments) { Limit = s_limit } : Compile(arguments);
    }

    internal static Command Compile(params IReadOnlyList<string> arguments) => new("cc", arguments) { Limit = s_limit };

    /// <summary>A place for a compiled program; its folder exists.</summary>
    internal static string ProgramPath(params ReadOnlySpan<string> parts)
    {
        string path = Path.Combine([Repository.Artifacts, .. parts]);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
