using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.HeaderGen.Writers;
using NUnit.Framework;

namespace NativeWeakref.HeaderGen.Tests;

[TestFixture]
public static class GenerationTests
{
    private static IEnumerable<string> Paths() => SampleAssembly.Files.Select(file => file.Path);

    [Test]
    public static void The_order_of_source_files_does_not_change_a_byte()
    {
        using TestDirectory directory = new();
        IReadOnlyList<GeneratedFile> reversed = SampleAssembly.Generate(SampleAssembly.Compile(directory.Path, SampleAssembly.SampleSources().Reverse()));
        Assert.That(reversed, Is.EqualTo(SampleAssembly.Files));
    }

    [Test]
    public static void Check_accepts_what_was_written()
    {
        using TestDirectory directory = new();
        Assert.That(Program.Main([SampleAssembly.Path, directory.Path]), Is.Zero);
        Assert.That(Program.Main([SampleAssembly.Path, directory.Path, "--check"]), Is.Zero);
    }

    [TestCaseSource(nameof(Paths))]
    public static void Check_detects_a_changed_byte_and_writes_nothing(string path)
    {
        using TestDirectory directory = new();
        directory.Write(SampleAssembly.Files);
        string file = Path.Combine(directory.Path, path);
        byte[] bytes = File.ReadAllBytes(file);
        bytes[^2] ^= 1;
        File.WriteAllBytes(file, bytes);
        Assert.That(Program.Main([SampleAssembly.Path, directory.Path, "--check"]), Is.EqualTo(1));
        Assert.That(File.ReadAllBytes(file), Is.EqualTo(bytes));
    }

    [Test]
    public static void Check_detects_a_missing_file()
    {
        using TestDirectory directory = new();
        directory.Write(SampleAssembly.Files.Skip(1));
        Assert.That(Program.Main([SampleAssembly.Path, directory.Path, "--check"]), Is.EqualTo(1));
    }

    [Test]
    public static void Wrong_arguments_and_a_missing_assembly_are_told_apart()
    {
        Assert.That(Program.Main([]), Is.EqualTo(2));
        Assert.That(Program.Main(["a", "b", "--chekc"]), Is.EqualTo(2));
        Assert.That(Program.Main(["/nowhere/NativeWeakref.dll", "/nowhere"]), Is.EqualTo(1));
    }

    [Test]
    public static void No_line_is_longer_than_80_columns_and_no_file_lacks_its_last_newline()
    {
        foreach (GeneratedFile file in SampleAssembly.CFiles)
        {
            Assert.That(file.Text.Split('\n').Where(line => line.Length > 80), Is.Empty, file.Path);
            Assert.That(file.Text, Does.EndWith("\n").And.Not.EndsWith("\n\n"), file.Path);
        }
    }
}
