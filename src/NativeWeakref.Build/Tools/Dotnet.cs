using System;
using System.Collections.Generic;
using System.IO;

namespace NativeWeakref.Build.Tools;

/// <summary>The .NET SDK's command line.</summary>
internal static class Dotnet
{
    internal const string Configuration = "Release";

    /// <summary>Compiles, proves and links the library: artifacts/lib.</summary>
    /// <param name="writeHeader">True regenerates include/ and native/*.g.c; false uses the committed files.</param>
    /// <param name="limit">The time limit.</param>
    internal static Command PublishLibrary(bool writeHeader, TimeSpan limit)
        => Run(
            limit,
            [
                "publish", Repository.LibraryProject, "-c", Configuration, "-v", "minimal",
                .. writeHeader ? ["-p:HeaderMode=write"] : Array.Empty<string>(),
            ]);

    /// <summary>Compiles, proves and links the library that goes into CPython: artifacts/preload.</summary>
    internal static Command PublishPreload(TimeSpan limit)
        => Run(limit, "publish", Repository.PreloadProject, "-c", Configuration, "-v", "minimal");

    /// <summary>
    /// As <see cref="PublishPreload"/> with <paramref name="file"/> in the place of the file of its name in Weakrefs:
    /// artifacts/preload-planted.
    /// </summary>
    internal static Command PublishPlantedPreload(string file, TimeSpan limit)
        => Run(
            limit, "publish", Repository.PreloadProject, "-c", Configuration, "-v", "minimal", $"-p:PlantedFile={file}",
            "-p:RunAnalyzers=false");

    /// <summary>Regenerates include/ and native/*.g.c from the managed assembly; nothing is compiled to machine code.</summary>
    internal static Command WriteHeader(TimeSpan limit)
        => Run(limit, "build", Repository.LibraryProject, "-c", Configuration, "-v", "minimal", "-p:HeaderMode=write");

    internal static Command Build(string project, TimeSpan limit)
        => Run(limit, "build", project, "-c", Configuration, "-v", "minimal");

    /// <summary>Runs the tests of a project that is built, those that a filter names or all, and leaves <paramref name="resultFile"/>.</summary>
    internal static Command Test(
        string project, string resultFile, IReadOnlyDictionary<string, string> environment, TimeSpan limit, string filter = "")
    {
        string[] arguments =
        [
            "test", project, "-c", Configuration, "--no-build", "-v", "quiet",
            "--logger", "console;verbosity=minimal", "--logger", $"trx;LogFileName={Path.GetFileName(resultFile)}",
            "--results-directory", Path.GetDirectoryName(resultFile)!, .. filter.Length > 0 ? ["--filter", filter] : Array.Empty<string>(),
        ];
        return new Command(Program, arguments) { Limit = limit, Environment = environment };
    }

    /// <summary>Formats C#, or verifies it: white space only, since the build holds the rest of the style to account already.</summary>
    internal static Command Format(bool verify, TimeSpan limit)
        => Run(limit, verify
            ? ["format", "whitespace", Repository.Solution, "--no-restore", "--verify-no-changes"]
            : ["format", Repository.Solution, "--no-restore"]);

    /// <summary>Starts a program of this repository that is built.</summary>
    internal static Command RunAssembly(string assembly, TimeSpan limit, params IReadOnlyList<string> arguments)
        => Run(limit, [assembly, .. arguments]);

    /// <summary>Asks MSBuild for the path of what a project builds.</summary>
    internal static string TargetPath(string project)
    {
        Command query = Run(TimeSpan.FromMinutes(1), "msbuild", project, $"-p:Configuration={Configuration}", "-getProperty:TargetPath");
        CapturedOutput answer = query.Capture();
        return answer.ExitCode == 0
            ? answer.Output.Trim()
            : throw new BuildException($"{Repository.RelativeOf(project)} does not say what it builds:\n{answer.Output}{answer.Error}");
    }

    // The `dotnet` that runs us, so that one SDK does all.
    private static string Program => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static Command Run(TimeSpan limit, params IReadOnlyList<string> arguments) => new(Program, arguments) { Limit = limit };
}
