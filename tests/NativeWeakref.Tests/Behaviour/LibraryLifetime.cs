using NativeWeakref.Tests.Behaviour.Fixtures;
using NUnit.Framework;

namespace NativeWeakref.Tests.Behaviour;

/// <summary>Starts the library before the first test of its behaviour, and ends it after the last.</summary>
[SetUpFixture]
public static unsafe class LibraryLifetime
{
    [OneTimeSetUp]
    public static void Start()
    {
        Assert.That(LibraryFile.Path, Does.Exist); // says what to do, before a class constructor wraps it
        LoadedLibrary.Start();
    }

    [OneTimeTearDown]
    public static void End() => Assert.That(LoadedLibrary.Api.Py_FinalizeEx(), Is.Zero);
}
