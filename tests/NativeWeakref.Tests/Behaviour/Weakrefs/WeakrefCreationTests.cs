using System;
using System.Collections.Generic;
using NativeWeakref.Tests.Behaviour.Fixtures;
using NativeWeakref.Tests.Bindings;
using NUnit.Framework;
using static NativeWeakref.Tests.Behaviour.Fixtures.Pointers;
using static NativeWeakref.Tests.Behaviour.Fixtures.WeakReferences;

namespace NativeWeakref.Tests.Behaviour.Weakrefs;

/// <summary>Making weak references: what is shared, and where a new one goes in the list.</summary>
[TestFixture]
public sealed unsafe class WeakrefCreationTests : LibraryTests
{
    /// <summary>W-015, W-016.</summary>
    [Test]
    public void A_new_reference_is_owned_and_does_not_own_its_referent()
    {
        using Owned referent = Referents.New();
        using Owned reference = NewRef(referent);
        Assert.That(reference.RefCount, Is.EqualTo(1));
        Assert.That(referent.RefCount, Is.EqualTo(1));
        AssertSame(reference.Object->ob_type, Api._PyWeakref_RefType);
        AssertSame(reference.Weakref->wr_object, referent.Object);
    }

    /// <summary>W-017, W-023.</summary>
    [Test]
    public void A_reference_without_callback_is_shared()
    {
        using Owned referent = Referents.New();
        using Owned first = NewRef(referent);
        using Owned second = NewRef(referent);
        using Owned third = new(Api.PyWeakref_NewRef(referent.Object, None));
        AssertSame(second.Object, first.Object);
        AssertSame(third.Object, first.Object, "None as callback is no callback");
        Assert.That(first.RefCount, Is.EqualTo(3));
        AssertNull(first.Weakref->wr_callback);
    }

    /// <summary>W-024.</summary>
    [Test]
    public void A_proxy_without_callback_is_shared_apart_from_the_reference()
    {
        using Owned referent = Referents.New();
        using Owned first = NewProxy(referent);
        using Owned reference = NewRef(referent);
        using Owned second = NewProxy(referent);
        AssertSame(second.Object, first.Object);
        AssertDifferent(reference.Object, first.Object);
        Assert.That(reference.RefCount, Is.EqualTo(1));
    }

    /// <summary>W-019, W-025.</summary>
    [Test]
    public void A_reference_with_callback_is_its_own_and_owns_the_callback()
    {
        using Owned referent = Referents.New();
        using Owned callback = Callbacks.New();
        using Owned first = NewRef(referent, callback);
        using Owned second = NewRef(referent, callback);
        AssertDifferent(second.Object, first.Object);
        Assert.That(callback.RefCount, Is.EqualTo(3));
        second.Release();
        Assert.That(callback.RefCount, Is.EqualTo(2));
    }

    /// <summary>W-027.</summary>
    [Test]
    public void Once_released_a_shared_reference_is_made_anew()
    {
        using Owned referent = Referents.New();
        using Owned first = NewRef(referent);
        first.Release();
        AssertNull(Referents.WeaklistOf(referent));
        using Owned second = NewRef(referent);
        Assert.That(second.RefCount, Is.EqualTo(1));
    }

    /// <summary>W-028.</summary>
    [Test]
    public void A_proxy_is_callable_exactly_if_its_referent_is()
    {
        using Owned plain = Referents.New();
        using Owned callable = Referents.NewCallable();
        using Owned first = NewProxy(plain);
        using Owned second = NewProxy(callable);
        AssertSame(first.Object->ob_type, Api._PyWeakref_ProxyType);
        AssertSame(second.Object->ob_type, Api._PyWeakref_CallableProxyType);
    }

    /// <summary>W-030, W-031, W-032.</summary>
    [Test]
    public void The_list_is_shared_reference_then_shared_proxy_then_newest_first()
    {
        using Owned referent = Referents.New();
        using Owned callback = Callbacks.New();
        using Owned oldest = NewRef(referent, callback);
        using Owned middle = NewSubreference(referent);
        using Owned proxy = NewProxy(referent);
        using Owned reference = NewRef(referent);
        using Owned newest = NewProxy(referent, callback);
        List<nint> expected = [(nint)reference.Object, (nint)proxy.Object, (nint)newest.Object, (nint)middle.Object, (nint)oldest.Object];
        Assert.That(ListOf(referent), Is.EqualTo(expected));
        middle.Release();
        reference.Release();
        Assert.That(ListOf(referent), Is.EqualTo([(nint)proxy.Object, (nint)newest.Object, (nint)oldest.Object]));
    }

    /// <summary>W-026.</summary>
    [Test]
    public void An_instance_of_a_subtype_is_never_shared()
    {
        using Owned referent = Referents.New();
        using Owned first = NewSubreference(referent);
        using Owned second = NewSubreference(referent);
        using Owned exact = NewRef(referent);
        AssertDifferent(second.Object, first.Object);
        Assert.That(exact.Object == first.Object || exact.Object == second.Object, Is.False);
    }

    /// <summary>W-033.</summary>
    [TestCaseSource(typeof(WeakrefKinds), nameof(WeakrefKinds.All))]
    public void A_new_one_is_tracked_by_the_collector(WeakrefKind kind)
    {
        using Owned referent = WeakrefKinds.NewReferent(kind);
        using Owned reference = WeakrefKinds.New(kind, referent);
        Assert.That(Api.PyObject_GC_IsTracked(reference.Object), Is.Not.Zero);
    }

    /// <summary>W-021, W-022: the referent is tested before the callback is looked at.</summary>
    [TestCase("int")]
    [TestCase("str")]
    [TestCase("tuple")]
    [TestCase("NoneType")]
    [TestCase("weakref.ReferenceType")]
    public void An_object_without_a_weak_list_is_refused(string type)
    {
        using Owned referent = Referents.New();
        using Owned refused = NewUnsupported(type, referent);
        using Owned number = new(Api.PyLong_FromLong(1000));
        RaisedError expected = new("TypeError", $"cannot create weak reference to '{type}' object");
        AssertNull(Api.PyWeakref_NewRef(refused.Object, number.Object));
        Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(expected));
        AssertNull(Api.PyWeakref_NewProxy(refused.Object, null));
        Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(expected));
        Assert.That(number.RefCount, Is.EqualTo(1));
    }

    /// <summary>W-007.</summary>
    [Test]
    public void Null_is_refused()
    {
        AssertNull(Api.PyWeakref_NewRef(null, null));
        Assert.That(RaisedError.TakeOrNull()?.Type, Is.EqualTo("SystemError"));
        AssertNull(Api.PyWeakref_NewProxy(null, null));
        Assert.That(RaisedError.TakeOrNull()?.Type, Is.EqualTo("SystemError"));
    }

    /// <summary>W-006.</summary>
    [Test]
    public void A_reference_to_a_dying_object_is_dead_and_keeps_no_callback()
    {
        using Owned referent = Referents.New();
        using Owned callback = Callbacks.New(_ => Assert.Fail("called though its reference was never alive"));
        Owned? reference = null;
        Referents.Dying = dying =>
        {
            Referents.Dying = null; // the callback owns a referent that dies later
            reference = new Owned(Api.PyWeakref_NewRef(dying, callback.Object));
        };
        referent.Release();
        Assert.That(IsDead(reference!), Is.True);
        AssertNull(reference!.Weakref->wr_callback);
        Assert.That(callback.RefCount, Is.EqualTo(1));
        reference.Release();
    }

    private static Owned NewUnsupported(string type, Owned referent) => type switch
    {
        "int" => new Owned(Api.PyLong_FromLong(1000)),
        "str" => Texts.New("text"),
        "tuple" => new Owned(Api.PyTuple_New(0)),
        "NoneType" => new Owned(Api.Py_NewRef(None)),
        "weakref.ReferenceType" => NewRef(referent),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    // Checks the links on the way.
    private static List<nint> ListOf(Owned referent)
    {
        List<nint> nodes = [];
        PyWeakReference* previous = null;
        for (PyWeakReference* node = Referents.WeaklistOf(referent); node != null; node = node->wr_next)
        {
            AssertSame(node->wr_prev, previous);
            nodes.Add((nint)node);
            previous = node;
        }
        return nodes;
    }
}
