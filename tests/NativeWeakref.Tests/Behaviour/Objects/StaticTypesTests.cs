using NativeWeakref.Tests.Behaviour.Fixtures;
using NativeWeakref.Tests.Bindings;
using NUnit.Framework;
using static NativeWeakref.Tests.Behaviour.Fixtures.Pointers;

namespace NativeWeakref.Tests.Behaviour.Objects;

/// <summary>Types that C# defines in memory of its own.</summary>
[TestFixture]
public sealed unsafe class StaticTypesTests : LibraryTests
{
    [Test]
    public void Readying_fills_in_what_a_type_inherits()
    {
        PyTypeObject* type = Referents.PlainType;
        AssertSame(type->ob_base.ob_base.ob_type, Api.PyType_Type);
        AssertSame(type->tp_base, Api.PyBaseObject_Type);
        AssertSame(type->tp_repr, Api.PyBaseObject_Type->tp_repr);
        Assert.That(type->tp_dict != null && type->tp_mro != null, Is.True);
    }

    [Test]
    public void A_subtype_inherits_from_the_reference_type()
    {
        PyTypeObject* type = Referents.SubreferenceType;
        Assert.That(Api.PyType_IsSubtype(type, Api._PyWeakref_RefType), Is.Not.Zero);
        AssertSame(type->tp_dealloc, Api._PyWeakref_RefType->tp_dealloc);
        Assert.That(type->tp_vectorcall_offset, Is.EqualTo(Api._PyWeakref_RefType->tp_vectorcall_offset));
    }

    [Test]
    public void Slots_in_CSharp_are_called()
    {
        using Owned callable = Referents.NewCallable();
        using Owned result = new(Api.PyObject_CallNoArgs(callable.Object));
        Assert.That((long)Api.PyLong_AsLong(result.Object), Is.EqualTo(42));
        using Owned value = Referents.NewValue(9);
        Assert.That((long)Api.PyObject_Hash(value.Object), Is.EqualTo(9));
    }

    [Test]
    public void A_deallocator_in_CSharp_runs_once_when_the_last_reference_goes()
    {
        int deaths = 0;
        Referents.Dying = dying =>
        {
            deaths++;
            Assert.That((long)dying->ob_refcnt, Is.Zero);
        };
        using Owned first = Referents.New();
        using Owned second = new(Api.Py_NewRef(first.Object));
        first.Release();
        Assert.That(deaths, Is.Zero);
        second.Release();
        Assert.That(deaths, Is.EqualTo(1));
    }

    [Test]
    public void A_function_object_calls_CSharp_with_one_argument()
    {
        nint seen = 0;
        using Owned function = Callbacks.New(argument => seen = (nint)argument);
        using Owned number = new(Api.PyLong_FromLong(1000));
        using Owned result = new(Api.PyObject_CallOneArg(function.Object, number.Object));
        Assert.That(seen, Is.EqualTo((nint)number.Object));
        AssertSame(result.Object, None);
        AssertNull(Api.PyObject_CallNoArgs(function.Object));
        Assert.That(RaisedError.TakeOrNull()?.Message, Does.EndWith("callback() takes exactly one argument (0 given)"));
    }
}
