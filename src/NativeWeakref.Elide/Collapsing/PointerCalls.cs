using System;
using System.Collections.Generic;
using Iced.Intel;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;

namespace NativeWeakref.Elide.Collapsing;

/// <summary>
/// Calls the pointer itself where the code calls a forward that only jumps to it: the pointer is in the same register.
/// </summary>
internal static class PointerCalls
{
    private const byte Breakpoint = 0xCC;

    private static ReadOnlySpan<byte> LongNop => [0x0F, 0x1F, 0x00];

    private static ReadOnlySpan<byte> ShortNop => [0x66, 0x90];

    /// <summary>Changes the bytes of a collapsed object.</summary>
    /// <param name="map">The object before.</param>
    /// <param name="forwards">Its pure forwards.</param>
    /// <param name="patched">The bytes that are changed.</param>
    /// <returns>How many calls and jumps were changed.</returns>
    public static int Apply(ObjectMap map, List<Forward> forwards, byte[] patched)
    {
        Dictionary<(int Section, ulong Start), Register> pointers = [];
        foreach (Forward forward in forwards)
        {
            if (forward.Target.Pointer != Register.None)
            {
                pointers.Add((forward.Function.Section!.Index, forward.Function.Start), forward.Target.Pointer);
            }
        }
        int changed = 0;
        foreach (Node function in map.Functions)
        {
            if (!function.IsOurs)
            {
                continue;
            }
            ElfSection section = function.Section!;
            foreach (Instruction instruction in FunctionCode.Decode(map, function))
            {
                bool isDirect = instruction.Code is Code.Call_rel32_64 or Code.Jmp_rel32_64
                    && map.Elf.RelocationsOf(section, instruction.IP, instruction.NextIP).IsEmpty;
                if (isDirect && pointers.TryGetValue((section.Index, instruction.NearBranchTarget), out Register pointer))
                {
                    Span<byte> code = patched.AsSpan((int)(section.Offset + instruction.IP), instruction.Length);
                    Write(code, pointer, instruction.Code == Code.Call_rel32_64);
                    changed++;
                }
            }
        }
        return changed;
    }

    private static void Write(Span<byte> code, Register pointer, bool isCall)
    {
        int length = IndirectBranch.Write(code, isCall ? IndirectBranch.Call : IndirectBranch.Jump, pointer);
        Span<byte> rest = code[length..];
        if (!isCall)
        {
            rest.Fill(Breakpoint);
        }
        else
        {
            (rest.Length == LongNop.Length ? LongNop : ShortNop).CopyTo(rest);
        }
    }
}
