using System;
using NativeWeakref.Build.Setup;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Verbs;

/// <summary>The generated files alone, without compiling to machine code.</summary>
internal sealed class HeaderVerb() : Verb("header", "regenerate include/ and native/*.g.c")
{
    internal override int Run()
    {
        MachineSetup.Require(Need.Compile);
        Dotnet.WriteHeader(TimeSpan.FromMinutes(5)).StreamOrFail();
        return 0;
    }
}
