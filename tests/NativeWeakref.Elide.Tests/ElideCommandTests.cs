using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;
using NUnit.Framework;

namespace NativeWeakref.Elide.Tests;

/// <summary>The whole step on whole objects.</summary>
public sealed class ElideCommandTests
{
    private string _directory = "";

    [SetUp]
    public void CreateDirectory() => _directory = Directory.CreateTempSubdirectory("elide-tests-").FullName;

    [TearDown]
    public void DeleteDirectory() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void A_clean_object_passes_and_loses_every_transition_call()
    {
        int exitCode = Run("Clean", CompiledObjects.PathOf("Clean.o"), out string text);
        Assert.That(exitCode, Is.Zero, text);
        Assert.That(text, Does.Match(@"^elided: 37 exports, \d+ roots, \d+ functions reached \(\d+ of the class library\), [1-9]\d* transition calls taken out, 13 forwards collapsed, \d+ symbols imported"));

        ElfObject patched = new(File.ReadAllBytes(OutputFile));
        Assert.That(TransitionsIn(patched, "Clean"), Is.Zero);
        Assert.That(TransitionsIn(new ElfObject(CompiledObjects.Read("Clean")), "Clean"), Is.GreaterThan(20));
    }

    [Test]
    public void What_is_not_reached_needs_nothing_of_the_runtime()
    {
        _ = Run("Clean", CompiledObjects.PathOf("Clean.o"), out _);
        ElfObject patched = new(File.ReadAllBytes(OutputFile));
        ElfObject original = new(CompiledObjects.Read("Clean"));
        Assert.That(original.Sections.SelectMany(section => Undefined(original, section)), Has.Some.StartWith("Rh"));
        Assert.That(patched.Sections.SelectMany(section => Undefined(patched, section)), Is.Not.Empty.And.All.Matches("^(malloc|mem.*)$"));
        Assert.That(original.Symbols.Where(symbol => MustBeDefined(original, symbol)), Has.Some.Matches<ElfSymbol>(static symbol => symbol.Name[0] == 'R'));
        Assert.That(
            patched.Symbols.Where(symbol => MustBeDefined(patched, symbol)).Select(static symbol => symbol.Name),
            Is.Not.Empty.And.All.Matches("^(malloc|mem.*)$"));
    }

    [Test]
    public void Only_code_and_what_describes_it_change()
    {
        _ = Run("Clean", CompiledObjects.PathOf("Clean.o"), out _);
        byte[] before = CompiledObjects.Read("Clean");
        byte[] after = File.ReadAllBytes(OutputFile);
        Assert.That(after, Has.Length.EqualTo(before.Length));
        ElfObject elf = new(before);
        for (int i = 0; i < before.Length; i++)
        {
            if (before[i] != after[i])
            {
                ElfSection section = elf.Sections.Single(s => s.HasBytes && (ulong)i >= s.Offset && (ulong)i < s.Offset + s.Size);
                Assert.That(section.Name, Is.EqualTo("__managedcode").Or.EqualTo(".symtab").Or.EqualTo(".eh_frame").Or.StartWith(".rela"), $"byte 0x{i:x}");
            }
        }
    }

    [Test]
    public void A_collapsed_export_is_its_target()
    {
        _ = Run("Clean", CompiledObjects.PathOf("Clean.o"), out _);
        ElfObject patched = new(File.ReadAllBytes(OutputFile));
        foreach (string name in new[] { "Forward", "NarrowForward" })
        {
            ElfSymbol export = patched.Symbols.Single(symbol => symbol.Name == (name == "Forward" ? "clean_forward" : "clean_narrow_forward"));
            ElfSymbol target = patched.Symbols.Single(symbol => symbol.Name == $"Clean_Clean_Targets__{name}");
            Assert.That((export.Section, export.Value, export.Size), Is.EqualTo((target.Section, target.Value, target.Size)));
        }
    }

    [Test]
    public void Two_exports_of_one_target_keep_their_addresses()
    {
        _ = Run("Clean", CompiledObjects.PathOf("Clean.o"), out _);
        ElfObject patched = new(File.ReadAllBytes(OutputFile));
        ulong[] places = [.. patched.Symbols.Where(static symbol => symbol.Name.StartsWith("clean_twin", StringComparison.Ordinal)).Select(static symbol => symbol.Value)];
        Assert.That(places, Has.Length.EqualTo(2).And.Unique);
    }

    [Test]
    public void An_elided_object_can_be_elided_again_without_change()
    {
        _ = Run("Clean", CompiledObjects.PathOf("Clean.o"), out _);
        string once = Path.Combine(_directory, "once.o");
        File.Move(OutputFile, once);
        Assert.That(Run("Clean", once, out string text), Is.Zero, text);
        Assert.That(File.ReadAllBytes(OutputFile), Is.EqualTo(File.ReadAllBytes(once)));
    }

    [Test]
    public void Imports_are_strong_only_where_they_are_needed_and_may_not_be_absent()
    {
        _ = Run("Clean", CompiledObjects.PathOf("Clean.o"), out _, null, "weak malloc", "mem*");
        byte[] before = CompiledObjects.Read("Clean");
        byte[] after = File.ReadAllBytes(OutputFile);
        ElfObject patched = new(after);
        HashSet<string> needed = [.. patched.Sections.SelectMany(section => Undefined(patched, section))];
        foreach (ElfSymbol symbol in new ElfObject(before).Symbols.Where(static symbol => symbol.Section == ElfSymbol.Undefined))
        {
            ulong place = symbol.FileOffset + ElfSymbol.InfoField;
            int binding = after[place] >> 4;
            bool isStrong = symbol.Name.Length == 0 || (needed.Contains(symbol.Name) && symbol.Name != "malloc");
            Assert.That(binding, Is.EqualTo(isStrong ? before[place] >> 4 : ElfSymbol.WeakBinding), symbol.Name);
        }
        Assert.That(patched.Symbols.Single(static symbol => symbol.Name == "malloc").Type, Is.EqualTo(SymbolType.None));
    }

    [Test]
    public void An_object_with_planted_deeds_is_refused_and_nothing_is_written()
    {
        int exitCode = Run("Planted", CompiledObjects.PathOf("Planted.o"), out string text);
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(text, Does.Contain("elide : error ELIDE001: planted_allocation -> Planted.Allocation.Make -> RhpNewFast: allocates a managed object"));
        Assert.That(text, Does.Contain("error ELIDE002"));
        Assert.That(File.Exists(OutputFile), Is.False);
    }

    [TestCase("MZ\u0090", "PE/COFF")]
    [TestCase("hello, linker", "unknown")]
    public void An_unknown_object_format_is_left_alone_with_a_note(string content, string format)
        => ExpectLeftAlone(Encoding.Latin1.GetBytes(content), format);

    [Test]
    public void Objects_of_other_systems_and_processors_are_left_alone_with_a_note()
    {
        ExpectLeftAlone([0xCF, 0xFA, 0xED, 0xFE, 7, 0, 0, 1], "Mach-O");
        ExpectLeftAlone([0x64, 0x86, 2, 0, 0, 0, 0, 0], "PE/COFF");
        byte[] otherProcessor = CompiledObjects.Read("Clean");
        otherProcessor[18] = 183;
        ExpectLeftAlone(otherProcessor, "ELF class 2, byte order 1, machine 183");
    }

    [Test]
    public void A_wrong_assembly_name_does_not_prove_an_empty_set()
        => Assert.That(() => Run("Missing", CompiledObjects.PathOf("Clean.o"), out _, "Clean"), Throws.InstanceOf<InvalidDataException>()
            .With.Message.Contains("is not a function of the assembly 'Missing'"));

    [Test]
    public void A_listed_export_that_the_object_lacks_is_an_error()
        => Assert.That(() => Run("Clean", CompiledObjects.PathOf("Clean.o"), out _, "Planted"), Throws.InstanceOf<InvalidDataException>()
            .With.Message.Contains("planted_"));

    private string OutputFile => Path.Combine(_directory, "out.o");

    private void ExpectLeftAlone(byte[] content, string format)
    {
        string input = Path.Combine(_directory, "in.o");
        File.WriteAllBytes(input, content);
        Assert.That(Run("Clean", input, out string text), Is.Zero);
        Assert.That(text, Does.Contain($"object format {format}: left alone, linked with the stock transitions"));
        Assert.That(File.ReadAllBytes(OutputFile), Is.EqualTo(content));
    }

    private int Run(string assembly, string input, out string text, string? exportsOf = null, params string[] imports)
    {
        string allowed = Path.Combine(_directory, "allowed.txt");
        File.WriteAllLines(allowed, ["# what Clean imports", .. imports.Length > 0 ? imports : ["malloc", "mem*"]]);
        string manifest = Path.Combine(_directory, "manifest.abi");
        File.WriteAllLines(manifest, ["function clean_narrow_forward (Slots *slots) -> int"]);
        string forwards = Path.Combine(_directory, "forwards.txt");
        File.WriteAllLines(forwards, ["Clean.Forwards UnoptimisedHalf"]);
        string exports = CompiledObjects.PathOf((exportsOf ?? assembly) + ".exports");
        ElideCommand command = new(input, OutputFile, assembly, exports, allowed, manifest, forwards, assembly == "Clean" ? "Clean.IntegerDivision" : null);
        using StringWriter output = new();
        int exitCode = command.Run(output, output);
        text = output.ToString();
        return exitCode;
    }

    private static List<string> Undefined(ElfObject elf, ElfSection section)
    {
        List<string> names = [];
        foreach (ElfRelocation relocation in elf.RelocationsOf(section))
        {
            ElfSymbol symbol = elf.Symbols[relocation.Symbol];
            if (relocation.Type != RelocationType.None && symbol.Section == ElfSymbol.Undefined)
            {
                names.Add(symbol.Name);
            }
        }
        return names;
    }

    private static bool MustBeDefined(ElfObject elf, ElfSymbol symbol)
        => symbol.Section == ElfSymbol.Undefined && symbol.Name.Length > 0 && elf.Bytes[symbol.FileOffset + ElfSymbol.InfoField] >> 4 != ElfSymbol.WeakBinding;

    private static int TransitionsIn(ElfObject elf, string assembly)
    {
        ObjectMap map = new(elf, CompiledObjects.OwnershipOf(assembly));
        return map.Functions.Where(function => function.IsOurs)
            .Sum(function => CountTransitions(elf, elf.RelocationsOf(function.Section!, function.Start, function.End)));
    }

    private static int CountTransitions(ElfObject elf, ReadOnlySpan<ElfRelocation> relocations)
    {
        int count = 0;
        foreach (ElfRelocation relocation in relocations)
        {
            count += ProofRules.IsTransition(elf.Symbols[relocation.Symbol].Name) ? 1 : 0;
        }
        return count;
    }
}
