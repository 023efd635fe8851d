using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NativeWeakref.Tests.Shape.Planted;
using NUnit.Framework;

namespace NativeWeakref.Tests.Shape;

/// <summary>No managed memory, seen in the instructions; the proof over the machine code sees what is reached.</summary>
[TestFixture]
public static class ManagedMemoryTests
{
    [Test]
    public static void No_method_allocates_throws_or_calls_through_a_table_of_methods()
    {
        Assert.That(ManagedAssembly.Methods.SelectMany(ManagedMemoryRules.CheckBody), Is.Empty);
        Assert.That(ManagedAssembly.Methods, Has.Count.GreaterThan(800), "the scan has seen the library");
    }

    [Test]
    public static void No_type_has_a_class_constructor_or_managed_statics() =>
        Assert.That(ManagedAssembly.Types.SelectMany(ManagedMemoryRules.CheckDeclarations), Is.Empty);

    [TestCase(nameof(ManagedCode.NewObject), "newobj")]
    [TestCase(nameof(ManagedCode.NewArray), "newarr")]
    [TestCase(nameof(ManagedCode.Box), "box")]
    [TestCase(nameof(ManagedCode.Text), "ldstr")]
    [TestCase(nameof(ManagedCode.Throw), "throw")]
    [TestCase(nameof(ManagedCode.CallVirtually), "callvirt")]
    [TestCase(nameof(ManagedCode.Token), "ldtoken")]
    [TestCase(nameof(ManagedCode.Index), "ldelem.ref")]
    [TestCase(nameof(ManagedCode.Checked), "add.ovf")]
    public static void A_planted_instruction_is_found(string method, string instruction) =>
        Assert.That(Check(method), Has.Some.EndsWith($".{method}: {instruction}"));

    [TestCase(nameof(ManagedCode.NewValue))]
    [TestCase(nameof(ManagedCode.Constant))]
    [TestCase(nameof(ManagedCode.ConstantNumbers))]
    public static void Values_and_constant_data_are_fine(string method) => Assert.That(Check(method), Is.Empty);

    [Test]
    public static void Planted_declarations_are_found()
    {
        IEnumerable<string> findings = typeof(ManagedDeclarations).GetNestedTypes(BindingFlags.Public).SelectMany(ManagedMemoryRules.CheckDeclarations);
        Assert.That(findings, Has.Exactly(1).EndsWith("a class constructor").And.Exactly(1).EndsWith("a static field of managed type").And.Exactly(1).EndsWith("an interface with instance methods"));
    }

    private static IEnumerable<string> Check(string name) => ManagedMemoryRules.CheckBody(typeof(ManagedCode).GetMethod(name)!);
}
