using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace NativeWeakref.Tests.Shape;

/// <summary>Files of one topic, in folders whose names say what is in them.</summary>
[TestFixture]
public static class SourceFileTests
{
    private const int LongestFile = 400;

    private static readonly string[] s_namesThatSayNothing = ["Common", "Helper", "Helpers", "Misc", "Util", "Utils", "Utilities"];

    private static IEnumerable<SourceFile> Written => SourceFile.All.Where(file => !file.Path.EndsWith(".g.cs", StringComparison.Ordinal));

    [Test]
    public static void No_file_is_longer_than_a_reader_is_patient() => Assert.That(Written.Where(IsTooLong), Is.Empty);

    [Test]
    public static void Every_name_says_something() => Assert.That(SourceFile.All.Where(SaysNothing), Is.Empty);

    [Test]
    public static void Namespaces_follow_folders() => Assert.That(SourceFile.All.Where(IsElsewhere), Is.Empty);

    [Test]
    public static void All_files_are_in_a_layer() => Assert.That(SourceFile.All.Select(file => file.Layer).Distinct(), Is.EquivalentTo(LayerRules.Layers));

    [Test]
    public static void A_planted_file_is_found()
    {
        SourceFile file = new("Objects/Helpers/Text.cs", [.. Enumerable.Repeat("", LongestFile), "namespace NativeWeakref.Objects;"]);
        Assert.That(IsTooLong(file), Is.True);
        Assert.That(SaysNothing(file), Is.True);
        Assert.That(SaysNothing(new("Objects/TextHelper.cs", [])), Is.True);
        Assert.That(IsElsewhere(file), Is.True);
    }

    private static bool IsTooLong(SourceFile file) => file.Lines.Count > LongestFile;

    private static bool SaysNothing(SourceFile file) =>
        file.Names.Any(name => s_namesThatSayNothing.Any(word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase)));

    // A file of assembly attributes alone has no namespace.
    private static bool IsElsewhere(SourceFile file) => file.Lines.FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal)) is string line
        && !string.Equals(line, $"namespace {file.ExpectedNamespace};", StringComparison.Ordinal);
}
