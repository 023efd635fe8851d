using System;
using System.Diagnostics.CodeAnalysis;

namespace NativeWeakref.Build;

/// <summary>A failure the user can read: the message is the whole report, the exit code says whose fault it is.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "A failure without a message cannot be reported.")]
internal sealed class BuildException : Exception
{
    /// <summary>The work itself failed.</summary>
    internal const int WorkFailed = 1;

    /// <summary>The machine or the command line is not ready for the work.</summary>
    internal const int NotReady = 2;

    internal BuildException(string message, int exitCode = WorkFailed)
        : base(message)
    {
        ExitCode = exitCode;
    }

    internal int ExitCode { get; }
}
