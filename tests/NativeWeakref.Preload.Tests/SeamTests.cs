using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.Build;
using NUnit.Framework;

namespace NativeWeakref.Preload.Tests;

/// <summary>The tests of CPython are tests of our code only while both libraries are made of the same files.</summary>
[TestFixture]
public static class SeamTests
{
    private static readonly string[] s_shared = ["Abi", "Weakrefs"];

    [Test]
    public static void The_shared_files_know_nothing_of_the_library_they_are_compiled_into()
        => Assert.That(
            SharedFiles().Where(file => File.ReadLines(file).Any(line => line.TrimStart().StartsWith("#if", StringComparison.Ordinal))), Is.Empty);

    [Test]
    public static void There_are_no_copies_of_the_shared_files()
    {
        HashSet<string> names = [.. SharedFiles().Select(file => Path.GetFileName(file))];
        IEnumerable<string> own = Directory.EnumerateFiles(Repository.PathOf("src/NativeWeakref.Preload"), "*.cs", SearchOption.AllDirectories);
        Assert.That(names, Has.Count.GreaterThan(40));
        Assert.That(own.Where(file => names.Contains(Path.GetFileName(file))), Is.Empty);
    }

    [Test]
    public static void What_stands_in_for_a_class_below_has_its_place_in_the_tree()
    {
        string standIns = Repository.PathOf("src/NativeWeakref.Preload");
        string[] ofHost = ["Objects/Protocols/HostNumbers.cs", "Objects/Runtime/HostSymbols.cs"];
        IEnumerable<string> lost = new[] { "Objects", "Heap" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(standIns, folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(standIns, file))
            .Except(ofHost, StringComparer.Ordinal)
            .Where(file => !File.Exists(Repository.PathOf(Path.Combine("src/NativeWeakref", file))));
        Assert.That(lost, Is.Empty);
    }

    private static IEnumerable<string> SharedFiles()
        => s_shared.SelectMany(folder
            => Directory.EnumerateFiles(Repository.PathOf(Path.Combine("src/NativeWeakref", folder)), "*.cs", SearchOption.AllDirectories));
}
