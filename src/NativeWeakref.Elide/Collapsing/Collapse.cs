using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;

namespace NativeWeakref.Elide.Collapsing;

/// <summary>
/// Makes pure forwards cost nothing. The symbol of an export moves to the function it forwards to; the old place becomes a jump
/// there, for code of this object that took its address.
/// </summary>
/// <remarks>
/// Unwind information stays true: the jump is the first instruction, where the frame is as at entry. An export whose target
/// serves another export too keeps its place and gets the jump only: two C functions must not have one address.
/// </remarks>
internal static class Collapse
{
    private const byte JumpRelative32 = 0xE9;
    private const byte Breakpoint = 0xCC;
    private const int JumpLength = 5;

    /// <summary>The pure forwards among the functions that contained transition calls.</summary>
    /// <param name="map">The object as ILC wrote it, before elision.</param>
    /// <param name="proof">What is reached in it.</param>
    /// <param name="narrowResults">Exports of which C reads 32 bits of the result.</param>
    /// <param name="marked">Symbols of the methods that forward in C# already, with all types unchanged.</param>
    public static List<Forward> Find(ObjectMap map, Proof proof, IReadOnlySet<string> narrowResults, IReadOnlySet<string> marked)
    {
        Dictionary<Node, HashSet<ulong>> candidates = [];
        for (int i = 0; i < proof.TransitionCalls.Count; i++)
        {
            ulong offset = proof.TransitionCalls[i].Offset;
            if (map.Find(proof.TransitionSections[i], offset) is { IsOurs: true } function && function.End - function.Start >= JumpLength)
            {
                HashSet<ulong> offsets = candidates.TryGetValue(function, out HashSet<ulong>? found) ? found : candidates[function] = [];
                _ = offsets.Add(offset);
            }
        }
        List<Forward> forwards = [];
        foreach ((Node function, HashSet<ulong> transitions) in candidates)
        {
            bool isMarked = marked.Contains(function.Name);
            bool hasNarrowResult = isMarked || (function.ExportName != null && narrowResults.Contains(function.ExportName));
            if (ForwardProver.Prove(map, function, transitions, hasNarrowResult, isMarked) is Forward forward)
            {
                forwards.Add(forward);
            }
        }
        return forwards;
    }

    /// <summary>Changes the bytes of an elided object; <paramref name="map"/> is that of the original.</summary>
    public static void Apply(ObjectMap map, Ownership ownership, List<Forward> forwards, byte[] patched)
    {
        foreach (Forward forward in forwards)
        {
            WriteJump(map.Elf, forward, patched);
        }
        foreach ((ElfSymbol symbol, Node target) in Moves(map.Elf, ownership, forwards))
        {
            Span<byte> entry = patched.AsSpan((int)symbol.FileOffset, ElfSymbol.EntrySize);
            BinaryPrimitives.WriteUInt64LittleEndian(entry[ElfSymbol.ValueField..], target.Start);
            BinaryPrimitives.WriteUInt64LittleEndian(entry[ElfSymbol.SizeField..], target.End - target.Start);
        }
    }

    private static void WriteJump(ElfObject elf, Forward forward, byte[] patched)
    {
        Node function = forward.Function;
        foreach (ElfRelocation relocation in elf.RelocationsOf(function.Section!, function.Start, function.End))
        {
            Elision.Neutralise(patched.AsSpan((int)relocation.FileOffset));
        }
        Span<byte> code = patched.AsSpan((int)(function.Section!.Offset + function.Start), (int)(function.End - function.Start));
        code.Fill(Breakpoint); // nothing comes here any more
        if (forward.Target.Function is not Node target)
        {
            _ = IndirectBranch.Write(code, IndirectBranch.Jump, forward.Target.Pointer);
            return;
        }
        code[0] = JumpRelative32;
        if (forward.Target.Call is ElfRelocation call)
        {
            code[1..JumpLength].Clear();
            Span<byte> entry = patched.AsSpan((int)call.FileOffset, ElfRelocation.EntrySize);
            elf.Bytes.AsSpan((int)call.FileOffset, ElfRelocation.EntrySize).CopyTo(entry);
            BinaryPrimitives.WriteUInt64LittleEndian(entry, function.Start + 1);
            return;
        }
        int distance = checked((int)((long)target.Start - (long)(function.Start + JumpLength)));
        BinaryPrimitives.WriteInt32LittleEndian(code[1..], distance);
    }

    private static IEnumerable<(ElfSymbol Symbol, Node Target)> Moves(ElfObject elf, Ownership ownership, List<Forward> forwards)
    {
        IEnumerable<Forward> exports = forwards.Where(static forward => forward.Function.ExportName != null);
        Dictionary<(int Section, ulong Start), Node> targets = [];
        foreach (IGrouping<Node?, Forward> group in exports.GroupBy(static forward => forward.Target.Function))
        {
            // An export of its own at the target, or a second forward to it: the address is taken.
            if (group.Key is { Kind: NodeKind.Code, ExportName: null } target && group.Count() == 1)
            {
                Node function = group.Single().Function;
                targets.Add((function.Section!.Index, function.Start), target);
            }
        }
        foreach (ElfSymbol symbol in elf.Symbols)
        {
            if (ownership.IsExport(symbol.Name) && targets.TryGetValue((symbol.Section, symbol.Value), out Node? target))
            {
                yield return (symbol, target);
            }
        }
    }
}
