using NativeWeakref.Tests.Behaviour.Fixtures;
using NUnit.Framework;
using static NativeWeakref.Tests.Behaviour.Fixtures.Pointers;

namespace NativeWeakref.Tests.Behaviour.Weakrefs;

/// <summary>Which kind an object is of, in the exported forms of the macros: W-009 to W-013.</summary>
[TestFixture]
public sealed unsafe class WeakrefChecksTests : LibraryTests
{
    [TestCase(WeakrefKind.Reference, true, true, false)]
    [TestCase(WeakrefKind.Subreference, true, false, false)]
    [TestCase(WeakrefKind.Proxy, false, false, true)]
    [TestCase(WeakrefKind.CallableProxy, false, false, true)]
    public void Each_kind_answers_its_own_checks(WeakrefKind kind, bool isRef, bool isExact, bool isProxy)
    {
        using Owned referent = WeakrefKinds.NewReferent(kind);
        using Owned reference = WeakrefKinds.New(kind, referent);
        Assert.That(Api.PyWeakref_Check(reference.Object), Is.Not.Zero);
        Assert.That(Api.PyWeakref_CheckRef(reference.Object) != 0, Is.EqualTo(isRef));
        Assert.That(Api.PyWeakref_CheckRefExact(reference.Object) != 0, Is.EqualTo(isExact));
        Assert.That(Api.PyWeakref_CheckProxy(reference.Object) != 0, Is.EqualTo(isProxy));
    }

    /// <summary>W-002 for NULL.</summary>
    [Test]
    public void Null_and_other_objects_are_no_weak_references()
    {
        Assert.That(Api.PyWeakref_Check(None) + Api.PyWeakref_CheckRef(None) + Api.PyWeakref_CheckRefExact(None) + Api.PyWeakref_CheckProxy(None), Is.Zero);
        Assert.That(Api.PyWeakref_Check(null) + Api.PyWeakref_CheckRef(null) + Api.PyWeakref_CheckRefExact(null) + Api.PyWeakref_CheckProxy(null), Is.Zero);
        AssertNull(Api.PyErr_Occurred());
    }
}
