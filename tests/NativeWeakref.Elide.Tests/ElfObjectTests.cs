using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;
using NUnit.Framework;

namespace NativeWeakref.Elide.Tests;

/// <summary>The reader on objects made by hand, whole and broken.</summary>
public sealed class ElfObjectTests
{
    private const int SectionCountOffset = 60;
    private const int SectionNamesOffset = 62;
    private const int SectionTableOffset = 40;

    [Test]
    public void Sections_symbols_and_relocations_are_read()
    {
        ElfObject elf = new(SmallObject());
        Assert.That(elf.Sections.Select(section => section.Name), Is.EqualTo(["", ".text", ".symtab", ".strtab", ".rela"]));
        Assert.That(elf.Sections[1].IsCode, Is.True);
        Assert.That(elf.Symbols[1], Is.EqualTo(new ElfSymbol(1, "Ours_Type__Method", 1, 0, 6, SymbolType.Function, elf.Sections[2].Offset + ElfSymbol.EntrySize)));
        Assert.That(elf.Symbols[2].Section, Is.EqualTo(ElfSymbol.Undefined));
        ElfRelocation relocation = elf.RelocationsOf(elf.Sections[1])[0];
        Assert.That((relocation.Offset, relocation.Type, relocation.Symbol, relocation.Addend), Is.EqualTo((1UL, RelocationType.Plt32, 2, -4L)));
    }

    [Test]
    public void Relocations_of_a_range_exclude_its_end()
    {
        ElfObject elf = new(SmallObject());
        ElfSection code = elf.Sections[1];
        Assert.That(elf.RelocationsOf(code, 0, 1).Length, Is.Zero);
        Assert.That(elf.RelocationsOf(code, 1, 2).Length, Is.EqualTo(1));
        Assert.That(elf.RelocationsOf(code, 2, 6).Length, Is.Zero);
    }

    [Test]
    public void More_sections_than_the_file_header_can_count_are_read_from_section_0()
    {
        byte[] file = SmallObject();
        int table = (int)BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(SectionTableOffset));
        Span<byte> sectionZero = file.AsSpan(table);
        BinaryPrimitives.WriteUInt64LittleEndian(sectionZero[32..], file[SectionCountOffset]);
        BinaryPrimitives.WriteUInt32LittleEndian(sectionZero[40..], file[SectionNamesOffset]);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(SectionCountOffset), 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(SectionNamesOffset), 0xFFFF);
        Assert.That(new ElfObject(file).Sections, Has.Count.EqualTo(5));
    }

    [Test]
    public void A_file_cut_short_anywhere_is_a_clear_error()
    {
        byte[] file = SmallObject();
        for (int length = 0; length < file.Length; length++)
        {
            byte[] cut = file[..length];
            Assert.That(() => new ElfObject(cut), Throws.InstanceOf<InvalidDataException>().With.Message.Not.Empty, $"{length} bytes");
        }
    }

    [Test]
    public void The_error_names_what_was_missing()
    {
        byte[] file = SmallObject();
        Assert.That(() => new ElfObject(file[..40]), Throws.InstanceOf<InvalidDataException>().With.Message.StartsWith("file header: "));
        Assert.That(() => new ElfObject(file[..^1]), Throws.InstanceOf<InvalidDataException>().With.Message.StartsWith("section header 4: "));
    }

    [TestCase(16, 3, "relocatable")]
    [TestCase(58, 40, "section header has 40 bytes")]
    [TestCase(SectionCountOffset, 0xEE, "do not fit")]
    [TestCase(SectionNamesOffset, 9, "do not fit")]
    public void A_wrong_field_of_the_header_is_named(int offset, int value, string message)
    {
        byte[] file = SmallObject();
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(offset), (ushort)value);
        Assert.That(() => new ElfObject(file), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(message));
    }

    [Test]
    public void A_symbol_outside_its_section_is_refused()
    {
        ElfBuilder builder = new();
        _ = builder.AddSymbol("far", SymbolType.Function, builder.AddCode(0xC3), 2);
        Assert.That(() => new ElfObject(builder.Build()), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("'far'"));
    }

    [Test]
    public void A_relocation_outside_its_section_is_refused()
    {
        ElfBuilder builder = new();
        int code = builder.AddCode(0xC3);
        builder.AddRelocation(code, 1, RelocationType.Plt32, builder.AddImport("x"), 0);
        Assert.That(() => new ElfObject(builder.Build()), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("offset 0x1"));
    }

    /// <summary>Any single byte changed: the reader and the proof either cope or say what is wrong, and never crash.</summary>
    [Test]
    public void A_damaged_byte_never_crashes_reader_or_proof()
    {
        byte[] file = SmallObject();
        int refused = 0;
        for (int at = 0; at < file.Length; at++)
        {
            foreach (byte value in (byte[])[0, 1, 0x7F, 0xFF])
            {
                byte[] damaged = (byte[])file.Clone();
                damaged[at] = value;
                refused += IsRefused(damaged) ? 1 : 0;
            }
        }
        Assert.That(refused, Is.GreaterThan(100));
    }

    private static bool IsRefused(byte[] file)
    {
        try
        {
            Ownership ownership = new("Ours", new HashSet<string>());
            ProofRules rules = new(new AllowList(["import"]), null);
            return Proof.Run(new ObjectMap(new ElfObject(file), ownership), ownership, rules).Violations.Count > 0;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static byte[] SmallObject()
    {
        ElfBuilder builder = new();
        int code = builder.AddCode(0xE8, 0, 0, 0, 0, 0xC3);
        _ = builder.AddSymbol("Ours_Type__Method", SymbolType.Function, code, 0, 6);
        builder.AddRelocation(code, 1, RelocationType.Plt32, builder.AddImport("import"), -4);
        return builder.Build();
    }
}
