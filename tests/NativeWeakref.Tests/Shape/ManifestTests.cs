using System.Linq;
using NUnit.Framework;

namespace NativeWeakref.Tests.Shape;

/// <summary>The managed exports against the manifest.</summary>
[TestFixture]
public static class ManifestTests
{
    [Test]
    public static void Every_export_is_in_the_manifest_and_no_other_function() =>
        Assert.That(ManagedAssembly.Exports.Where(export => !export.IsInternal).Select(export => export.EntryPoint), Is.EquivalentTo(Manifest.Functions));

    [Test]
    public static void Every_variadic_function_has_an_export_to_forward_to() =>
        Assert.That(ManagedAssembly.Exports.Select(export => export.VariadicName).OfType<string>(), Is.EquivalentTo(Manifest.VariadicFunctions));

    [Test]
    public static void The_weak_reference_functions_are_there() =>
        Assert.That(Manifest.Functions, Is.SupersetOf((string[])["PyWeakref_NewRef", "PyWeakref_NewProxy", "PyWeakref_GetObject", "PyWeakref_GetRef", "PyWeakref_IsDead", "PyObject_ClearWeakRefs"]));
}
