using NativeWeakref.Tests.Behaviour.Fixtures;
using NativeWeakref.Tests.Bindings;
using NUnit.Framework;
using static NativeWeakref.Tests.Behaviour.Fixtures.Pointers;
using static NativeWeakref.Tests.Behaviour.Fixtures.WeakReferences;

namespace NativeWeakref.Tests.Behaviour.Weakrefs;

/// <summary>The type weakref.ReferenceType: construction, call, hash, comparison, __callback__.</summary>
[TestFixture]
public sealed unsafe class ReferenceTypeTests : LibraryTests
{
    /// <summary>W-210, W-213: construction shares like NewRef.</summary>
    [Test]
    public void Construction_gives_the_shared_reference()
    {
        using Owned referent = Referents.New();
        using Owned made = NewRef(referent);
        using Owned constructed = new(Arguments.Call((PyObject*)Api._PyWeakref_RefType, referent.Object));
        AssertSame(constructed.Object, made.Object);
    }

    /// <summary>W-210.</summary>
    [Test]
    public void Construction_without_a_referent_is_refused()
    {
        AssertNull(Arguments.Call((PyObject*)Api._PyWeakref_RefType));
        Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(new RaisedError("TypeError", "__new__ expected at least 1 argument, got 0")));
    }

    /// <summary>W-220.</summary>
    [Test]
    public void A_call_gives_the_referent_owned_and_None_once_it_is_dead()
    {
        using Owned referent = Referents.New();
        using Owned reference = NewRef(referent);
        using (Owned result = new(Api.PyObject_CallNoArgs(reference.Object)))
        {
            AssertSame(result.Object, referent.Object);
            Assert.That(referent.RefCount, Is.EqualTo(2));
        }
        referent.Release();
        using Owned nothing = new(Api.PyObject_CallNoArgs(reference.Object));
        AssertSame(nothing.Object, None);
    }

    /// <summary>W-221.</summary>
    [Test]
    public void A_call_takes_no_arguments()
    {
        using Owned referent = Referents.New();
        using Owned reference = NewRef(referent);
        AssertNull(Api.PyObject_CallOneArg(reference.Object, None));
        Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(new RaisedError("TypeError", "weakref expected 0 arguments, got 1")));
    }

    /// <summary>W-222, W-223.</summary>
    [Test]
    public void The_hash_is_the_referents_asked_for_once_and_kept()
    {
        using Owned referent = Referents.NewValue(77);
        using Owned reference = NewRef(referent);
        Assert.That((long)Api.PyObject_Hash(reference.Object), Is.EqualTo(77));
        Assert.That((long)Api.PyObject_Hash(reference.Object), Is.EqualTo(77));
        Assert.That(Referents.HashCalls, Is.EqualTo(1));
        referent.Release();
        Assert.That((long)Api.PyObject_Hash(reference.Object), Is.EqualTo(77));
    }

    /// <summary>W-223.</summary>
    [Test]
    public void The_dead_that_were_never_asked_have_no_hash()
    {
        using Owned referent = Referents.NewValue(5);
        using Owned reference = NewRef(referent);
        referent.Release();
        Assert.That((long)Api.PyObject_Hash(reference.Object), Is.EqualTo(-1));
        Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(new RaisedError("TypeError", "weak object has gone away")));
    }

    /// <summary>W-224.</summary>
    [Test]
    public void A_failing_hash_is_passed_on_and_asked_for_again()
    {
        using Owned referent = Referents.NewValue(-5);
        using Owned reference = NewRef(referent);
        for (int i = 0; i < 2; i++)
        {
            Assert.That((long)Api.PyObject_Hash(reference.Object), Is.EqualTo(-1));
            Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(new RaisedError("RuntimeError", "no hash today")));
        }
        Assert.That(Referents.HashCalls, Is.EqualTo(2));
    }

    /// <summary>W-228.</summary>
    [TestCase(3, 3, true)]
    [TestCase(3, 4, false)]
    public void The_living_compare_as_their_referents(int left, int right, bool equal)
    {
        using Owned first = Referents.NewValue(left);
        using Owned second = Referents.NewValue(right);
        using Owned toFirst = NewRef(first);
        using Owned toSecond = NewRef(second);
        AssertEquality(toFirst, toSecond, equal);
        Assert.That(first.RefCount, Is.EqualTo(1));
    }

    /// <summary>W-228.</summary>
    [Test]
    public void The_dead_compare_by_identity()
    {
        using Owned first = Referents.NewValue(3);
        using Owned second = Referents.NewValue(3);
        using Owned toFirst = NewRef(first);
        using Owned toSecond = NewRef(second);
        first.Release();
        AssertEquality(toFirst, toSecond, false);
        AssertEquality(toFirst, toFirst, true);
    }

    /// <summary>W-226, W-227.</summary>
    [Test]
    public void Orders_are_refused_and_other_objects_are_unequal()
    {
        using Owned referent = Referents.NewValue(3);
        using Owned reference = NewRef(referent);
        AssertNull(Api.PyObject_RichCompare(reference.Object, reference.Object, (int)Constants.Py_LT));
        Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(
            new RaisedError("TypeError", "'<' not supported between instances of 'weakref.ReferenceType' and 'weakref.ReferenceType'")));
        Assert.That(Api.PyObject_RichCompareBool(reference.Object, referent.Object, (int)Constants.Py_EQ), Is.Zero);
    }

    /// <summary>W-240, W-241.</summary>
    [Test]
    public void The_callback_can_be_read_until_it_is_used()
    {
        using Owned referent = Referents.New();
        using Owned callback = Callbacks.New();
        using Owned reference = NewRef(referent, callback);
        using (Owned stored = GetCallback(reference))
        {
            AssertSame(stored.Object, callback.Object);
        }
        referent.Release();
        using Owned gone = GetCallback(reference);
        AssertSame(gone.Object, None);
    }

    /// <summary>W-201, W-115: as compiled extensions read it.</summary>
    [Test]
    public void The_type_has_the_size_and_offsets_of_the_header()
    {
        Assert.That((long)Api._PyWeakref_RefType->tp_basicsize, Is.EqualTo(sizeof(PyWeakReference)));
        Assert.That((long)Api._PyWeakref_RefType->tp_vectorcall_offset, Is.EqualTo(56));
        Assert.That((long)Api._PyWeakref_RefType->tp_weaklistoffset, Is.Zero);
    }

    private static Owned GetCallback(Owned reference)
    {
        using Owned name = Texts.New("__callback__");
        return new Owned(Api.PyObject_GetAttr(reference.Object, name.Object));
    }

    private static void AssertEquality(Owned left, Owned right, bool equal)
    {
        using Owned same = new(Api.PyObject_RichCompare(left.Object, right.Object, (int)Constants.Py_EQ));
        using Owned different = new(Api.PyObject_RichCompare(left.Object, right.Object, (int)Constants.Py_NE));
        AssertSame(same.Object, equal ? LoadedLibrary.True : LoadedLibrary.False);
        AssertSame(different.Object, equal ? LoadedLibrary.False : LoadedLibrary.True);
    }
}
