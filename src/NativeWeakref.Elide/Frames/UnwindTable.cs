using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using NativeWeakref.Elide.Elf;

namespace NativeWeakref.Elide.Frames;

/// <summary>Where the rows for one function lie in the file: what is saved where, from which instruction on.</summary>
internal readonly record struct UnwindRows(int Offset, int Length);

/// <summary>Finds the entries of <c>.eh_frame</c> by function. ILC writes one kind of them, with a pointer to its own data.</summary>
internal sealed class UnwindTable
{
    private const int LengthField = 4;
    private const int StartField = 8;
    private const int AugmentationField = 16;

    private readonly Dictionary<(int Section, ulong Start), UnwindRows> _rows = [];

    public UnwindTable(ElfObject elf)
    {
        foreach (ElfSection section in elf.Sections)
        {
            if (section is { Name: ".eh_frame", HasBytes: true })
            {
                Read(elf, section);
            }
        }
    }

    /// <summary>Null for a function without an entry.</summary>
    public UnwindRows? Find(ElfSection section, ulong start)
        => _rows.TryGetValue((section.Index, start), out UnwindRows rows) ? rows : null;

    private void Read(ElfObject elf, ElfSection section)
    {
        ReadOnlySpan<byte> bytes = elf.Bytes.AsSpan((int)section.Offset, (int)section.Size);
        int entry = 0;
        while (entry + AugmentationField < bytes.Length)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(bytes[entry..]);
            int end = entry + LengthField + length;
            if (length <= AugmentationField - LengthField || end > bytes.Length)
            {
                return; // the end, or something that ILC does not write
            }
            bool isCommon = BinaryPrimitives.ReadInt32LittleEndian(bytes[(entry + LengthField)..]) == 0;
            int rows = entry + AugmentationField + 1 + bytes[entry + AugmentationField];
            if (!isCommon && rows <= end)
            {
                Add(elf, section, entry, new UnwindRows((int)section.Offset + rows, end - rows));
            }
            entry = end;
        }
    }

    private void Add(ElfObject elf, ElfSection section, int entry, UnwindRows rows)
    {
        ulong field = (ulong)(entry + StartField);
        foreach (ElfRelocation relocation in elf.RelocationsOf(section, field, field + 1))
        {
            ElfSymbol symbol = elf.Symbols[relocation.Symbol];
            _rows[(symbol.Section, symbol.Value + (ulong)relocation.Addend)] = rows;
        }
    }
}
