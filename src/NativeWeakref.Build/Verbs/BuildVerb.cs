using System;
using System.IO;
using NativeWeakref.Build.Setup;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Verbs;

/// <summary>The library and the header that describes it, always of one state.</summary>
internal sealed class BuildVerb() : Verb("build", "build the library (artifacts/lib) and write its header (include)")
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    internal override int Run()
    {
        BuildLibrary();
        Report.Line($"{Repository.RelativeOf(Repository.Library)}, {new FileInfo(Repository.Library).Length / 1024} KiB");
        return 0;
    }

    internal static void BuildLibrary()
    {
        MachineSetup.Require(Need.Compile);
        Dotnet.PublishLibrary(writeHeader: true, s_limit).StreamOrFail();
        if (!File.Exists(Repository.Library))
        {
            throw new BuildException($"The build succeeded but left no {Repository.RelativeOf(Repository.Library)}.");
        }
    }
}
