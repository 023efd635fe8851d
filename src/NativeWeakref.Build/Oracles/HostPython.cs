using System;
using System.IO;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Oracles;

/// <summary>The CPython 3.12 that the preloaded library goes into: one that runs from a shared libpython and has its own tests.</summary>
internal sealed class HostPython
{
    /// <summary>The environment variable that names the program.</summary>
    internal const string Variable = "NATIVEWEAKREF_PYTHON";

    private const string Program = "python3.12";

    // Two lines: the release, or what it lacks.
    private const string Question = """
        import importlib.util, platform, sys, sysconfig
        if sys.version_info[:2] != (3, 12) or sys.implementation.name != "cpython":
            print("is not CPython 3.12")
        elif not sysconfig.get_config_var("Py_ENABLE_SHARED"):
            print("has its Python built in, out of reach for a preloaded library: a shared libpython is needed")
        elif importlib.util.find_spec("test.test_weakref") is None:
            print("comes without CPython's own tests")
        else:
            print()
        print(platform.python_version())
        """;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    private HostPython(string? path, string version, string absence)
    {
        Path = path;
        Version = version;
        Absence = absence;
    }

    /// <summary>The program, or null.</summary>
    internal string? Path { get; }

    /// <summary>"3.12.1".</summary>
    internal string Version { get; }

    /// <summary>Why there is none, and what would help.</summary>
    internal string Absence { get; }

    /// <summary>The one the user names, else the oracle's, else the first on the path.</summary>
    internal static HostPython Find()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named))
        {
            // What the user names is taken or refused, never passed over in silence.
            HostPython host = Ask(named);
            return host.Path is not null ? host : throw new BuildException($"{Variable}: {host.Absence}", BuildException.NotReady);
        }

        string? program = OfOracle() ?? SearchPath.Find(Program);
        return program is null
            ? new HostPython(null, "", $"CPython 3.12; set {Variable} to a {Program} to run its tests on this library")
            : Ask(program);
    }

    private static string? OfOracle()
    {
        string? prefix = PythonOracle.Python312.Prefix;
        string? program = prefix is null ? null : System.IO.Path.Combine(prefix, "bin", Program);
        return File.Exists(program) ? program : null;
    }

    private static HostPython Ask(string program)
    {
        CapturedOutput answer = new Command(program, "-I", "-c", Question) { Limit = s_limit }.Capture();
        return answer.ExitCode == 0 && answer.Output.Split('\n') is [string lack, string version, ..]
            ? new HostPython(lack.Length == 0 ? program : null, version, $"{program} {lack}")
            : new HostPython(null, "", $"{program} does not answer as a Python does");
    }
}
