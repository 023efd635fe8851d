using NativeWeakref.Tests.Behaviour.Fixtures;
using NativeWeakref.Tests.Bindings;
using NUnit.Framework;
using static NativeWeakref.Tests.Behaviour.Fixtures.Pointers;

namespace NativeWeakref.Tests.Behaviour.Objects;

/// <summary>Numbers of C# into int objects and back.</summary>
[TestFixture]
public sealed unsafe class IntegersTests : LibraryTests
{
    [TestCase(0L)]
    [TestCase(-5L)]
    [TestCase(256L)]
    [TestCase(257L)]
    [TestCase(-1073741824L)]
    [TestCase(1073741823L)]
    [TestCase(long.MaxValue)]
    [TestCase(long.MinValue)]
    public void A_signed_number_comes_back(long value)
    {
        using Owned number = new(Api.PyLong_FromLongLong(value));
        AssertSame(number.Object->ob_type, Api.PyLong_Type);
        Assert.That(Api.PyLong_AsLongLong(number.Object), Is.EqualTo(value));
        Assert.That(Texts.Repr(number), Is.EqualTo($"{value}"));
    }

    [TestCase(0UL)]
    [TestCase(ulong.MaxValue)]
    public void An_unsigned_number_comes_back(ulong value)
    {
        using Owned number = new(Api.PyLong_FromUnsignedLongLong(value));
        Assert.That(Api.PyLong_AsUnsignedLongLong(number.Object), Is.EqualTo(value));
        Assert.That(Texts.Repr(number), Is.EqualTo($"{value}"));
    }

    [Test]
    public void A_number_that_does_not_fit_is_an_error()
    {
        using Owned number = new(Api.PyLong_FromUnsignedLongLong(ulong.MaxValue));
        Assert.That(Api.PyLong_AsLongLong(number.Object), Is.EqualTo(-1L));
        Assert.That(RaisedError.TakeOrNull()?.Type, Is.EqualTo("OverflowError"));
    }

    /// <summary>W-102.</summary>
    [Test]
    public void Small_numbers_are_shared_and_immortal()
    {
        PyObject* first = Api.PyLong_FromLong(7);
        nint count = first->ob_refcnt;
        PyObject* second = Api.PyLong_FromLong(7);
        AssertSame(first, second);
        Api.Py_DecRef(first);
        Api.Py_DecRef(second);
        Assert.That(second->ob_refcnt, Is.EqualTo(count));
        Assert.That((uint)count, Is.EqualTo(uint.MaxValue));
    }
}
