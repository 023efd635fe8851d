using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;

namespace NativeWeakref.Build.Tools;

/// <summary>What a captured program wrote, and how it ended.</summary>
internal readonly record struct CapturedOutput(int ExitCode, string Output, string Error);

/// <summary>One run of another program: what, where, with which environment, and for how long at most.</summary>
internal sealed class Command
{
    /// <summary>The exit code reported for a program that was stopped at its time limit, as coreutils' timeout does.</summary>
    internal const int TimedOut = 124;

    private readonly string _program;
    private readonly IReadOnlyList<string> _arguments;

    internal Command(string program, params IReadOnlyList<string> arguments)
    {
        _program = program;
        _arguments = arguments;
    }

    /// <summary>How long the program may run before it and its children are killed.</summary>
    internal required TimeSpan Limit { get; init; }

    internal string WorkingFolder { get; init; } = Repository.Root;

    internal IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Variables of ours that the program is not to see.</summary>
    internal IReadOnlyList<string> Unset { get; init; } = [];

    /// <summary>Runs the program with its output on our terminal.</summary>
    /// <returns>The exit code, or <see cref="TimedOut"/>.</returns>
    internal int Stream()
    {
        using Process process = Start(redirect: false);
        return Wait(process);
    }

    /// <summary>Runs the program with its output on our terminal; a failure ends the verb.</summary>
    internal void StreamOrFail()
    {
        int exitCode = Stream();
        if (exitCode != 0)
        {
            throw new BuildException($"{_program} failed with exit code {exitCode}: {this}");
        }
    }

    /// <summary>Runs the program and keeps what it wrote.</summary>
    internal CapturedOutput Capture()
    {
        using Process process = Start(redirect: true);
        StringBuilder output = new();
        StringBuilder error = new();
        process.OutputDataReceived += (_, line) => AppendLine(output, line.Data);
        process.ErrorDataReceived += (_, line) => AppendLine(error, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        int exitCode = Wait(process);
        return new CapturedOutput(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The command as a shell would take it, for messages.</summary>
    public override string ToString() => $"{_program} {string.Join(' ', _arguments)}";

    private static void AppendLine(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            _ = text.Append(line).Append('\n');
        }
    }

    private Process Start(bool redirect)
    {
        ProcessStartInfo start = new(_program, _arguments)
        {
            WorkingDirectory = WorkingFolder,
            RedirectStandardOutput = redirect,
            RedirectStandardError = redirect,
        };
        foreach (string name in Unset)
        {
            _ = start.Environment.Remove(name);
        }

        foreach ((string name, string value) in Environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start) ?? throw new BuildException($"{_program} did not start.");
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new BuildException($"{_program} cannot be started: {missing.Message}", BuildException.NotReady);
        }
    }

    private int Wait(Process process)
    {
        // Whoever stops this program (SIGTERM of a job's time limit) stops what it started.
        void Stop(object? sender, EventArgs arguments)
        {
            process.Kill(entireProcessTree: true);
        }

        AppDomain.CurrentDomain.ProcessExit += Stop;
        try
        {
            return WaitWithinLimit(process);
        }
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= Stop;
        }
    }

    private int WaitWithinLimit(Process process)
    {
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            Report.Error($"Stopped after {Limit.TotalSeconds:F0} s, its time limit: {this}");
            return TimedOut;
        }

        // Waits for the end of the redirected streams as well; the overload with a limit does not.
        process.WaitForExit();
        return process.ExitCode;
    }
}
