using System;
using System.Collections.Generic;
using NativeWeakref.Build.Results;
using NativeWeakref.Build.Setup;
using NativeWeakref.Build.Suites;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Verbs;

/// <summary>CPython's own tests on our weak references.</summary>
internal sealed class ConformanceVerb(string name, string purpose, params IReadOnlyList<string> options) : Verb(name, purpose)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(8);

    internal override int Run()
    {
        MachineSetup.Require(Need.Compile);
        Dotnet.PublishPreload(s_limit).StreamOrFail();
        SuiteResult result = new ConformanceSuite(Name, options).RunWithin(s_limit);
        return result.Tally.Failed == 0 ? 0 : BuildException.WorkFailed;
    }
}
