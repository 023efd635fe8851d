using System;
using System.Collections.Generic;
using System.IO;
using NativeWeakref.Build;
using NativeWeakref.Build.Oracles;
using NativeWeakref.Build.Tools;
using NUnit.Framework;

namespace NativeWeakref.Preload.Tests;

/// <summary>Programs that run with the library in them.</summary>
internal static class PreloadedHost
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    /// <summary>The library's path; a clear failure where nothing was built.</summary>
    internal static string Library
        => File.Exists(Repository.PreloadLibrary)
            ? Repository.PreloadLibrary
            : throw new FileNotFoundException($"{Repository.RelativeOf(Repository.PreloadLibrary)} is missing: run ./build.sh conformance");

    /// <summary>CPython 3.12; where there is none, the test is skipped.</summary>
    internal static HostPython RequirePython()
    {
        HostPython host = HostPython.Find();
        if (host.Path is null)
        {
            Assert.Ignore($"absent: {host.Absence}");
        }
        return host;
    }

    /// <summary>What a script of Python prints; it must end well and say nothing else.</summary>
    internal static string RunPython(string script, IReadOnlyDictionary<string, string> environment)
    {
        CapturedOutput run = new Command(RequirePython().Path!, "-c", script)
        {
            Limit = s_limit,
            Environment = environment,
            Unset = ["PYTHONHOME", "PYTHONPATH"],
        }.Capture();
        Assert.That(run, Is.EqualTo(run with { ExitCode = 0, Error = "" }), run.Error);
        return run.Output;
    }

    internal static string RunPython(string script) => RunPython(script, Environment());

    /// <summary>A program that is no CPython 3.12, with the library preloaded.</summary>
    internal static CapturedOutput Run(string program, params IReadOnlyList<string> arguments)
        => new Command(program, arguments) { Limit = s_limit, Environment = Environment() }.Capture();

    internal static Dictionary<string, string> Environment() => new() { ["LD_PRELOAD"] = Library };
}
