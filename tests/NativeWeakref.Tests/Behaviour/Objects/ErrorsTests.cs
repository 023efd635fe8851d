using NativeWeakref.Tests.Behaviour.Fixtures;
using NativeWeakref.Tests.Bindings;
using NUnit.Framework;
using static NativeWeakref.Tests.Behaviour.Fixtures.Pointers;

namespace NativeWeakref.Tests.Behaviour.Objects;

/// <summary>The error indicator, from C#.</summary>
[TestFixture]
public sealed unsafe class ErrorsTests : LibraryTests
{
    [Test]
    public void An_error_is_set_seen_and_cleared()
    {
        AssertNull(Api.PyErr_Occurred());
        RaisedError.Set(*Api.PyExc_ValueError, "text: ä€😀");
        AssertSame(Api.PyErr_Occurred(), *Api.PyExc_ValueError);
        Assert.That(Api.PyErr_ExceptionMatches(*Api.PyExc_Exception), Is.Not.Zero);
        Assert.That(Api.PyErr_ExceptionMatches(*Api.PyExc_TypeError), Is.Zero);
        Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(new RaisedError("ValueError", "text: ä€😀")));
        AssertNull(Api.PyErr_Occurred());
    }

    [Test]
    public void A_taken_exception_can_be_set_again()
    {
        RaisedError.Set(*Api.PyExc_KeyError, "key");
        PyObject* taken = Api.PyErr_GetRaisedException();
        AssertNull(Api.PyErr_Occurred());
        Assert.That((long)taken->ob_refcnt, Is.EqualTo(1));
        Api.PyErr_SetRaisedException(taken);
        Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(new RaisedError("KeyError", "'key'")));
    }

    [Test]
    public void Fetch_and_restore_go_around()
    {
        RaisedError.Set(*Api.PyExc_OverflowError, "too much");
        PyObject* type;
        PyObject* value;
        PyObject* traceback;
        Api.PyErr_Fetch(&type, &value, &traceback);
        AssertSame(type, *Api.PyExc_OverflowError);
        AssertSame(value->ob_type, (PyTypeObject*)type);
        AssertNull(traceback);
        AssertNull(Api.PyErr_Occurred());
        Api.PyErr_Restore(type, value, traceback);
        Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(new RaisedError("OverflowError", "too much")));
    }

    /// <summary>C# has no variadic function pointers: the bindings give the address, the caller the signature of its call.</summary>
    [Test]
    public void A_variadic_function_formats_the_text()
    {
        delegate* unmanaged[Cdecl]<PyObject*, byte*, nint, byte*, PyObject*> format =
            (delegate* unmanaged[Cdecl]<PyObject*, byte*, nint, byte*, PyObject*>)Api.PyErr_Format;
        fixed (byte* pattern = "%zd of %s"u8, word = "many"u8)
        {
            AssertNull(format(*Api.PyExc_TypeError, pattern, 3, word));
        }
        Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(new RaisedError("TypeError", "3 of many")));
    }

    [Test]
    public void An_exception_is_an_object_of_its_type()
    {
        using Owned text = Texts.New("made by hand");
        using Owned exception = new(Api.PyObject_CallOneArg(*Api.PyExc_LookupError, text.Object));
        Assert.That(Api.PyErr_GivenExceptionMatches(exception.Object, *Api.PyExc_Exception), Is.Not.Zero);
        Api.PyErr_SetObject(*Api.PyExc_LookupError, exception.Object);
        Assert.That(RaisedError.TakeOrNull(), Is.EqualTo(new RaisedError("LookupError", "made by hand")));
        Assert.That(exception.RefCount, Is.EqualTo(1));
    }
}
