using System;

namespace NativeWeakref.Build.Tools;

/// <summary>shellcheck over the repository's shell scripts.</summary>
internal static class ShellCheck
{
    private static readonly string[] s_scripts = ["build.sh", ".ci/run"];

    internal static Command Run(TimeSpan limit) => new("shellcheck", s_scripts) { Limit = limit };
}
