using System.Collections.Generic;
using System.IO;
using Iced.Intel;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;

namespace NativeWeakref.Elide.Collapsing;

/// <summary>Reads a patched object back: each old place leads to its target, each export to a function of ours.</summary>
internal static class CollapseCheck
{
    public static void Run(ObjectMap patched, Ownership ownership, List<Forward> forwards)
    {
        foreach (Forward forward in forwards)
        {
            ElfSection section = patched.Elf.Sections[forward.Function.Section!.Index];
            if (patched.Find(section, forward.Function.Start) is not Node old || !IsJumpTo(patched, old, forward.Target))
            {
                throw new InvalidDataException($"'{forward.Function.Name}' does not lead to its target after the patch");
            }
        }
        foreach (string export in ownership.Exports)
        {
            if (patched.Find(export) is not { Kind: NodeKind.Code } function || !ownership.Owns(function.Name))
            {
                throw new InvalidDataException($"the export '{export}' leads to no function of ours after the patch");
            }
        }
    }

    private static bool IsJumpTo(ObjectMap patched, Node old, ForwardTarget target)
    {
        Instruction first = FunctionCode.DecoderOf(patched, old).Decode();
        List<Reference> found = Proving.CodeReader.Read(patched, old).References;
        if (target.Function is not Node expected)
        {
            return first.Code == Code.Jmp_rm64 && first.Op0Register == target.Pointer && found.Count == 0;
        }
        return first.Code == Code.Jmp_rel32_64 && found is [{ Target: Node only }]
            && only.Name == expected.Name && only.Kind == expected.Kind && only.Start == expected.Start;
    }
}
