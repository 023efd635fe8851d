using System;
using System.Collections.Generic;
using System.IO;

namespace NativeWeakref.Elide.Elf;

/// <summary>An ELF64 x86-64 relocatable object, read completely and checked against its own bounds.</summary>
internal sealed class ElfObject
{
    private const ulong SectionHeaderSize = 64;
    private const ushort Relocatable = 1;
    private const ushort IndexInSectionZero = 0xFFFF;

    private readonly BoundedBytes _bytes;
    private readonly Dictionary<int, ElfRelocation[]> _relocations = [];

    public ElfObject(byte[] file)
    {
        Bytes = file;
        _bytes = new BoundedBytes(file);
        Sections = ReadSections();
        Symbols = ReadSymbols();
        ReadRelocations();
    }

    public byte[] Bytes { get; }

    public IReadOnlyList<ElfSection> Sections { get; }

    public IReadOnlyList<ElfSymbol> Symbols { get; }

    /// <summary>The relocations against a section in the order of their offsets.</summary>
    public ReadOnlySpan<ElfRelocation> RelocationsOf(ElfSection section)
        => _relocations.TryGetValue(section.Index, out ElfRelocation[]? found) ? found : [];

    /// <summary>The relocations against the bytes from <paramref name="start"/> up to <paramref name="end"/> of a section.</summary>
    public ReadOnlySpan<ElfRelocation> RelocationsOf(ElfSection section, ulong start, ulong end)
    {
        ReadOnlySpan<ElfRelocation> all = RelocationsOf(section);
        int first = IndexOfFirst(all, start);
        return all[first..IndexOfFirst(all, end)];
    }

    private static int IndexOfFirst(ReadOnlySpan<ElfRelocation> sorted, ulong offset)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle].Offset < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    private ElfSection[] ReadSections()
    {
        _ = _bytes.Slice(0, 64, "file header");
        ushort type = _bytes.U16(16, "file type");
        if (type != Relocatable)
        {
            throw new InvalidDataException($"file type is {type}, not 1 (relocatable object)");
        }
        ulong table = _bytes.U64(40, "offset of section headers");
        ushort entrySize = _bytes.U16(58, "size of a section header");
        if (entrySize != SectionHeaderSize)
        {
            throw new InvalidDataException($"a section header has {entrySize} bytes, not {SectionHeaderSize}");
        }
        ulong count = _bytes.U16(60, "number of sections");
        ulong names = _bytes.U16(62, "index of section names");
        // Numbers that do not fit into the file header are kept in section 0.
        count = count != 0 ? count : _bytes.U64(table + 32, "number of sections in section 0");
        names = names != IndexInSectionZero ? names : _bytes.U32(table + 40, "index of section names in section 0");
        if (count == 0 || count > _bytes.Length / SectionHeaderSize || names >= count)
        {
            throw new InvalidDataException($"{count} sections with names in section {names} do not fit the file");
        }
        ElfSection nameTable = ReadSection(table, (int)names, null);
        ElfSection[] sections = new ElfSection[count];
        for (int index = 0; index < sections.Length; index++)
        {
            sections[index] = ReadSection(table, index, nameTable);
        }
        return sections;
    }

    private ElfSection ReadSection(ulong table, int index, ElfSection? nameTable)
    {
        string what = $"section header {index}";
        ulong at = table + ((ulong)index * SectionHeaderSize);
        uint name = _bytes.U32(at, what);
        ElfSection section = new(
            index,
            nameTable == null ? "section names" : _bytes.Text(nameTable, name, what),
            _bytes.U32(at + 4, what),
            _bytes.U64(at + 8, what),
            _bytes.U64(at + 24, what),
            _bytes.U64(at + 32, what),
            _bytes.U32(at + 40, what),
            _bytes.U32(at + 44, what),
            _bytes.U64(at + 56, what));
        if (section.HasBytes)
        {
            _ = _bytes.Slice(section.Offset, section.Size, $"section '{section.Name}'");
        }
        return section;
    }

    private ElfSection SectionAt(uint index, string what)
        => index < (uint)Sections.Count ? Sections[(int)index] : throw new InvalidDataException($"{what}: there is no section {index}");

    private ElfSymbol[] ReadSymbols()
    {
        ElfSection? table = null;
        foreach (ElfSection section in Sections)
        {
            if (section.Type == ElfSection.SymbolTable)
            {
                table = table == null ? section : throw new InvalidDataException("more than one symbol table");
            }
        }
        return ReadSymbols(table ?? throw new InvalidDataException("no symbol table"));
    }

    private ElfSymbol[] ReadSymbols(ElfSection table)
    {
        ulong count = CountOf(table, ElfSymbol.EntrySize);
        ElfSection names = SectionAt(table.Link, $"names of '{table.Name}'");
        ElfSymbol[] symbols = new ElfSymbol[count];
        for (int index = 0; index < symbols.Length; index++)
        {
            symbols[index] = ReadSymbol(table, index, names);
        }
        return symbols;
    }

    private ElfSymbol ReadSymbol(ElfSection table, int index, ElfSection names)
    {
        string what = $"symbol {index}";
        ulong at = table.Offset + ((ulong)index * ElfSymbol.EntrySize);
        string name = _bytes.Text(names, _bytes.U32(at, what), what);
        SymbolType type = (SymbolType)(_bytes.Slice(at + 4, 1, what)[0] & 15);
        int section = _bytes.U16(at + 6, what);
        ElfSymbol symbol = new(index, name, section, _bytes.U64(at + 8, what), _bytes.U64(at + 16, what), type, at);
        CheckPlace(symbol, $"{what} '{name}'");
        return symbol;
    }

    private void CheckPlace(ElfSymbol symbol, string what)
    {
        if (symbol.Section is ElfSymbol.Undefined or ElfSymbol.Absolute)
        {
            return;
        }
        if (symbol.Section >= ElfSymbol.FirstReserved)
        {
            throw new InvalidDataException($"{what} is in the special section 0x{symbol.Section:x}, which is not supported");
        }
        ElfSection section = SectionAt((uint)symbol.Section, what);
        if (symbol.Value > section.Size)
        {
            throw new InvalidDataException($"{what} at 0x{symbol.Value:x} is outside section '{section.Name}'");
        }
    }

    private static ulong CountOf(ElfSection table, ulong entrySize)
    {
        return table.EntrySize == entrySize && table.Size % entrySize == 0
            ? table.Size / entrySize
            : throw new InvalidDataException(
                $"section '{table.Name}' with 0x{table.Size:x} bytes and entries of {table.EntrySize} is no table of entries of {entrySize}");
    }

    private void ReadRelocations()
    {
        foreach (ElfSection table in Sections)
        {
            if (table.Type is not (ElfSection.RelocationsWithAddend or ElfSection.RelocationsWithoutAddend))
            {
                continue;
            }
            ElfSection target = SectionAt(table.Info, $"target of '{table.Name}'");
            if (!target.IsAllocated)
            {
                continue; // debug information
            }
            if (table.Type == ElfSection.RelocationsWithoutAddend)
            {
                throw new InvalidDataException($"'{table.Name}' holds relocations without addend, which x86-64 does not use");
            }
            if (!_relocations.TryAdd(target.Index, ReadRelocations(table, target)))
            {
                throw new InvalidDataException($"more than one relocation table for section '{target.Name}'");
            }
        }
    }

    private ElfRelocation[] ReadRelocations(ElfSection table, ElfSection target)
    {
        ElfRelocation[] relocations = new ElfRelocation[CountOf(table, ElfRelocation.EntrySize)];
        for (int index = 0; index < relocations.Length; index++)
        {
            string what = $"relocation {index} of '{target.Name}'";
            ulong at = table.Offset + ((ulong)index * ElfRelocation.EntrySize);
            ulong info = _bytes.U64(at + 8, what);
            ulong symbol = info >> 32;
            ElfRelocation relocation = new(
                _bytes.U64(at, what), (RelocationType)(info & 0xFFFFFFFF), (int)symbol, (long)_bytes.U64(at + 16, what), at);
            if (symbol >= (ulong)Symbols.Count || relocation.Offset >= target.Size)
            {
                throw new InvalidDataException($"{what}: symbol {symbol} or offset 0x{relocation.Offset:x} does not exist");
            }
            relocations[index] = relocation;
        }
        Array.Sort(relocations, static (left, right) => left.Offset.CompareTo(right.Offset));
        return relocations;
    }
}
