using System;
using System.Buffers.Binary;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;

namespace NativeWeakref.Elide;

/// <summary>
/// Takes out what only dead code refers to, so that the linker asks for nothing of the .NET runtime: code that the proof did not
/// reach never runs, and tables that only the runtime reads are never read.
/// </summary>
internal static class DeadReferences
{
    private const string Unwinding = ".eh_frame";
    private const string RuntimeTables = ".dotnet_eh_table";

    /// <summary>Neutralises relocations of what was not reached, and makes the imports that nothing needs then weak.</summary>
    public static void Drop(ObjectMap map, Proof proof, byte[] patched)
    {
        ElfObject elf = map.Elf;
        foreach (ElfSection section in elf.Sections)
        {
            foreach (ElfRelocation relocation in elf.RelocationsOf(section))
            {
                if (section.Name == Unwinding ? IsForRuntime(elf, relocation) : !IsReached(map, proof, section, relocation))
                {
                    Elision.Neutralise(patched.AsSpan((int)relocation.FileOffset));
                    // A distance of 0 is none to the unwinder.
                    if (section.Name == Unwinding)
                    {
                        BinaryPrimitives.WriteInt32LittleEndian(patched.AsSpan((int)(section.Offset + relocation.Offset)), 0);
                    }
                }
            }
        }
        foreach (ElfSymbol symbol in elf.Symbols)
        {
            if (symbol.Section == ElfSymbol.Undefined && symbol.Name.Length > 0 && !proof.Imports.Contains(symbol.Name))
            {
                Elision.Weaken(symbol, patched);
            }
        }
    }

    private static bool IsReached(ObjectMap map, Proof proof, ElfSection section, ElfRelocation relocation)
        => map.Find(section, relocation.Offset) is Node node && proof.ReachedFrom.ContainsKey(node);

    private static bool IsForRuntime(ElfObject elf, ElfRelocation relocation)
    {
        int section = elf.Symbols[relocation.Symbol].Section;
        return section is not (ElfSymbol.Undefined or ElfSymbol.Absolute) && elf.Sections[section].Name == RuntimeTables;
    }
}
