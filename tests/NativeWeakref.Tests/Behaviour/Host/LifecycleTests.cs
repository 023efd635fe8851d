using System.Runtime.InteropServices;
using NativeWeakref.Tests.Behaviour.Fixtures;
using NUnit.Framework;
using static NativeWeakref.Tests.Behaviour.Fixtures.WeakReferences;

namespace NativeWeakref.Tests.Behaviour.Host;

/// <summary>Start, end and version of the library.</summary>
[TestFixture]
public sealed unsafe class LifecycleTests : LibraryTests
{
    [Test]
    public void The_version_is_that_of_CPython_and_its_own()
    {
        string text = Marshal.PtrToStringUTF8((nint)Api.Py_GetVersion())!;
        int version = Api.nativeweakref_version();
        Assert.That(text, Is.EqualTo($"3.12.1 (nativeweakref {version / 1000000}.{version / 1000 % 1000}.{version % 1000})"));
    }

    [Test]
    public void The_library_can_be_ended_and_started_again()
    {
        for (int i = 0; i < 100; i++)
        {
            Assert.That(Api.Py_FinalizeEx(), Is.Zero);
            Assert.That(Api.Py_IsInitialized(), Is.Zero);
            Api.Py_Initialize();
            Assert.That(Api.Py_IsInitialized(), Is.Not.Zero);
            Referents.Ready();
            using Owned referent = Referents.New();
            using Owned reference = NewSubreference(referent);
            referent.Release();
            Assert.That(IsDead(reference), Is.True);
        }
    }
}
