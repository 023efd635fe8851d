using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using NativeWeakref.BindGen.Model;
using NativeWeakref.BindGen.Reading;
using NUnit.Framework;

namespace NativeWeakref.HeaderGen.Tests;

/// <summary>The generator's layouts, as the manifest gives them, against clang's reading of the header.</summary>
[TestFixture]
public static class LayoutTests
{
    private static readonly Dictionary<string, string[]> s_manifest = SampleAssembly.TextOf("include/nativeweakref.abi").Split('\n')
        .Select(line => line.Split(' '))
        .Where(words => words[0] is "struct" or "field")
        .ToDictionary(words => words[1], StringComparer.Ordinal);

    private static readonly Lazy<CHeader> s_header = new(() =>
    {
        using TestDirectory directory = new();
        directory.Write(SampleAssembly.Files);
        return HeaderReader.Read(Path.Combine(directory.Path, "include"), ["nativeweakref.h"]);
    });

    private static IEnumerable<string> Structs() =>
        s_manifest.Values.Where(words => words[0] is "struct" && words[2] is not "opaque").Select(words => words[1]);

    [TestCaseSource(nameof(Structs))]
    public static void Manifest_and_clang_agree_on(string name)
    {
        LibClang.Require();
        CStruct expected = s_header.Value.Structs[name];
        Assert.That(s_manifest[name][2], Is.EqualTo(expected.Size.ToString(CultureInfo.InvariantCulture)));
        Assert.That(PlacesInManifest(name), Is.EquivalentTo(Places(expected.Fields, name + ".")));
    }

    [Test]
    public static void Clang_knows_every_constant_of_the_manifest_with_its_value()
    {
        LibClang.Require();
        string[][] lines = [.. SampleAssembly.TextOf("include/nativeweakref.abi").Split('\n').Select(line => line.Split(' ')).Where(words => words[0] is "constant")];
        Assert.That(lines, Has.Length.GreaterThan(100));
        foreach (string[] words in lines)
        {
            Assert.That(s_header.Value.Constants, Does.ContainKey(words[1]));
            BigInteger value = BigInteger.Parse(words[2], CultureInfo.InvariantCulture);
            long bits = value > long.MaxValue ? (long)(value - ulong.MaxValue - 1) : (long)value; // clang gives 64 bits with a sign
            Assert.That(s_header.Value.Constants[words[1]], Is.EqualTo(bits), words[1]);
        }
    }

    private static IEnumerable<string> PlacesInManifest(string name) => s_manifest
        .Where(line => line.Value[0] is "field" && line.Key.StartsWith(name + ".", StringComparison.Ordinal))
        .Select(line => $"{line.Key} {line.Value[2]}");

    private static IEnumerable<string> Places(IEnumerable<CField> fields, string prefix) => fields.SelectMany(field => field switch
    {
        { Members.Count: > 0 } => Places(field.Members, prefix + field.Name + "."),
        { Bits: > 0 } => [BitPlace(field, prefix)],
        _ => [string.Create(CultureInfo.InvariantCulture, $"{prefix}{field.Name} {field.Offset}")],
    });

    // The manifest counts bits from the start of the word, clang from the byte; every word here has four bytes.
    private static string BitPlace(CField field, string prefix)
    {
        long byteInWord = field.Offset % sizeof(int);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{field.Name} {field.Offset - byteInWord}:{(8 * byteInWord) + field.FirstBit}");
    }
}
