using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using Iced.Intel;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;

namespace NativeWeakref.Elide.Shortening;

/// <summary>
/// Makes a call and the instructions that do nothing behind it one instruction: their bytes become prefixes in front of it, which the
/// processor ignores there.
/// </summary>
internal static class CallPadding
{
    /// <summary>CS in front of a call means nothing in 64-bit mode; assemblers pad with it too.</summary>
    public const byte Prefix = 0x2E;

    private const int MostPrefixes = 3; // what every processor decodes without delay

    /// <param name="map">The object as it is.</param>
    /// <param name="patched">The bytes that are changed.</param>
    /// <returns>How many calls were moved.</returns>
    public static int Apply(ObjectMap map, byte[] patched)
    {
        int moved = 0;
        foreach (Node function in map.Functions)
        {
            if (!function.IsOurs)
            {
                continue;
            }
            List<Instruction> code = FunctionCode.Decode(map, function);
            HashSet<ulong> targets = Targets(code);
            for (int i = 0; i + 1 < code.Count; i++)
            {
                Instruction call = code[i];
                Instruction nop = code[i + 1];
                bool isCall = call.Code == Code.Call_rel32_64 || (call.Code == Code.Call_rm64 && call.Op0Kind == OpKind.Register);
                if (isCall && nop.Mnemonic == Mnemonic.Nop && nop.Length <= MostPrefixes && !targets.Contains(nop.IP))
                {
                    Move(map.Elf, function.Section!, call, nop.Length, patched);
                    moved++;
                }
            }
        }
        return moved;
    }

    private static HashSet<ulong> Targets(List<Instruction> code)
    {
        HashSet<ulong> targets = [];
        foreach (Instruction instruction in code)
        {
            if (instruction.FlowControl is FlowControl.ConditionalBranch or FlowControl.UnconditionalBranch)
            {
                _ = targets.Add(instruction.NearBranchTarget);
            }
        }
        return targets;
    }

    private static void Move(ElfObject elf, ElfSection section, in Instruction call, int by, byte[] patched)
    {
        Span<byte> code = patched.AsSpan((int)(section.Offset + call.IP), call.Length + by);
        code[..call.Length].CopyTo(code[by..]);
        code[..by].Fill(Prefix);
        ReadOnlySpan<ElfRelocation> relocations = elf.RelocationsOf(section, call.IP, call.NextIP);
        foreach (ElfRelocation relocation in relocations)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(patched.AsSpan((int)relocation.FileOffset), relocation.Offset + (ulong)by);
        }
        if (call.Code == Code.Call_rel32_64 && relocations.IsEmpty)
        {
            Span<byte> distance = code[^sizeof(int)..];
            BinaryPrimitives.WriteInt32LittleEndian(distance, BinaryPrimitives.ReadInt32LittleEndian(distance) - by);
        }
    }
}
