using NativeWeakref.Tests.Behaviour.Fixtures;
using NativeWeakref.Tests.Bindings;
using NUnit.Framework;
using static NativeWeakref.Tests.Behaviour.Fixtures.Pointers;
using static NativeWeakref.Tests.Behaviour.Fixtures.WeakReferences;

namespace NativeWeakref.Tests.Behaviour.Weakrefs;

/// <summary>The list in the referent, through the functions that extensions use.</summary>
[TestFixture]
public sealed unsafe class WeakrefListTests : LibraryTests
{
    /// <summary>W-061, W-063.</summary>
    [Test]
    public void Its_nodes_can_be_counted_from_the_slot_in_the_referent()
    {
        using Owned referent = Referents.New();
        PyWeakReference** slot = (PyWeakReference**)Api.PyObject_GET_WEAKREFS_LISTPTR(referent.Object);
        AssertSame(slot, &((Referent*)referent.Object)->Weaklist);
        Assert.That((long)Api._PyWeakref_GetWeakrefCount(*slot), Is.Zero);
        using Owned callback = Callbacks.New();
        using Owned first = NewRef(referent, callback);
        using Owned second = NewProxy(referent);
        Assert.That((long)Api._PyWeakref_GetWeakrefCount(*slot), Is.EqualTo(2));
        AssertSame(*slot, second.Weakref);
    }

    /// <summary>W-062.</summary>
    [Test]
    public void A_type_says_whether_its_objects_have_one()
    {
        Assert.That(Api.PyType_SUPPORTS_WEAKREFS(Referents.PlainType), Is.Not.Zero);
        Assert.That(Api.PyType_SUPPORTS_WEAKREFS(Api.PyLong_Type), Is.Zero);
        Assert.That(Api.PyType_SUPPORTS_WEAKREFS(Api._PyWeakref_RefType), Is.Zero);
    }

    /// <summary>W-064.</summary>
    [Test]
    public void One_reference_can_be_cleared_and_keeps_its_callback()
    {
        using Owned referent = Referents.New();
        using Owned callback = Callbacks.New(_ => Assert.Fail("called"));
        using Owned cleared = NewRef(referent, callback);
        using Owned other = NewRef(referent);
        Api._PyWeakref_ClearRef(cleared.Weakref);
        Assert.That(IsDead(cleared), Is.True);
        Assert.That(IsDead(other), Is.False);
        Assert.That(callback.RefCount, Is.EqualTo(2));
        cleared.Release();
        Assert.That(callback.RefCount, Is.EqualTo(1));
    }
}
