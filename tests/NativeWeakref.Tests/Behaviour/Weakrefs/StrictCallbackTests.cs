using NativeWeakref.Tests.Behaviour.Fixtures;
using NativeWeakref.Tests.Bindings;
using NUnit.Framework;
using static NativeWeakref.Tests.Behaviour.Fixtures.Pointers;
using static NativeWeakref.Tests.Behaviour.Fixtures.WeakReferences;

namespace NativeWeakref.Tests.Behaviour.Weakrefs;

/// <summary>W-001: a callback that cannot be called is refused at once, and nothing is left of the attempt.</summary>
[TestFixture]
public sealed unsafe class StrictCallbackTests : LibraryTests
{
    private static readonly RaisedError s_refusal = new("TypeError", "callback must be callable or None, not 'int'");

    [Test]
    public void NewRef_refuses_a_number() => AssertRefusal((referent, number) => Api.PyWeakref_NewRef(referent, number));

    [Test]
    public void NewProxy_refuses_a_number() => AssertRefusal((referent, number) => Api.PyWeakref_NewProxy(referent, number));

    [Test]
    public void The_constructor_refuses_a_number() =>
        AssertRefusal((referent, number) => Arguments.Call((PyObject*)Api._PyWeakref_RefType, referent, number));

    [Test]
    public void The_constructor_of_a_subtype_refuses_a_number() =>
        AssertRefusal((referent, number) => Arguments.Call((PyObject*)Referents.SubreferenceType, referent, number));

    [Test]
    public void Every_callable_object_is_accepted()
    {
        using Owned referent = Referents.New();
        using Owned callable = Referents.NewCallable();
        using Owned first = NewRef(referent, callable);
        using Owned second = NewRef(referent, first);
        using Owned third = new(Api.PyWeakref_NewProxy(referent.Object, (PyObject*)Api.PyBaseObject_Type));
        AssertSame(second.Weakref->wr_callback, first.Object, "a weak reference can be called");
    }

    private delegate PyObject* Creator(PyObject* referent, PyObject* callback);

    private static void AssertRefusal(Creator create)
    {
        using Owned referent = Referents.New();
        using Owned shared = NewRef(referent);
        using Owned number = new(Api.PyLong_FromLong(1000));
        AssertNull(create(referent.Object, number.Object));
        Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(s_refusal));
        Assert.That(number.RefCount, Is.EqualTo(1));
        Assert.That(referent.RefCount, Is.EqualTo(1));
        Assert.That(shared.RefCount, Is.EqualTo(1));
        Assert.That(Referents.WeaklistOf(referent) == shared.Weakref && shared.Weakref->wr_next == null, Is.True);
    }
}
