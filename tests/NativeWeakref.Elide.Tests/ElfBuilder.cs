using System.Collections.Generic;
using System.IO;
using System.Text;
using NativeWeakref.Elide.Elf;

namespace NativeWeakref.Elide.Tests;

/// <summary>Writes small ELF objects by hand: sections of bytes, symbols and relocations.</summary>
internal sealed class ElfBuilder
{
    private const int HeaderSize = 64;

    private readonly List<(string Name, uint Type, ulong Flags, byte[] Bytes, int Link, int Info, int EntrySize)> _sections = [("", 0, 0, [], 0, 0, 0)];
    private readonly List<(string Name, SymbolType Type, int Section, ulong Value, ulong Size)> _symbols = [("", SymbolType.None, 0, 0, 0)];
    private readonly Dictionary<int, List<(ulong Offset, RelocationType Type, int Symbol, long Addend)>> _relocations = [];

    public int AddCode(params byte[] bytes) => AddSection(".text", 6, bytes);

    public int AddConstants(params byte[] bytes) => AddSection(".rodata", 2, bytes);

    public int AddData(string name, params byte[] bytes) => AddSection(name, 3, bytes);

    public int AddSymbol(string name, SymbolType type, int section, ulong value, ulong size = 0)
    {
        _symbols.Add((name, type, section, value, size));
        return _symbols.Count - 1;
    }

    public int AddImport(string name) => AddSymbol(name, SymbolType.None, 0, 0);

    public void AddRelocation(int section, ulong offset, RelocationType type, int symbol, long addend)
    {
        if (!_relocations.TryGetValue(section, out List<(ulong, RelocationType, int, long)>? list))
        {
            _relocations.Add(section, list = []);
        }
        list.Add((offset, type, symbol, addend));
    }

    public byte[] Build()
    {
        Dictionary<string, uint> offsets = [];
        byte[] names = StringTable(offsets);
        int symbolTable = _sections.Count;
        _sections.Add((".symtab", ElfSection.SymbolTable, 0, Symbols(offsets), symbolTable + 1, 1, 24));
        _sections.Add((".strtab", ElfSection.StringTable, 0, names, 0, 0, 0));
        foreach ((int section, List<(ulong, RelocationType, int, long)> list) in _relocations)
        {
            _sections.Add((".rela", ElfSection.RelocationsWithAddend, 0, Relocations(list), symbolTable, section, 24));
        }
        return Write(offsets, symbolTable + 1);
    }

    public int AddSection(string name, ulong flags, byte[] bytes)
    {
        _sections.Add((name, 1, flags, bytes, 0, 0, 0));
        return _sections.Count - 1;
    }

    private byte[] StringTable(Dictionary<string, uint> offsets)
    {
        using MemoryStream stream = new();
        List<string> names = ["", ".symtab", ".strtab", ".rela"];
        names.AddRange(_sections.ConvertAll(static section => section.Name));
        names.AddRange(_symbols.ConvertAll(static symbol => symbol.Name));
        foreach (string name in names)
        {
            if (offsets.TryAdd(name, (uint)stream.Length))
            {
                stream.Write(Encoding.UTF8.GetBytes(name));
                stream.WriteByte(0);
            }
        }
        return stream.ToArray();
    }

    private byte[] Symbols(Dictionary<string, uint> offsets)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        foreach ((string name, SymbolType type, int section, ulong value, ulong size) in _symbols)
        {
            writer.Write(offsets[name]);
            writer.Write((byte)((int)type | 0x10));
            writer.Write((byte)0);
            writer.Write((ushort)section);
            writer.Write(value);
            writer.Write(size);
        }
        return stream.ToArray();
    }

    private static byte[] Relocations(List<(ulong, RelocationType, int, long)> list)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        foreach ((ulong offset, RelocationType type, int symbol, long addend) in list)
        {
            writer.Write(offset);
            writer.Write(((ulong)symbol << 32) | (uint)type);
            writer.Write(addend);
        }
        return stream.ToArray();
    }

    private byte[] Write(Dictionary<string, uint> offsets, int nameSection)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        stream.Position = HeaderSize;
        List<ulong> positions = [];
        foreach ((_, _, _, byte[] bytes, _, _, _) in _sections)
        {
            positions.Add((ulong)stream.Position);
            writer.Write(bytes);
        }
        ulong table = (ulong)stream.Position;
        for (int i = 0; i < _sections.Count; i++)
        {
            (string name, uint type, ulong flags, byte[] bytes, int link, int info, int entrySize) = _sections[i];
            writer.Write(offsets[name]);
            writer.Write(type);
            writer.Write(flags);
            writer.Write(0UL);
            writer.Write(positions[i]);
            writer.Write((ulong)bytes.Length);
            writer.Write(link);
            writer.Write(info);
            writer.Write(1UL);
            writer.Write((ulong)entrySize);
        }
        stream.Position = 0;
        writer.Write([0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        writer.Write((ushort)1);
        writer.Write((ushort)62);
        writer.Write(1);
        writer.Write(0UL);
        writer.Write(0UL);
        writer.Write(table);
        writer.Write(0);
        writer.Write((ushort)HeaderSize);
        writer.Write(0);
        writer.Write((ushort)64);
        writer.Write((ushort)_sections.Count);
        writer.Write((ushort)nameSection);
        return stream.ToArray();
    }
}
