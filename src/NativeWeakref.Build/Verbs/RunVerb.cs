using System;
using NativeWeakref.Build.Suites;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Verbs;

/// <summary>The way from a clone to a program that uses the library.</summary>
internal sealed class RunVerb() : Verb("run", "build, then compile and run examples/quickstart.c against the library")
{
    internal override int Run()
    {
        BuildVerb.BuildLibrary();
        string program = ExampleSuite.Compile(Repository.PathOf("examples/quickstart.c"));
        Report.Heading("examples/quickstart.c");
        return new Command(program) { Limit = TimeSpan.FromMinutes(1) }.Stream();
    }
}
