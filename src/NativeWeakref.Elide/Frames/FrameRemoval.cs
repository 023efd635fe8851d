using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using Iced.Intel;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;

namespace NativeWeakref.Elide.Frames;

/// <summary>Takes idle frames out of the code and out of what the unwinder is told, and reads the result back.</summary>
internal static class FrameRemoval
{
    private const byte CallRelative32 = 0xE8;
    private const byte JumpRelative32 = 0xE9;
    private const byte Breakpoint = 0xCC;

    // The bits in which FF /2, a call, and FF /4, a jump, differ.
    private const byte CallToJump = 0x30;

    /// <summary>In place of <c>push rbp; mov rbp, rsp</c>: one instruction that does nothing.</summary>
    private static ReadOnlySpan<byte> Nop => [0x0F, 0x1F, 0x40, 0x00];

    /// <param name="map">The object before.</param>
    /// <param name="frames">Its idle frames.</param>
    /// <param name="patched">The bytes that are changed.</param>
    public static void Apply(ObjectMap map, List<IdleFrame> frames, byte[] patched)
    {
        foreach (IdleFrame frame in frames)
        {
            ElfSection section = frame.Function.Section!;
            Nop.CopyTo(patched.AsSpan((int)(section.Offset + frame.Function.Start)));
            foreach (Instruction call in frame.LastCalls)
            {
                MakeJump(patched.AsSpan((int)(section.Offset + call.IP), call.Length));
            }
            foreach (Instruction exit in frame.Exits)
            {
                MoveForward(map.Elf, section, exit, patched);
            }
            // Nothing is saved, so the rows say nothing: the return address is on top of the stack all along.
            patched.AsSpan(frame.Unwinding.Offset, frame.Unwinding.Length).Clear();
        }
    }

    /// <summary>Reads a patched object back: a function without a frame touches neither of its registers, and calls nothing.</summary>
    public static void Check(ObjectMap patched, List<IdleFrame> frames)
    {
        InstructionInfoFactory information = new();
        foreach (IdleFrame frame in frames)
        {
            Node function = patched.Find(patched.Elf.Sections[frame.Function.Section!.Index], frame.Function.Start)!;
            foreach (Instruction instruction in FunctionCode.Decode(patched, function))
            {
                bool isReturn = instruction.Code == Code.Retnq;
                if (instruction.IsInvalid || (!isReturn && IdleFrameProver.UsesFrame(information, instruction)))
                {
                    throw new InvalidDataException($"'{frame.Function.Name}' still uses its frame at 0x{instruction.IP:x} after the patch");
                }
            }
        }
    }

    private static void MakeJump(Span<byte> call)
    {
        if (call[0] == CallRelative32)
        {
            call[0] = JumpRelative32;
            return;
        }
        bool hasPrefix = (call[0] & 0xF0) == 0x40;
        call[hasPrefix ? 2 : 1] ^= CallToJump;
    }

    // Over the pop of one byte in front of it.
    private static void MoveForward(ElfObject elf, ElfSection section, in Instruction exit, byte[] patched)
    {
        int at = (int)(section.Offset + exit.IP);
        Span<byte> code = patched.AsSpan(at - 1, exit.Length + 1);
        code[1..].CopyTo(code);
        code[^1] = Breakpoint;
        ReadOnlySpan<ElfRelocation> relocations = elf.RelocationsOf(section, exit.IP, exit.NextIP);
        foreach (ElfRelocation relocation in relocations)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(patched.AsSpan((int)relocation.FileOffset), relocation.Offset - 1);
        }
        if (exit.Code == Code.Jmp_rel32_64 && relocations.IsEmpty)
        {
            Span<byte> distance = code[1..];
            BinaryPrimitives.WriteInt32LittleEndian(distance, BinaryPrimitives.ReadInt32LittleEndian(distance) + 1);
        }
    }
}
