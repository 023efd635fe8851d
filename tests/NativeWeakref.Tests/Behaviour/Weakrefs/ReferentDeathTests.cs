using System.Collections.Generic;
using NativeWeakref.Tests.Behaviour.Fixtures;
using NativeWeakref.Tests.Bindings;
using NUnit.Framework;
using static NativeWeakref.Tests.Behaviour.Fixtures.Pointers;
using static NativeWeakref.Tests.Behaviour.Fixtures.WeakReferences;

namespace NativeWeakref.Tests.Behaviour.Weakrefs;

/// <summary>What a dying object owes its weak references.</summary>
[TestFixture]
public sealed unsafe class ReferentDeathTests : LibraryTests
{
    /// <summary>W-411.</summary>
    [Test]
    public void Callback_runs_after_all_references_are_cleared()
    {
        using Owned referent = Referents.New();
        nint address = (nint)referent.Object;
        List<Owned> siblings = [];
        int calls = 0;
        using Owned callback = Callbacks.New(_ =>
        {
            calls++;
            siblings.ForEach(AssertDeadAndAlone);
            AssertNull(((Referent*)address)->Weaklist);
            Assert.That((long)((PyObject*)address)->ob_refcnt, Is.Zero);
        });
        siblings.AddRange([NewRef(referent), NewProxy(referent), NewSubreference(referent), NewRef(referent, callback), NewRef(referent, callback)]);
        referent.Release();
        Assert.That(calls, Is.EqualTo(2));
        siblings.ForEach(one => one.Release());
        Assert.That(callback.RefCount, Is.EqualTo(1));
    }

    /// <summary>W-412.</summary>
    [Test]
    public void Callbacks_run_newest_first()
    {
        List<string> record = [];
        using Owned referent = Referents.New();
        using Owned first = Callbacks.NewRecorder(record, "first");
        using Owned second = Callbacks.NewRecorder(record, "second");
        using Owned third = Callbacks.NewRecorder(record, "third");
        using Owned oldest = NewRef(referent, first);
        using Owned middle = NewProxy(referent, second);
        using Owned newest = NewSubreference(referent, third);
        referent.Release();
        Assert.That(record, Is.EqualTo(["third", "second", "first"]));
    }

    /// <summary>W-412.</summary>
    [TestCaseSource(typeof(WeakrefKinds), nameof(WeakrefKinds.All))]
    public void Callback_gets_the_dead_weak_reference(WeakrefKind kind)
    {
        nint argument = 0;
        using Owned referent = WeakrefKinds.NewReferent(kind);
        using Owned callback = Callbacks.New(reference => argument = (nint)reference);
        using Owned reference = WeakrefKinds.New(kind, referent, callback);
        referent.Release();
        Assert.That(argument, Is.EqualTo((nint)reference.Object));
        Assert.That(callback.RefCount, Is.EqualTo(1), "W-416: released right after the call");
    }

    /// <summary>W-416, W-417.</summary>
    [TestCase(1, 1)]
    [TestCase(2, 2)]
    public void References_are_kept_alive_for_each_other_only(int count, int expected)
    {
        List<nint> counts = [];
        using Owned referent = Referents.New();
        using Owned callback = Callbacks.New(reference => counts.Add(reference->ob_refcnt));
        List<Owned> references = [];
        for (int i = 0; i < count; i++)
        {
            references.Add(NewRef(referent, callback));
        }
        referent.Release();
        Assert.That(counts, Has.Count.EqualTo(count).And.All.EqualTo((nint)expected));
        references.ForEach(one => one.Release());
    }

    /// <summary>W-410: no callback, nothing to run.</summary>
    [Test]
    public void References_without_callback_die_silently()
    {
        using Owned referent = Referents.New();
        using Owned reference = NewRef(referent);
        using Owned proxy = NewProxy(referent);
        RaisedError.Set(*Api.PyExc_KeyError, "pending");
        referent.Release();
        AssertDeadAndAlone(reference);
        AssertDeadAndAlone(proxy);
        Assert.That(RaisedError.TakeOrNull()?.Type, Is.EqualTo("KeyError"));
    }

    /// <summary>W-415.</summary>
    [TestCase(1)]
    [TestCase(3)]
    public void A_pending_error_is_hidden_from_callbacks_and_kept(int count)
    {
        using Owned referent = Referents.New();
        int calls = 0;
        using Owned callback = Callbacks.New(_ =>
        {
            calls++;
            AssertNull(Api.PyErr_Occurred());
        });
        List<Owned> references = [];
        for (int i = 0; i < count; i++)
        {
            references.Add(NewRef(referent, callback));
        }
        RaisedError.Set(*Api.PyExc_ValueError, "pending");
        referent.Release();
        Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(new RaisedError("ValueError", "pending")));
        Assert.That(calls, Is.EqualTo(count));
        references.ForEach(one => one.Release());
    }

    /// <summary>W-414.</summary>
    [Test]
    public void A_failing_callback_is_reported_and_does_not_stop_the_others()
    {
        List<string> record = [];
        using Owned referent = Referents.New();
        using Owned good = Callbacks.NewRecorder(record, "good");
        using Owned bad = Callbacks.New(_ => RaisedError.Set(*Api.PyExc_RuntimeError, "from C#"));
        using Owned first = NewRef(referent, good);
        using Owned second = NewRef(referent, bad);
        using Owned third = NewRef(referent, good);
        string report = CapturedErrors.During(referent.Release);
        Assert.That(record, Is.EqualTo(["good", "good"]));
        Assert.That(report, Does.Match("^Exception ignored in: <built-in method callback of tests\\.Referent object at 0x[0-9a-f]+>\nRuntimeError: from C#\n$"));
        Assert.That(bad.RefCount, Is.EqualTo(1));
    }

    /// <summary>W-422: the callback releases the weak references of its siblings.</summary>
    [Test]
    public void Dropping_siblings_does_not_silence_them()
    {
        using Owned referent = Referents.New();
        List<Owned> references = [];
        int calls = 0;
        using Owned callback = Callbacks.New(_ =>
        {
            calls++;
            references.ForEach(one => one.Dispose());
        });
        references.AddRange([NewRef(referent, callback), NewRef(referent, callback), NewProxy(referent, callback)]);
        referent.Release();
        Assert.That(calls, Is.EqualTo(3));
    }

    /// <summary>W-422.</summary>
    [Test]
    public void Deaths_nest()
    {
        List<string> record = [];
        using Owned outer = Referents.New();
        using Owned inner = Referents.New();
        using Owned innerCallback = Callbacks.NewRecorder(record, "inner");
        using Owned outerCallback = Callbacks.New(_ =>
        {
            record.Add("outer begins");
            inner.Release();
            record.Add("outer ends");
        });
        using Owned toInner = NewRef(inner, innerCallback);
        using Owned toOuter = NewRef(outer, outerCallback);
        outer.Release();
        Assert.That(record, Is.EqualTo(["outer begins", "inner", "outer ends"]));
    }

    /// <summary>W-426.</summary>
    [TestCaseSource(typeof(WeakrefKinds), nameof(WeakrefKinds.All))]
    public void A_reference_that_went_first_is_never_called(WeakrefKind kind)
    {
        using Owned referent = WeakrefKinds.NewReferent(kind);
        using Owned callback = Callbacks.New(_ => Assert.Fail("called after its weak reference was gone"));
        using Owned reference = WeakrefKinds.New(kind, referent, callback);
        reference.Release();
        Assert.That(callback.RefCount, Is.EqualTo(1));
        AssertNull(Referents.WeaklistOf(referent));
    }

    /// <summary>W-048: the functions of a deallocator, used outside of one.</summary>
    [Test]
    public void Clearing_a_living_object_is_an_internal_error_and_changes_nothing()
    {
        using Owned referent = Referents.New();
        using Owned reference = NewRef(referent);
        using Owned number = new(Api.PyLong_FromLong(1000));
        Api.PyObject_ClearWeakRefs(referent.Object);
        Assert.That(RaisedError.TakeOrNull()?.Type, Is.EqualTo("SystemError"));
        Api.PyObject_ClearWeakRefs(number.Object);
        Assert.That(RaisedError.TakeOrNull()?.Type, Is.EqualTo("SystemError"));
        Api.PyObject_ClearWeakRefs(null);
        Assert.That(RaisedError.TakeOrNull()?.Type, Is.EqualTo("SystemError"));
        Assert.That(IsDead(reference), Is.False);
    }

    /// <summary>W-065.</summary>
    [Test]
    public void Clearing_without_callbacks_keeps_them_stored()
    {
        using Owned referent = Referents.New();
        using Owned callback = Callbacks.New(_ => Assert.Fail("called"));
        using Owned reference = NewRef(referent, callback);
        using Owned shared = NewRef(referent);
        Api.PyUnstable_Object_ClearWeakRefsNoCallbacks(referent.Object);
        Assert.That(IsDead(reference) && IsDead(shared), Is.True);
        AssertSame(reference.Weakref->wr_callback, callback.Object);
        AssertNull(Referents.WeaklistOf(referent));
    }

    private static void AssertDeadAndAlone(Owned one)
    {
        Assert.That(IsDead(one), Is.True);
        Assert.That(one.Weakref->wr_prev == null && one.Weakref->wr_next == null, Is.True);
        AssertNull(one.Weakref->wr_callback);
    }
}
