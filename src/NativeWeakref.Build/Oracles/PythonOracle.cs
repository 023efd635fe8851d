using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Oracles;

/// <summary>A CPython with headers and shared library that tests and benchmarks compare with, or the reason why there is none.</summary>
internal sealed class PythonOracle
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    private readonly Lazy<string?> _prefix;

    private PythonOracle(string series, string exactVersion)
    {
        Series = series;
        ExactVersion = exactVersion;
        _prefix = new Lazy<string?>(Find);
    }

    /// <summary>The judge of everything; another release of the series may print other texts.</summary>
    internal static PythonOracle Python312 { get; } = new("3.12", "3.12.1");

    /// <summary>The judge of what came with 3.13.</summary>
    internal static PythonOracle Python313 { get; } = new("3.13", "3.13.0");

    internal static IReadOnlyList<PythonOracle> All { get; } = [Python312, Python313];

    /// <summary>"3.12".</summary>
    internal string Series { get; }

    /// <summary>"3.12.1".</summary>
    internal string ExactVersion { get; }

    internal string Name => $"CPython {ExactVersion}";

    /// <summary>The environment variable that names the prefix; the tests read it, too.</summary>
    internal string Variable => $"NATIVEWEAKREF_PYTHON{Series.Replace(".", "", StringComparison.Ordinal)}_PREFIX";

    /// <summary>The installation's prefix, or null.</summary>
    internal string? Prefix => _prefix.Value;

    internal string IncludeFolder => Path.Combine(Prefix!, "include", $"python{Series}");

    /// <summary>Why there is none, and what would help.</summary>
    internal string Absence => $"{Name} with headers and shared library; set {Variable} to its prefix to compare with it";

    /// <summary>The variables for the oracles that are there.</summary>
    internal static Dictionary<string, string> TestEnvironment()
        => All.Where(oracle => oracle.Prefix is not null).ToDictionary(oracle => oracle.Variable, oracle => oracle.Prefix!);

    private string? Find()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrEmpty(named)
            ? new[] { FromPyenv(), FromSearchPath() }.FirstOrDefault(prefix => prefix is not null && IsComplete(prefix))
            : Checked(named);
    }

    // What the user names is taken or refused, never passed over in silence.
    private string Checked(string named)
        => IsComplete(named)
            ? named
            : throw new BuildException(
                $"{Variable} is '{named}', which holds no include/python{Series}/Python.h or no lib/libpython{Series}.so.", BuildException.NotReady);

    private string? FromPyenv() => Ask("pyenv", "prefix", ExactVersion) is [string prefix, ..] ? prefix : null;

    private string? FromSearchPath()
    {
        const string Script = "import platform, sys; print(platform.python_version()); print(sys.base_prefix)";
        return Ask($"python{Series}", "-c", Script) is [string version, string prefix, ..] && version == ExactVersion ? prefix : null;
    }

    // The lines a program answers with; none if it is not there or fails.
    private static string[] Ask(string program, params string[] arguments)
    {
        if (SearchPath.Find(program) is not { } path)
        {
            return [];
        }

        CapturedOutput answer = new Command(path, arguments) { Limit = s_limit }.Capture();
        return answer.ExitCode == 0 ? answer.Output.Split('\n') : [];
    }

    private bool IsComplete(string prefix)
        => File.Exists(Path.Combine(prefix, "include", $"python{Series}", "Python.h"))
            && File.Exists(Path.Combine(prefix, "lib", $"libpython{Series}.so"));
}
