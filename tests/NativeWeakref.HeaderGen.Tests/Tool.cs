using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using NUnit.Framework;

namespace NativeWeakref.HeaderGen.Tests;

/// <summary>What a program printed, both streams, and how it ended.</summary>
internal sealed record ToolResult(int ExitCode, string Output);

/// <summary>Runs compilers and the like; a test whose program is not there is skipped and says so.</summary>
internal static class Tool
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    /// <summary>Debian names clang with its version.</summary>
    internal static IReadOnlyList<string> NamesOf(string program) => program switch
    {
        "clang" => ["clang", "clang-14"],
        "clang++" => ["clang++", "clang++-14"],
        "clang-format" => ["clang-format-14", "clang-format"],
        _ => [program],
    };

    internal static ToolResult Run(string program, params IEnumerable<string> arguments)
    {
        foreach (string name in NamesOf(program))
        {
            if (TryRun(name, arguments) is { } result)
            {
                return result;
            }
        }
        Assert.Ignore($"{program} is not installed");
        throw new UnreachableException();
    }

    /// <summary>Prefix of CPython 3.12, or null.</summary>
    internal static string? Python312()
    {
        if (Environment.GetEnvironmentVariable("NATIVEWEAKREF_PYTHON312_PREFIX") is { Length: > 0 } prefix)
        {
            return prefix;
        }
        return TryRun("pyenv", ["prefix", "3.12.1"]) is { ExitCode: 0 } answer ? answer.Output.Trim() : null;
    }

    /// <summary>Directory of CPython's headers; where there is none the test is skipped.</summary>
    internal static string PythonInclude()
    {
        string include = Path.Combine(Python312() ?? "", "include", "python3.12");
        if (!File.Exists(Path.Combine(include, "Python.h")))
        {
            Assert.Ignore("CPython 3.12 is not installed");
        }
        return include;
    }

    private static ToolResult? TryRun(string program, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            if (!process.WaitForExit(s_patience))
            {
                process.Kill();
                Assert.Fail($"{program} does not end");
            }
            return new ToolResult(process.ExitCode, output + errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
