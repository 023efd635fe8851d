using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace NativeWeakref.Tests.Shape;

/// <summary>What the dynamic loader sees of a shared object: ELF, 64 bits, little-endian.</summary>
internal sealed class SharedObject
{
    private const uint ProgramStack = 0x6474e551;
    private const uint ProgramRelro = 0x6474e552;
    private const uint ProgramLoad = 1;
    private const uint ProgramDynamic = 2;
    private const uint SectionDynamicSymbols = 11;
    private const uint Executable = 1;
    private const uint Writable = 2;
    private const long SectionWritable = 1;
    private const int ObjectSymbol = 1;
    private const int WeakBinding = 2;
    private const long TagEnd = 0;
    private const long TagSoname = 14;

    private readonly byte[] _bytes;
    private readonly Dictionary<long, long> _dynamic = [];
    private (long Start, long End) _relro;

    internal SharedObject(string path)
    {
        _bytes = File.ReadAllBytes(path);
        if (!_bytes.AsSpan().StartsWith("\u007fELF\u0002\u0001"u8))
        {
            throw new InvalidDataException($"{path} is not an ELF file of 64 bits, little-endian");
        }
        foreach (int header in Headers(place: 32, size: 54, count: 56))
        {
            ReadProgramHeader(header);
        }
        foreach (int header in Headers(place: 40, size: 58, count: 60).Where(header => UInt32(header + 4) == SectionDynamicSymbols))
        {
            ReadSymbols(header);
        }
    }

    internal bool HasExecutableStack { get; private set; } = true; // so the loader takes it where no header speaks of it

    internal bool HasRelro => _relro.End > _relro.Start;

    /// <summary>Whether memory can be written and executed.</summary>
    internal bool HasWritableCode { get; private set; }

    internal string Soname { get; private set; } = "";

    /// <summary>Names that others can link to.</summary>
    internal List<string> Exports { get; } = [];

    /// <summary>Exported data that stays writable when the loader is done.</summary>
    internal List<string> WritableData { get; } = [];

    /// <summary>Names that others must define, or, where they are weak, may leave out.</summary>
    internal List<(string Name, bool IsWeak)> Imports { get; } = [];

    /// <summary>Value of an entry of the dynamic section, 0 where there is none.</summary>
    internal long Dynamic(long tag) => _dynamic.GetValueOrDefault(tag);

    internal bool HasDynamic(long tag) => _dynamic.ContainsKey(tag);

    private void ReadProgramHeader(int header)
    {
        switch (UInt32(header))
        {
            case ProgramStack:
                HasExecutableStack = (UInt32(header + 4) & Executable) != 0;
                break;
            case ProgramRelro:
                _relro = (Int64(header + 16), Int64(header + 16) + Int64(header + 40));
                break;
            case ProgramLoad:
                HasWritableCode |= (UInt32(header + 4) & (Executable | Writable)) == (Executable | Writable);
                break;
            case ProgramDynamic:
                ReadDynamic(Int(header + 8), Int(header + 32));
                break;
            default:
                break;
        }
    }

    private void ReadDynamic(int start, int size)
    {
        for (int entry = start; entry < start + size && Int64(entry) != TagEnd; entry += 16)
        {
            _dynamic.TryAdd(Int64(entry), Int64(entry + 8));
        }
    }

    private void ReadSymbols(int header)
    {
        int link = (int)UInt32(header + 40);
        int strings = Int(Headers(place: 40, size: 58, count: 60).ElementAt(link) + 24);
        int start = Int(header + 24);
        const int EntrySize = 24;
        for (int symbol = start; symbol < start + Int(header + 32); symbol += EntrySize)
        {
            int section = BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(symbol + 6));
            string name = Text(strings + (int)UInt32(symbol));
            if (section != 0)
            {
                Exports.Add(name);
                AddWritable(name, symbol, section);
            }
            else if (name.Length > 0)
            {
                Imports.Add((name, _bytes[symbol + 4] >> 4 == WeakBinding));
            }
        }
        if (HasDynamic(TagSoname))
        {
            Soname = Text(strings + (int)Dynamic(TagSoname));
        }
    }

    private void AddWritable(string name, int symbol, int section)
    {
        bool isObject = (_bytes[symbol + 4] & 0xf) == ObjectSymbol;
        long address = Int64(symbol + 8);
        long flags = Int64(Headers(place: 40, size: 58, count: 60).ElementAtOrDefault(section) + 8);
        if (isObject && (flags & SectionWritable) != 0 && (address < _relro.Start || address >= _relro.End))
        {
            WritableData.Add(name);
        }
    }

    private IEnumerable<int> Headers(int place, int size, int count)
    {
        int entrySize = BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(size));
        int entries = BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(count));
        return Enumerable.Range(0, entries).Select(index => Int(place) + (index * entrySize));
    }

    private uint UInt32(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(offset));

    private long Int64(int offset) => BinaryPrimitives.ReadInt64LittleEndian(_bytes.AsSpan(offset));

    private int Int(int offset) => checked((int)Int64(offset));

    private string Text(int offset) => Encoding.ASCII.GetString(_bytes.AsSpan(offset, _bytes.AsSpan(offset).IndexOf((byte)0)));
}
