using System;
using System.Diagnostics;
using NativeWeakref.Build.Tools;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

[TestFixture]
public sealed class CommandTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    [Test]
    public void Output_error_and_exit_code_are_kept_apart()
    {
        CapturedOutput run = Shell("echo out; echo err >&2; exit 3", s_limit).Capture();

        Assert.That(run, Is.EqualTo(new CapturedOutput(3, "out\n", "err\n")));
    }

    [Test]
    public void Program_that_takes_too_long_is_stopped_with_its_children()
    {
        Stopwatch watch = Stopwatch.StartNew();

        // The child keeps the pipe open: the capture ends only if it is stopped as well.
        int exitCode = Shell("sleep 600 & sleep 600", TimeSpan.FromMilliseconds(300)).Capture().ExitCode;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(Command.TimedOut));
            Assert.That(watch.Elapsed, Is.LessThan(s_limit));
        }
    }

    [Test]
    public void Missing_program_is_a_clear_error_of_the_machine()
    {
        Command command = new("no-program-has-this-name") { Limit = s_limit };

        Assert.That(
            command.Capture,
            Throws.TypeOf<BuildException>()
                .With.Message.StartsWith("no-program-has-this-name cannot be started")
                .And.Property(nameof(BuildException.ExitCode)).EqualTo(BuildException.NotReady));
    }

    [Test]
    public void Failed_program_is_named_with_its_exit_code()
        => Assert.That(
            () => Shell("exit 7", s_limit).StreamOrFail(),
            Throws.TypeOf<BuildException>().With.Message.StartsWith("/bin/sh failed with exit code 7"));

    private static Command Shell(string script, TimeSpan limit) => new("/bin/sh", "-c", script) { Limit = limit };
}
