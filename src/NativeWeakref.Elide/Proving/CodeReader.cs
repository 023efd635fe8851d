using System;
using System.Collections.Generic;
using System.IO;
using Iced.Intel;
using NativeWeakref.Elide.Elf;

namespace NativeWeakref.Elide.Proving;

/// <summary>
/// Decodes one function. Calls inside ILC's object carry no relocation, so the instructions themselves must be read.
/// ILC keeps constants and jump tables out of the code: a function is instructions from its first byte to its last.
/// </summary>
internal sealed class CodeReader
{
    private const byte CallRelative32 = 0xE8;

    private readonly ObjectMap _map;
    private readonly Node _function;
    private readonly ElfSection _section;

    private CodeReader(ObjectMap map, Node function, ElfSection section)
    {
        _map = map;
        _function = function;
        _section = section;
    }

    /// <summary>Where the function leads, apart from places inside itself.</summary>
    public List<Reference> References { get; } = [];

    /// <summary>Offsets of integer divisions, which raise a signal for a zero divisor.</summary>
    public List<ulong> Divisions { get; } = [];

    /// <summary>Offset of the first bytes that are no instruction.</summary>
    public ulong? Undecodable { get; private set; }

    /// <summary>A relocation that belongs to no instruction, or of a kind code should not have.</summary>
    public ElfRelocation? Unexplained { get; private set; }

    public static CodeReader Read(ObjectMap map, Node function)
    {
        if (function.Section is not { HasBytes: true } section)
        {
            throw new InvalidDataException($"function '{function.Name}' has no bytes in the file");
        }
        CodeReader reader = new(map, function, section);
        reader.Decode();
        return reader;
    }

    private void Decode()
    {
        ReadOnlySpan<ElfRelocation> relocations = _map.Elf.RelocationsOf(_section, _function.Start, _function.End);
        Decoder decoder = FunctionCode.DecoderOf(_map, _function);
        int used = 0;
        while (decoder.IP < _function.End)
        {
            decoder.Decode(out Instruction instruction);
            if (instruction.IsInvalid)
            {
                Undecodable = instruction.IP;
                return;
            }
            int first = used;
            while (used < relocations.Length && relocations[used].Offset < instruction.NextIP)
            {
                used++;
            }
            ReadInstruction(instruction, relocations[first..used], decoder.GetConstantOffsets(instruction));
        }
    }

    private void ReadInstruction(in Instruction instruction, ReadOnlySpan<ElfRelocation> relocations, ConstantOffsets constants)
    {
        if (instruction.Mnemonic is Mnemonic.Div or Mnemonic.Idiv)
        {
            Divisions.Add(instruction.IP);
        }
        bool displacementRelocated = false;
        bool branchRelocated = false;
        foreach (ElfRelocation relocation in relocations)
        {
            ulong position = relocation.Offset - instruction.IP;
            displacementRelocated |= constants.HasDisplacement && position == constants.DisplacementOffset;
            branchRelocated |= constants.HasImmediate && position == constants.ImmediateOffset;
            ReadRelocation(instruction, relocation, constants);
        }
        if (IsNearBranch(instruction) && !branchRelocated)
        {
            AddResolved(instruction.NearBranchTarget, instruction.IP);
        }
        if (instruction.IsIPRelativeMemoryOperand && !displacementRelocated)
        {
            AddResolved(instruction.IPRelativeMemoryAddress, instruction.IP);
        }
    }

    private static bool IsNearBranch(in Instruction instruction)
        => instruction.OpCount > 0 && instruction.Op0Kind is OpKind.NearBranch16 or OpKind.NearBranch32 or OpKind.NearBranch64;

    private void ReadRelocation(in Instruction instruction, ElfRelocation relocation, ConstantOffsets constants)
    {
        ulong position = relocation.Offset - instruction.IP;
        bool isField = (constants.HasDisplacement && position == constants.DisplacementOffset)
            || (constants.HasImmediate && position == constants.ImmediateOffset);
        bool isAddress = relocation.IsRelative || relocation.IsThroughTable || relocation.Type == RelocationType.Absolute64;
        if (relocation.Type == RelocationType.None)
        {
            return;
        }
        if (!isField || !(isAddress || relocation.IsThreadLocal))
        {
            Unexplained ??= relocation;
            return;
        }
        // A distance counts from the end of the instruction, the relocation from its own field.
        ulong offset = (ulong)relocation.Addend + (relocation.IsRelative ? instruction.NextIP - relocation.Offset : 0);
        bool isPlainCall = relocation.IsRelative && instruction.Length == 5 && position == 1
            && _map.Elf.Bytes[_section.Offset + instruction.IP] == CallRelative32;
        Node? target = _map.Find(_map.Elf.Symbols[relocation.Symbol], offset);
        References.Add(new Reference(target, instruction.IP, relocation, isPlainCall));
    }

    private void AddResolved(ulong address, ulong at)
    {
        if (!_function.Contains(_section, address))
        {
            References.Add(new Reference(_map.Find(_section, address), at, null, false));
        }
    }
}
