using NativeWeakref.Tests.Behaviour.Fixtures;
using NativeWeakref.Tests.Bindings;
using NUnit.Framework;
using static NativeWeakref.Tests.Behaviour.Fixtures.Pointers;
using static NativeWeakref.Tests.Behaviour.Fixtures.WeakReferences;

namespace NativeWeakref.Tests.Behaviour.Weakrefs;

/// <summary>Looking through a weak reference of each kind.</summary>
[TestFixture]
public sealed unsafe class WeakrefAccessTests : LibraryTests
{
    private static PyObject* Poison => (PyObject*)0x5a5a5a5a;

    /// <summary>W-038, W-039, W-051.</summary>
    [TestCaseSource(typeof(WeakrefKinds), nameof(WeakrefKinds.All))]
    public void A_living_referent_is_found(WeakrefKind kind)
    {
        using Owned referent = WeakrefKinds.NewReferent(kind);
        using Owned reference = WeakrefKinds.New(kind, referent);
        AssertSame(Api.PyWeakref_GetObject(reference.Object), referent.Object);
        AssertSame(Api.PyWeakref_GET_OBJECT(reference.Object), referent.Object);
        Assert.That(referent.RefCount, Is.EqualTo(1), "both results are borrowed");
        Assert.That(Api.PyWeakref_IsDead(reference.Object), Is.Zero);
        PyObject* found = Poison;
        Assert.That(Api.PyWeakref_GetRef(reference.Object, &found), Is.EqualTo(1));
        Assert.That(referent.RefCount, Is.EqualTo(2), "this result is owned");
        using Owned same = new(found);
        AssertSame(same.Object, referent.Object);
    }

    /// <summary>W-040, W-045, W-052, W-058.</summary>
    [TestCaseSource(typeof(WeakrefKinds), nameof(WeakrefKinds.All))]
    public void A_dead_referent_is_not(WeakrefKind kind)
    {
        using Owned referent = WeakrefKinds.NewReferent(kind);
        using Owned reference = WeakrefKinds.New(kind, referent);
        referent.Release();
        Assert.That(IsDead(reference), Is.True);
        AssertNothingIsFound(reference.Object);
    }

    /// <summary>W-042: the count is 0, the weak reference still names the object.</summary>
    [TestCaseSource(typeof(WeakrefKinds), nameof(WeakrefKinds.All))]
    public void A_dying_referent_is_not(WeakrefKind kind)
    {
        using Owned referent = WeakrefKinds.NewReferent(kind);
        using Owned reference = WeakrefKinds.New(kind, referent);
        bool looked = false;
        Referents.Dying = dying =>
        {
            AssertSame(reference.Weakref->wr_object, dying);
            AssertNothingIsFound(reference.Object);
            looked = true;
        };
        referent.Release();
        Assert.That(looked, Is.True);
    }

    /// <summary>W-044.</summary>
    [Test]
    public void A_pending_error_survives()
    {
        using Owned referent = Referents.New();
        using Owned reference = NewRef(referent);
        RaisedError.Set(*Api.PyExc_KeyError, "pending");
        AssertSame(Api.PyWeakref_GetObject(reference.Object), referent.Object);
        Assert.That(Api.PyWeakref_IsDead(reference.Object), Is.Zero);
        Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(new RaisedError("KeyError", "'pending'")));
    }

    /// <summary>W-002, W-043, W-053, W-059.</summary>
    [Test]
    public void Null_is_an_internal_error()
    {
        AssertNull(Api.PyWeakref_GetObject(null));
        AssertInternalError();
        PyObject* found = Poison;
        Assert.That(Api.PyWeakref_GetRef(null, &found), Is.EqualTo(-1));
        AssertNull(found);
        AssertInternalError();
        Assert.That(Api.PyWeakref_IsDead(null), Is.EqualTo(-1));
        AssertInternalError();
        AssertNull(Api.PyWeakref_GET_OBJECT(null));
        Assert.That(RaisedError.TakeOrNull(), Is.Null, "the exported form of the macro has no error to set");
    }

    /// <summary>W-043, W-054, W-059.</summary>
    [Test]
    public void What_is_no_weak_reference_is_refused()
    {
        using Owned number = new(Api.PyLong_FromLong(1000));
        AssertNull(Api.PyWeakref_GetObject(number.Object));
        AssertInternalError();
        PyObject* found = Poison;
        Assert.That(Api.PyWeakref_GetRef(number.Object, &found), Is.EqualTo(-1));
        AssertNull(found);
        Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(new RaisedError("TypeError", "expected a weakref")));
        Assert.That(Api.PyWeakref_IsDead(number.Object), Is.EqualTo(-1));
        Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(new RaisedError("TypeError", "expected a weakref, got int")));
    }

    private static void AssertNothingIsFound(PyObject* reference)
    {
        PyObject* found = Poison;
        AssertSame(Api.PyWeakref_GetObject(reference), None);
        AssertSame(Api.PyWeakref_GET_OBJECT(reference), None);
        Assert.That(Api.PyWeakref_GetRef(reference, &found), Is.Zero);
        AssertNull(found);
        Assert.That(Api.PyWeakref_IsDead(reference), Is.EqualTo(1));
        AssertNull(Api.PyErr_Occurred());
    }

    private static void AssertInternalError()
    {
        RaisedError? error = RaisedError.TakeOrNull();
        Assert.That(error?.Type, Is.EqualTo("SystemError"));
        Assert.That(error?.Message, Does.EndWith("bad argument to internal function"));
    }
}
