using NativeWeakref.Tests.Bindings;
using NUnit.Framework;
using NUnit.Framework.Internal;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>The check behind each test sees what a test leaves behind.</summary>
[TestFixture]
public sealed unsafe class LibraryTestsTests : LibraryTests
{
    [Test]
    public void An_error_that_stays_is_noticed()
    {
        RaisedError.Set(*Api.PyExc_ValueError, "left behind");
        AssertNoticed("left behind");
    }

    [Test]
    public void A_reference_that_is_not_released_is_noticed()
    {
        Owned number = new(Api.PyLong_FromLong(1000));
        AssertNoticed("references that the test has not released");
        Api.Py_DecRef(number.Object);
    }

    [Test]
    public void An_object_that_somebody_still_owns_is_noticed()
    {
        PyObject* leaked;
        using (Owned referent = Referents.New())
        {
            leaked = Api.Py_NewRef(referent.Object);
        }
        AssertNoticed("referents and callbacks that somebody still owns");
        Api.Py_DecRef(leaked);
        Referents.TakeCountOfLiving();
    }

    [Test]
    public void A_failure_in_foreign_code_is_noticed()
    {
        using (Owned callback = Callbacks.New(_ => throw new System.InvalidOperationException("below C")))
        {
            using Owned result = new(Api.PyObject_CallOneArg(callback.Object, None));
        }
        Assert.That(Nothing_is_left_behind, Throws.InvalidOperationException.With.Message.EqualTo("below C"));
    }

    private static void AssertNoticed(string expected)
    {
        using (new TestExecutionContext.IsolatedContext())
        {
            Assert.That(Nothing_is_left_behind, Throws.TypeOf<AssertionException>().With.Message.Contains(expected));
        }
    }
}
