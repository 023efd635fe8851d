using System.Linq;
using NUnit.Framework;

namespace NativeWeakref.Tests.Shape;

/// <summary>The structs that the library is compiled with, measured, against clang's reading of the header.</summary>
[TestFixture]
public static class LayoutTests
{
    [Test]
    public static void Every_size_and_offset_is_that_of_the_header()
    {
        Assert.That(AbiProbe.Offsets.Except(BindingsProbe.Offsets), Is.Empty);
        Assert.That(BindingsProbe.Offsets.Except(AbiProbe.Offsets), Is.Empty);
        Assert.That(AbiProbe.Offsets, Has.Count.GreaterThan(400));
    }

    /// <summary>W-100, W-110, W-130: the numbers themselves, for both sides could be wrong alike.</summary>
    [TestCase("PyObject", 16)]
    [TestCase("PyObject.ob_type", 8)]
    [TestCase("PyVarObject.ob_size", 16)]
    [TestCase("PyWeakReference", 64)]
    [TestCase("PyWeakReference.wr_object", 16)]
    [TestCase("PyWeakReference.vectorcall", 56)]
    [TestCase("PyTypeObject", 416)]
    [TestCase("PyTypeObject.tp_weaklistoffset", 208)]
    public static void A_known_place_is_found(string place, long expected) => Assert.That(AbiProbe.Offsets[place], Is.EqualTo(expected));
}
