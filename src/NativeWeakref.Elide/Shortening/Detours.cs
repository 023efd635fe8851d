using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using Iced.Intel;
using NativeWeakref.Elide.Collapsing;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;

namespace NativeWeakref.Elide.Shortening;

/// <summary>
/// Leads branches and calls past what only leads on: instructions that do nothing, and jumps. Addresses of collapsed forwards that
/// code takes become those of their targets.
/// </summary>
/// <remarks>
/// What was passed stays where it is, so whoever else comes there is served as before. Two forwards to one target keep their
/// addresses: C tells functions apart by them. So does a target that has an address of its own elsewhere.
/// </remarks>
internal sealed class Detours
{
    private const int MostSteps = 16;
    private const int WideField = sizeof(int);

    private readonly ObjectMap _map;
    private readonly byte[] _patched;
    private readonly Dictionary<(int Section, ulong Start), ulong> _pointers = [];
    private int _changed;

    private Detours(ObjectMap map, byte[] patched)
    {
        _map = map;
        _patched = patched;
    }

    /// <param name="map">The object as it is.</param>
    /// <param name="forwards">Its collapsed forwards.</param>
    /// <param name="patched">The bytes that are changed.</param>
    /// <returns>How many branches, calls and addresses lead elsewhere now.</returns>
    public static int Shorten(ObjectMap map, List<Forward> forwards, byte[] patched)
    {
        Detours detours = new(map, patched);
        detours.CollectPointers(forwards);
        foreach (Node function in map.Functions)
        {
            if (function.IsOurs)
            {
                detours.Shorten(function);
            }
        }
        return detours._changed;
    }

    private void CollectPointers(List<Forward> forwards)
    {
        Dictionary<Node, int> uses = [];
        foreach (Forward forward in forwards)
        {
            if (forward.Target.Function is Node target)
            {
                uses[target] = uses.GetValueOrDefault(target) + 1;
            }
        }
        HashSet<(int Section, ulong Start)> taken = TakenAddresses();
        foreach (Forward forward in forwards)
        {
            Node function = forward.Function;
            bool isOnly = forward.Target is { Function: { Kind: NodeKind.Code } only, Call: null } && uses[only] == 1
                && only.Section!.Index == function.Section!.Index && !taken.Contains((only.Section.Index, only.Start));
            // An export's symbol lies at the start of its target: whoever takes the address by the name gets that one.
            if (isOnly && function.ExportName == null && forward.Target.Function!.ExportName == null)
            {
                _pointers.Add((function.Section!.Index, function.Start), Destination(function.Section, forward.Target.Function.Start));
            }
        }
    }

    private HashSet<(int Section, ulong Start)> TakenAddresses()
    {
        HashSet<(int Section, ulong Start)> taken = [];
        foreach (Node function in _map.Functions)
        {
            foreach (Instruction instruction in FunctionCode.Decode(_map, function))
            {
                if (TakesAddress(function.Section!, instruction))
                {
                    _ = taken.Add((function.Section!.Index, instruction.IPRelativeMemoryAddress));
                }
            }
        }
        return taken;
    }

    private void Shorten(Node function)
    {
        ElfSection section = function.Section!;
        foreach (Instruction instruction in FunctionCode.Decode(_map, function))
        {
            if (TakesAddress(section, instruction))
            {
                if (_pointers.TryGetValue((section.Index, instruction.IPRelativeMemoryAddress), out ulong target))
                {
                    Lead(section, instruction, WideField, target);
                }
            }
            else if (IsDirectBranch(instruction) && IsResolved(section, instruction))
            {
                ulong target = Destination(section, instruction.NearBranchTarget);
                if (target != instruction.NearBranchTarget)
                {
                    Lead(section, instruction, instruction.IsJccShort || instruction.IsJmpShort ? 1 : WideField, target);
                }
            }
        }
    }

    // Where code that comes to a place of a function of ours does something.
    private ulong Destination(ElfSection section, ulong place)
    {
        for (int step = 0; step < MostSteps; step++)
        {
            if (_map.Find(section, place) is not { Kind: NodeKind.Code, IsOurs: true } function)
            {
                return place;
            }
            Decoder decoder = Decoder.Create(
                64, new ByteArrayCodeReader(_map.Elf.Bytes, (int)(section.Offset + place), (int)(function.End - place)), place);
            Instruction instruction = decoder.Decode();
            bool isJump = instruction.Code is Code.Jmp_rel8_64 or Code.Jmp_rel32_64 && IsResolved(section, instruction);
            bool isNothing = instruction.Mnemonic == Mnemonic.Nop && instruction.NextIP < function.End;
            if (!isJump && !isNothing)
            {
                return place;
            }
            place = isJump ? instruction.NearBranchTarget : instruction.NextIP;
        }
        return place;
    }

    // A short branch that does not reach as far is left alone.
    private void Lead(ElfSection section, in Instruction instruction, int width, ulong target)
    {
        long distance = (long)target - (long)instruction.NextIP;
        if (width == 1 ? distance != (sbyte)distance : distance != (int)distance)
        {
            return;
        }
        Span<byte> field = _patched.AsSpan((int)(section.Offset + instruction.NextIP) - width, width);
        if (width == 1)
        {
            field[0] = (byte)distance;
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(field, (int)distance);
        }
        _changed++;
    }

    private bool TakesAddress(ElfSection section, in Instruction instruction)
        => instruction.Code == Code.Lea_r64_m && instruction.IsIPRelativeMemoryOperand && IsResolved(section, instruction);

    private static bool IsDirectBranch(in Instruction instruction)
        => instruction.IsJccShortOrNear || instruction.Code is Code.Jmp_rel8_64 or Code.Jmp_rel32_64 or Code.Call_rel32_64;

    private bool IsResolved(ElfSection section, in Instruction instruction)
        => _map.Elf.RelocationsOf(section, instruction.IP, instruction.NextIP).IsEmpty;
}
