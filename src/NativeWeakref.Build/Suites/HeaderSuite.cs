using System;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Suites;

/// <summary>The committed include/ and native/*.g.c are what the generator writes.</summary>
internal sealed class HeaderSuite() : Suite("generated files", TimeSpan.FromMinutes(1))
{
    private static readonly string s_generator = Repository.PathOf("src/NativeWeakref.HeaderGen/NativeWeakref.HeaderGen.csproj");

    internal override bool NeedsLibrary => true;

    protected override SuiteResult Run(TimeSpan limit)
    {
        string generator = Dotnet.TargetPath(s_generator);
        string assembly = Dotnet.TargetPath(Repository.LibraryProject);
        int exitCode = Dotnet.RunAssembly(generator, limit, assembly, Repository.Root, "--check").Stream();
        return exitCode == 0 ? Result(Tally.OnePassed) : Failure("regenerate with ./build.sh header and commit the change");
    }
}
