using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using NativeWeakref.Tests.Shape.Planted;
using NUnit.Framework;

namespace NativeWeakref.Tests.Shape;

/// <summary>Each export is named, documented, clear about ownership, and one forwarding expression.</summary>
[TestFixture]
public static class ExportTests
{
    private static readonly DocumentationFile s_documentation = new(XDocument.Load(ManagedAssembly.DocumentationFile));

    [Test]
    public static void Every_export_is_a_public_C_function_of_its_own_name() =>
        Assert.That(ManagedAssembly.Exports.SelectMany(ExportRules.CheckDeclaration), Is.Empty);

    [Test]
    public static void Every_export_is_one_forwarding_expression()
    {
        Assume.That(ManagedAssembly.IsOptimized, "a Debug build stores every value once more");
        Assert.That(ManagedAssembly.Exports.SelectMany(export => ForwardingRules.Check(export.Method)), Is.Empty);
    }

    [Test]
    public static void Every_object_has_one_ownership_mark() =>
        Assert.That(ManagedAssembly.Exports.SelectMany(ExportRules.CheckOwnership), Is.Empty);

    [Test]
    public static void Every_export_is_documented() =>
        Assert.That(ManagedAssembly.Exports.SelectMany(export => ExportRules.CheckDocumentation(export, s_documentation)), Is.Empty);

    [Test]
    public static void Exports_live_in_their_folder()
    {
        IEnumerable<Export> elsewhere = ManagedAssembly.Exports.Where(export => !export.Method.DeclaringType!.Namespace!.StartsWith("NativeWeakref.Exports", StringComparison.Ordinal));
        Assert.That(elsewhere, Is.Empty);
    }

    [TestCase(nameof(BadExports.planted_private), "planted_private: neither public nor [Internal]")]
    [TestCase(nameof(BadExports.planted_private), "planted_private: in no header")]
    [TestCase(nameof(BadExports.planted_convention), "planted_convention: not CallConvCdecl alone")]
    [TestCase(nameof(BadExports.planted_name), "planted_name: exported as another_name")]
    public static void A_planted_declaration_is_found(string method, string finding) =>
        Assert.That(ExportRules.CheckDeclaration(Planted(method)), Has.Some.EqualTo(finding));

    [TestCase(nameof(BadExports.planted_two_calls), "planted_two_calls: more than one call")]
    [TestCase(nameof(BadExports.planted_store), "planted_store: stind.i4 is more than a forward")]
    [TestCase(nameof(BadExports.planted_arithmetic), "planted_arithmetic: add is more than a forward")]
    [TestCase(nameof(BadExports.planted_decisions), "planted_decisions: more than one decision")]
    [TestCase(nameof(BadExports.planted_loop), "planted_loop: a loop")]
    public static void A_planted_body_is_found(string method, string finding) =>
        Assert.That(ForwardingRules.Check(Planted(method).Method), Has.Some.EqualTo(finding));

    [Test]
    public static void Planted_ownership_is_found()
    {
        string[] expected = ["planted_ownership: unmarked has 0 ownership marks", "planted_ownership: twice has 2 ownership marks", "planted_ownership: the result has 0 ownership marks"];
        Assert.That(ExportRules.CheckOwnership(Planted(nameof(BadExports.planted_ownership))), Is.EqualTo(expected));
    }

    [Test]
    public static void Planted_documentation_is_found()
    {
        const string Text = """
            <doc><members><member name="M:NativeWeakref.Tests.Shape.Planted.BadExports.planted_arithmetic(System.Int32)"><param name="left">Said.</param></member></members></doc>
            """;
        string[] expected = ["planted_arithmetic: no <summary>", "planted_arithmetic: no <param> for right", "planted_arithmetic: no <returns>"];
        Assert.That(ExportRules.CheckDocumentation(Planted(nameof(BadExports.planted_arithmetic)), new DocumentationFile(XDocument.Parse(Text))), Is.EqualTo(expected));
    }

    private static Export Planted(string name) => Export.From(typeof(BadExports).GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!)!;
}
