using System.Collections.Generic;
using System.Linq;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Frames;
using NativeWeakref.Elide.Proving;
using NUnit.Framework;

namespace NativeWeakref.Elide.Tests;

/// <summary>Which frames count as idle, and what becomes of the code around them: on code made by hand.</summary>
public sealed class FrameTests
{
    private static readonly byte[] s_setUp = [0x55, 0x48, 0x8B, 0xEC];
    private static readonly byte[] s_nop = [0x0F, 0x1F, 0x40, 0x00];

    // What ILC says once for all functions; only its length counts here.
    private static readonly byte[] s_common = [0x10, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly byte[] s_rows = [.. IdleFrameProver.RowsOfFrame, 0, 0];

    private static Ownership Ours => new("Ours", new HashSet<string>());

    // test rdi,rdi; je +2; pop rbp; ret; pop rbp; jmp target
    private static byte[] Branching => [0x48, 0x85, 0xFF, 0x74, 2, 0x5D, 0xC3, 0x5D, 0xE9, 2, 0, 0, 0];

    [Test]
    public void A_jump_and_a_return_take_the_place_of_the_pop()
    {
        byte[] expected = [.. s_nop, 0x48, 0x85, 0xFF, 0x74, 2, 0xC3, 0xCC, 0xE9, 3, 0, 0, 0, 0xCC];
        Assert.That(Removed([.. s_setUp, .. Branching]), Is.EqualTo(expected));
    }

    [Test]
    public void A_call_before_the_return_becomes_a_jump()
    {
        byte[] code = [.. s_setUp, 0xE8, 5, 0, 0, 0, 0x90, 0x5D, 0xC3];
        byte[] expected = [.. s_nop, 0xE9, 5, 0, 0, 0, 0x90, 0xC3, 0xCC];
        Assert.That(Removed(code), Is.EqualTo(expected));
    }

    [TestCase(new byte[] { 0xFF, 0xD2 }, new byte[] { 0xFF, 0xE2 }, TestName = "A_last_call_of_a_pointer_becomes_a_jump")]
    [TestCase(new byte[] { 0x41, 0xFF, 0xD0 }, new byte[] { 0x41, 0xFF, 0xE0 }, TestName = "A_last_call_of_a_pointer_in_r8_becomes_a_jump")]
    [TestCase(new byte[] { 0xFF, 0x50, 8 }, new byte[] { 0xFF, 0x60, 8 }, TestName = "A_last_call_of_a_pointer_in_memory_becomes_a_jump")]
    public void A_last_call_becomes_a_jump(byte[] call, byte[] jump)
    {
        byte[] expected = [.. s_nop, .. jump, 0xC3, 0xCC];
        Assert.That(Removed([.. s_setUp, .. call, 0x5D, 0xC3]), Is.EqualTo(expected));
    }

    [Test]
    public void A_relocation_moves_with_its_jump()
    {
        ElfObject patched = Patched([.. s_setUp, 0x5D, 0xE9, 0, 0, 0, 0], 6);
        Assert.That(patched.RelocationsOf(patched.Sections[1]).ToArray().Single().Offset, Is.EqualTo(5));
        byte[] expected = [.. s_nop, 0xE9, 0, 0, 0, 0, 0xCC];
        Assert.That(CodeOf(patched, expected.Length), Is.EqualTo(expected));
    }

    [Test]
    public void The_unwinder_is_told_of_no_frame()
    {
        ElfObject patched = Patched([.. s_setUp, .. Branching], null);
        ElfSection frames = patched.Sections[2];
        Assert.That(patched.Bytes.Skip((int)(frames.Offset + frames.Size) - s_rows.Length).Take(s_rows.Length), Is.All.Zero);
    }

    [TestCase(new byte[] { 0x48, 0x8B, 0x45, 0xF8, 0x5D, 0xC3 }, TestName = "A_frame_that_is_read_stays")]
    [TestCase(new byte[] { 0x48, 0x8D, 0x44, 0x24, 8, 0x5D, 0xC3 }, TestName = "A_stack_pointer_that_is_read_stays")]
    [TestCase(new byte[] { 0x53, 0x5B, 0x5D, 0xC3 }, TestName = "A_saved_register_stays")]
    [TestCase(new byte[] { 0xE8, 0, 0, 0, 0, 0x31, 0xC0, 0x5D, 0xC3 }, TestName = "Work_after_a_call_needs_the_frame")]
    [TestCase(new byte[] { 0xFF, 0x55, 8, 0x5D, 0xC3 }, TestName = "A_call_through_the_frame_stays")]
    [TestCase(new byte[] { 0xEB, 1, 0x5D, 0xC3 }, TestName = "A_return_that_something_jumps_to_stays")]
    [TestCase(new byte[] { 0x74, 0x30, 0x5D, 0xC3 }, TestName = "A_conditional_jump_out_of_the_function_stays")]
    [TestCase(new byte[] { 0xC3, 0x5D, 0xC3 }, TestName = "A_return_with_the_frame_in_place_stays")]
    [TestCase(new byte[] { 0xFF, 0xE0, 0x5D, 0xC3 }, TestName = "A_jump_table_stays")]
    [TestCase(new byte[] { 0x5D, 0xEB, 0x10 }, TestName = "A_short_jump_out_of_the_function_stays")]
    [TestCase(new byte[] { 0x5D, 0x90, 0xC3 }, TestName = "Work_between_pop_and_return_stays")]
    [TestCase(new byte[] { 0x90, 0x90, 0x90 }, TestName = "Code_without_an_exit_stays")]
    public void A_frame_in_use_stays(byte[] body) => Assert.That(FramesOf(Object([.. s_setUp, .. body], null, s_rows)), Is.Empty);

    [Test]
    public void A_frame_of_which_the_unwinder_is_told_more_stays()
    {
        byte[] rows = [.. IdleFrameProver.RowsOfFrame, 0x43, 0x0D, 0x06];
        Assert.That(FramesOf(Object([.. s_setUp, .. Branching], null, rows)), Is.Empty);
        Assert.That(FramesOf(Object([.. s_setUp, .. Branching], null, s_rows)), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_check_notices_a_frame_that_is_still_there()
    {
        ObjectMap map = new(new ElfObject(Object([.. s_setUp, .. Branching], null, s_rows)), Ours);
        List<IdleFrame> frames = IdleFrameProver.Find(map);
        Assert.That(() => FrameRemoval.Check(map, frames), Throws.InstanceOf<System.IO.InvalidDataException>().With.Message.Contains("still uses its frame"));
    }

    private static List<IdleFrame> FramesOf(byte[] file) => IdleFrameProver.Find(new ObjectMap(new ElfObject(file), Ours));

    private static byte[] Removed(byte[] code) => CodeOf(Patched(code, null), code.Length);

    private static byte[] CodeOf(ElfObject elf, int length) => [.. elf.Bytes.Skip((int)elf.Sections[1].Offset).Take(length)];

    private static ElfObject Patched(byte[] code, ulong? relocation)
    {
        byte[] file = Object(code, relocation, s_rows);
        ObjectMap map = new(new ElfObject(file), Ours);
        List<IdleFrame> frames = IdleFrameProver.Find(map);
        Assert.That(frames, Has.Count.EqualTo(1), "the frame is idle");
        byte[] patched = (byte[])file.Clone();
        FrameRemoval.Apply(map, frames, patched);
        ElfObject result = new(patched);
        FrameRemoval.Check(new ObjectMap(result, Ours), frames);
        return result;
    }

    /// <summary>The code, padding of two bytes, and a function behind it; what the unwinder is told of the first.</summary>
    private static byte[] Object(byte[] code, ulong? relocation, byte[] rows)
    {
        ElfBuilder builder = new();
        int section = builder.AddCode([.. code, 0xCC, 0xCC, 0x90, 0xC3]);
        int function = builder.AddSymbol("Ours_Type__Framed", SymbolType.Function, section, 0, (ulong)code.Length);
        _ = builder.AddSymbol("Ours_Type__Target", SymbolType.Function, section, (ulong)code.Length + 2, 2);
        // Length, distance to the common entry, start, size, one byte of length and four of data, rows.
        byte[] entry = [(byte)(17 + rows.Length), 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, (byte)code.Length, 0, 0, 0, 4, 0, 0, 0, 0, .. rows];
        int unwinding = builder.AddSection(".eh_frame", 2, [.. s_common, .. entry]);
        builder.AddRelocation(unwinding, (ulong)s_common.Length + 8, RelocationType.Relative32, function, 0);
        if (relocation is ulong offset)
        {
            builder.AddRelocation(section, offset, RelocationType.Plt32, builder.AddImport("elsewhere"), -4);
        }
        return builder.Build();
    }
}
