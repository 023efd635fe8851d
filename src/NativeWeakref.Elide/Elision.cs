using System;
using System.Buffers.Binary;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;

namespace NativeWeakref.Elide;

/// <summary>
/// Takes the transition calls out of proven code. Everything the proof reached is patched, library code included, because
/// it runs without a runtime.
/// </summary>
internal static class Elision
{
    private const int RelocationInfo = 8;
    private const int RelocationAddend = 16;

    /// <summary>One five-byte instruction, so that the decoder has one thing to skip.</summary>
    private static ReadOnlySpan<byte> Nop => [0x0F, 0x1F, 0x44, 0x00, 0x00];

    public static byte[] Patch(ElfObject elf, Proof proof)
    {
        byte[] patched = (byte[])elf.Bytes.Clone();
        for (int i = 0; i < proof.TransitionCalls.Count; i++)
        {
            ElfRelocation relocation = proof.TransitionCalls[i];
            // The relocated distance follows the one-byte opcode.
            ulong call = proof.TransitionSections[i].Offset + relocation.Offset - 1;
            Nop.CopyTo(patched.AsSpan((int)call));
            Neutralise(patched.AsSpan((int)relocation.FileOffset));
        }
        return patched;
    }

    /// <summary>Makes the symbols of other objects that may be absent weak: the loader gives them the address 0 then.</summary>
    public static void Weaken(ElfObject elf, AllowList imports, byte[] patched)
    {
        foreach (ElfSymbol symbol in elf.Symbols)
        {
            if (symbol.Section == ElfSymbol.Undefined && imports.IsWeak(symbol.Name))
            {
                Weaken(symbol, patched);
            }
        }
    }

    /// <summary>Makes a symbol of other objects weak.</summary>
    public static void Weaken(ElfSymbol symbol, byte[] patched)
        => patched[symbol.FileOffset + ElfSymbol.InfoField] = (byte)((ElfSymbol.WeakBinding << 4) | (int)symbol.Type);

    /// <summary>Makes a relocation entry one that the linker passes over.</summary>
    public static void Neutralise(Span<byte> relocation)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(relocation[RelocationInfo..], (ulong)RelocationType.None);
        BinaryPrimitives.WriteInt64LittleEndian(relocation[RelocationAddend..], 0);
    }
}
