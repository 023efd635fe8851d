using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace NativeWeakref.Tests.Shape;

/// <summary>Dependencies between the folders point down only: Exports, Weakrefs, Objects, Heap, Abi.</summary>
[TestFixture]
public static class LayerTests
{
    private const string PlantedRoot = "NativeWeakref.Tests.Shape.Planted.Tower";

    private static readonly LayerRules s_library = new("NativeWeakref");

    private static readonly LayerRules s_planted = new(PlantedRoot);

    [Test]
    public static void No_type_points_up() => Assert.That(ManagedAssembly.Types.SelectMany(s_library.Check), Is.Empty);

    [TestCaseSource(typeof(LayerRules), nameof(LayerRules.Layers))]
    public static void Every_layer_has_been_looked_at(string layer) =>
        Assert.That(ManagedAssembly.Types.Select(s_library.HeightOf), Has.Some.EqualTo(LayerRules.Layers.ToList().IndexOf(layer)));

    [Test]
    public static void No_file_imports_a_namespace_of_a_higher_layer() => Assert.That(SourceFile.All.SelectMany(ImportsFromAbove), Is.Empty);

    [TestCase("Tower.Abi.Field.Up -> ", "Tower.Heap.Block")]
    [TestCase("Tower.Abi.PointerField.Up -> ", "Tower.Heap.Piece")]
    [TestCase("Tower.Abi.FunctionPointerField.Up -> ", "Tower.Heap.Piece")]
    [TestCase("Tower.Abi.Derived -> ", "Tower.Heap.Block")]
    [TestCase("Tower.Heap.Signature.Take -> ", "Tower.Objects.Kernel")]
    [TestCase("Tower.Heap.Call.Do -> ", "Tower.Objects.Kernel")]
    [TestCase("Tower.Objects.FieldAccess.Read -> ", "Tower.Weakrefs.Death")]
    [TestCase("Tower.Objects.Address.Of -> ", "Tower.Weakrefs.Death")]
    [TestCase("Tower.Weakrefs.Size.Of -> ", "Tower.Exports.Surface")]
    public static void A_planted_reference_is_found(string place, string target) =>
        Assert.That(PlantedFindings(), Has.Some.EqualTo(PlantedRoot[..^"Tower".Length] + place + PlantedRoot[..^"Tower".Length] + target));

    [Test]
    public static void Pointing_down_or_sideways_is_fine() =>
        Assert.That(PlantedFindings().Where(finding => finding.Contains(".Exports.", StringComparison.Ordinal)), Has.None.StartsWith(PlantedRoot + ".Exports"));

    [Test]
    public static void A_type_of_no_layer_is_refused() =>
        Assert.That(() => s_planted.HeightOf(typeof(Planted.Tower.Cellar.Stranger)), Throws.InvalidOperationException);

    private static IEnumerable<string> PlantedFindings() => typeof(LayerTests).Assembly.GetTypes()
        .Where(type => type.Namespace is string space && space.StartsWith(PlantedRoot, StringComparison.Ordinal) && !space.EndsWith(".Cellar", StringComparison.Ordinal))
        .SelectMany(s_planted.Check);

    private static IEnumerable<string> ImportsFromAbove(SourceFile file) => file.Imports
        .Where(space => LayerRules.Layers.ToList().IndexOf(space.Split('.') is ["NativeWeakref", string layer, ..] ? layer : "") > LayerRules.Layers.ToList().IndexOf(file.Layer))
        .Select(space => $"{file}: using {space}");
}
