using System;
using NativeWeakref.Tests.Bindings;
using NUnit.Framework;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>Tests against the loaded library. Each leaves nothing behind: no error, no object, no failure in foreign code.</summary>
public abstract unsafe class LibraryTests
{
    private protected static Api Api => LoadedLibrary.Api;

    private protected static PyObject* None => LoadedLibrary.None;

    [SetUp]
    public static void The_thread_holds_the_GIL()
    {
        Assert.That(Environment.CurrentManagedThreadId, Is.EqualTo(LoadedLibrary.ThreadId), "the run settings ask for one thread");
        Referents.Ready();
    }

    [TearDown]
    public static void Nothing_is_left_behind()
    {
        Referents.ForgetHooks();
        RaisedError? error = RaisedError.TakeOrNull();
        int owned = Owned.TakeCount();
        int living = Referents.TakeCountOfLiving();
        ForeignCode.AssertNoFailure();
        Assert.That(error, Is.Null);
        Assert.That(owned, Is.Zero, "references that the test has not released");
        Assert.That(living, Is.Zero, "referents and callbacks that somebody still owns");
    }
}
