using System.Globalization;
using NativeWeakref.Tests.Behaviour.Fixtures;
using NUnit.Framework;

namespace NativeWeakref.Tests.Behaviour.Weakrefs;

/// <summary>How a reference describes itself: W-230, W-231.</summary>
[TestFixture]
public sealed unsafe class ReferenceReprTests : LibraryTests
{
    [TestCase(WeakrefKind.Reference)]
    [TestCase(WeakrefKind.Subreference)]
    public void It_names_the_type_of_a_living_referent(WeakrefKind kind)
    {
        using Owned referent = Referents.New();
        using Owned reference = WeakrefKinds.New(kind, referent);
        string expected = string.Create(CultureInfo.InvariantCulture,
            $"<weakref at 0x{(nint)reference.Object:x}; to 'tests.Referent' at 0x{(nint)referent.Object:x}>");
        Assert.That(Texts.Repr(reference), Is.EqualTo(expected));
    }

    [TestCase(WeakrefKind.Reference)]
    [TestCase(WeakrefKind.Subreference)]
    public void It_says_when_the_referent_is_dead(WeakrefKind kind)
    {
        using Owned referent = Referents.New();
        using Owned reference = WeakrefKinds.New(kind, referent);
        referent.Release();
        Assert.That(Texts.Repr(reference), Is.EqualTo(string.Create(CultureInfo.InvariantCulture, $"<weakref at 0x{(nint)reference.Object:x}; dead>")));
    }
}
