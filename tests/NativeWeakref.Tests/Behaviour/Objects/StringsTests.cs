using NativeWeakref.Tests.Behaviour.Fixtures;
using NativeWeakref.Tests.Bindings;
using NUnit.Framework;
using static NativeWeakref.Tests.Behaviour.Fixtures.Pointers;

namespace NativeWeakref.Tests.Behaviour.Objects;

/// <summary>Strings of C# into str objects and back.</summary>
[TestFixture]
public sealed unsafe class StringsTests : LibraryTests
{
    [TestCase("", 0)]
    [TestCase("plain", 5)]
    [TestCase("with\0zero", 9)]
    [TestCase("Größe", 5)]
    [TestCase("€ and я", 7)]
    [TestCase("😀", 1)]
    public void A_text_comes_back_with_its_length_in_code_points(string text, int length)
    {
        using Owned str = Texts.New(text);
        AssertSame(str.Object->ob_type, Api.PyUnicode_Type);
        Assert.That((long)Api.PyUnicode_GetLength(str.Object), Is.EqualTo(length));
        Assert.That(Texts.Read(str.Object), Is.EqualTo(text));
    }

    [Test]
    public void Equal_texts_have_equal_hashes()
    {
        using Owned first = Texts.New("the same text");
        using Owned second = Texts.New("the same text");
        Assert.That(Api.PyUnicode_Compare(first.Object, second.Object), Is.Zero);
        Assert.That(Api.PyObject_Hash(first.Object), Is.EqualTo(Api.PyObject_Hash(second.Object)));
    }

    [Test]
    public void Bytes_that_are_no_text_are_refused()
    {
        fixed (byte* bytes = (byte[])[0x61, 0xff])
        {
            AssertNull(Api.PyUnicode_FromStringAndSize(bytes, 2));
        }
        Assert.That(RaisedError.TakeOrNull()?.Type, Is.EqualTo("UnicodeDecodeError"));
    }

    [Test]
    public void Concatenation_makes_a_new_text()
    {
        using Owned left = Texts.New("weak");
        using Owned right = Texts.New("ref€");
        using Owned both = new(Api.PyUnicode_Concat(left.Object, right.Object));
        Assert.That(Texts.Read(both.Object), Is.EqualTo("weakref€"));
        Assert.That(left.RefCount, Is.EqualTo(1));
    }
}
