using System;
using System.IO;
using System.Runtime.Versioning;
using NativeWeakref.Build.Oracles;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

[TestFixture]
[SupportedOSPlatform("linux")]
[NonParallelizable] // the environment is one
public sealed class HostPythonTests
{
    private string? _before;

    [SetUp]
    public void Remember() => _before = Environment.GetEnvironmentVariable(HostPython.Variable);

    [TearDown]
    public void Restore() => Environment.SetEnvironmentVariable(HostPython.Variable, _before);

    [Test]
    public void Program_the_user_names_is_taken()
    {
        using TemporaryFile program = Named("#!/bin/sh\necho\necho 3.12.9\n");
        HostPython host = HostPython.Find();

        Assert.That((host.Path, host.Version), Is.EqualTo((program.Path, "3.12.9")));
    }

    [Test]
    public void Unsuitable_program_the_user_names_is_refused_with_what_it_lacks()
    {
        using TemporaryFile program = Named("#!/bin/sh\necho is not CPython 3.12\necho 3.11.2\n");

        Assert.That(
            HostPython.Find,
            Throws.TypeOf<BuildException>().With.Message.EqualTo($"{HostPython.Variable}: {program.Path} is not CPython 3.12"));
    }

    [Test]
    public void Program_that_is_no_Python_is_refused()
    {
        using TemporaryFile program = Named("#!/bin/sh\nexit 3\n");

        Assert.That(HostPython.Find, Throws.TypeOf<BuildException>().With.Message.EndsWith("does not answer as a Python does"));
    }

    private static TemporaryFile Named(string script)
    {
        TemporaryFile program = new(script);
        File.SetUnixFileMode(program.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Environment.SetEnvironmentVariable(HostPython.Variable, program.Path);
        return program;
    }
}
