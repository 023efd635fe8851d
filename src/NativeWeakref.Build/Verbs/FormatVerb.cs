using System;
using NativeWeakref.Build.Setup;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Verbs;

/// <summary>Rewrites C# and C as .editorconfig and .clang-format say.</summary>
internal sealed class FormatVerb() : Verb("format", "format C# and C")
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    internal override int Run()
    {
        MachineSetup.Require(Need.Test);
        if (!LlvmRelease.IsPreferred(ClangTools.FormatProgram()))
        {
            throw new BuildException(
                $"Only clang-format {LlvmRelease.Preferred} keeps the format of this repository, and it is not installed.", BuildException.NotReady);
        }

        ClangTools.Format(verify: false, s_limit).StreamOrFail();
        // Built first: without the generated bindings, directives that the tests need look unused.
        Dotnet.Build(Repository.Solution, s_limit).StreamOrFail();
        Dotnet.Format(verify: false, s_limit).StreamOrFail();
        return 0;
    }
}
