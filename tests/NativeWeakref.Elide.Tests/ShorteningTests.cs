using System.Collections.Generic;
using System.Linq;
using Iced.Intel;
using NativeWeakref.Elide.Collapsing;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;
using NativeWeakref.Elide.Shortening;
using NUnit.Framework;

namespace NativeWeakref.Elide.Tests;

/// <summary>Which detours are shortened and which calls are padded: on code made by hand.</summary>
public sealed class ShorteningTests
{
    private const string First = "Ours_Type__First";
    private const string Second = "Ours_Type__Second";
    private const string Third = "Ours_Type__Third";

    private static Ownership Ours => new("Ours", new HashSet<string>());

    // je to a jump, ret, the jump, ret, xor eax,eax, ret.
    [TestCase(new byte[] { 0x74, 1, 0xC3, 0xEB, 1, 0xC3, 0x31, 0xC0, 0xC3 }, 1, 4, TestName = "A_branch_to_a_jump_leads_where_that_leads")]
    [TestCase(new byte[] { 0x74, 1, 0xC3, 0x90, 0x31, 0xC0, 0xC3 }, 1, 2, TestName = "A_branch_to_an_instruction_that_does_nothing_leads_behind_it")]
    [TestCase(new byte[] { 0x74, 1, 0xC3, 0x31, 0xC0, 0xC3 }, 1, 1, TestName = "A_branch_to_work_stays")]
    [TestCase(new byte[] { 0x74, 1, 0xC3, 0x90 }, 1, 1, TestName = "A_branch_to_the_last_instruction_stays")]
    [TestCase(new byte[] { 0x74, 1, 0xC3, 0xFF, 0xE0 }, 1, 1, TestName = "A_branch_to_a_jump_through_a_register_stays")]
    public void A_branch_is_led_on(byte[] code, int at, byte distance)
    {
        byte[] expected = [.. code];
        expected[at] = distance;
        Assert.That(Shortened([.. code]), Is.EqualTo(expected));
    }

    [Test]
    public void A_circle_of_jumps_ends() => Assert.That(Shortened([0x74, 0, 0xEB, 0xFE, 0xC3]), Has.Length.EqualTo(5));

    [Test]
    public void A_short_branch_that_does_not_reach_stays()
    {
        byte[] code = [0x74, 1, 0xC3, 0xE9, 200, 0, 0, 0, .. Enumerable.Repeat((byte)0xC3, 201)];
        Assert.That(Shortened(code), Is.EqualTo(code));
    }

    [Test]
    public void A_call_of_a_forward_leads_to_its_target()
    {
        byte[] caller = [0xE8, 2, 0, 0, 0, 0xC3, 0x90]; // to the forward at 7
        byte[] forward = [0xE9, 1, 0, 0, 0, 0x90]; // to the target at 13, which begins with an instruction that does nothing
        byte[] target = [0x90, 0x31, 0xC0, 0xC3];
        byte[] patched = Apply([caller, forward, target], null, out int changed);
        Assert.That(patched[1], Is.EqualTo(9));
        Assert.That(changed, Is.EqualTo(2), "the call, and the forward itself");
    }

    [Test]
    public void An_address_of_a_forward_becomes_that_of_its_target()
    {
        Assert.That(WithAddress([0x31, 0xC0, 0xC3])[3], Is.EqualTo(6));
        Assert.That(WithAddress([0x90, 0x31, 0xC0, 0xC3])[3], Is.EqualTo(7), "behind what does nothing");
    }

    [Test]
    public void An_address_stays_where_the_target_has_one_too()
    {
        byte[] taking = [0x48, 0x8D, 0x05, 8, 0, 0, 0, 0x48, 0x8D, 0x0D, 6, 0, 0, 0, 0xC3]; // of the forward at 15, of the target at 20
        Assert.That(Apply([taking, [0xE9, 0, 0, 0, 0], [0x31, 0xC0, 0xC3]], (1, 2), out _).Take(taking.Length), Is.EqualTo(taking));
    }

    [TestCase(new byte[] { 0xFF, 0xD2, 0x0F, 0x1F, 0, 0xC3 }, new byte[] { 0x2E, 0x2E, 0x2E, 0xFF, 0xD2, 0xC3 }, TestName = "A_call_of_a_pointer_is_padded")]
    [TestCase(new byte[] { 0x41, 0xFF, 0xD0, 0x66, 0x90, 0xC3 }, new byte[] { 0x2E, 0x2E, 0x41, 0xFF, 0xD0, 0xC3 }, TestName = "A_call_of_a_pointer_in_r8_is_padded")]
    [TestCase(new byte[] { 0xE8, 1, 0, 0, 0, 0x90, 0xC3 }, new byte[] { 0x2E, 0xE8, 0, 0, 0, 0, 0xC3 }, TestName = "A_call_that_is_padded_leads_where_it_led")]
    [TestCase(new byte[] { 0x74, 2, 0xFF, 0xD2, 0x66, 0x90, 0xC3 }, new byte[] { 0x74, 2, 0xFF, 0xD2, 0x66, 0x90, 0xC3 }, TestName = "A_call_stays_where_something_jumps_behind_it")]
    [TestCase(new byte[] { 0xFF, 0xD2, 0x0F, 0x1F, 0x40, 0, 0xC3 }, new byte[] { 0xFF, 0xD2, 0x0F, 0x1F, 0x40, 0, 0xC3 }, TestName = "A_call_is_not_padded_by_many_bytes")]
    [TestCase(new byte[] { 0xFF, 0x50, 8, 0x90, 0xC3 }, new byte[] { 0xFF, 0x50, 8, 0x90, 0xC3 }, TestName = "A_call_through_memory_stays")]
    public void A_call_is_padded(byte[] code, byte[] expected)
    {
        byte[] file = Object([code], null);
        byte[] patched = (byte[])file.Clone();
        _ = CallPadding.Apply(new ObjectMap(new ElfObject(file), Ours), patched);
        Assert.That(CodeOf(patched, expected.Length), Is.EqualTo(expected));
    }

    [Test]
    public void A_relocation_moves_with_its_call()
    {
        byte[] file = Object([[0xE8, 0, 0, 0, 0, 0x90, 0xC3]], 1);
        byte[] patched = (byte[])file.Clone();
        Assert.That(CallPadding.Apply(new ObjectMap(new ElfObject(file), Ours), patched), Is.EqualTo(1));
        ElfObject result = new(patched);
        Assert.That(result.RelocationsOf(result.Sections[1]).ToArray().Single().Offset, Is.EqualTo(2));
        Assert.That(CodeOf(patched, 7), Is.EqualTo(new byte[] { 0x2E, 0xE8, 0, 0, 0, 0, 0xC3 }));
    }

    // lea rax, the forward at 8; ret.
    private static byte[] WithAddress(byte[] target)
        => Apply([[0x48, 0x8D, 0x05, 1, 0, 0, 0, 0xC3], [0xE9, 0, 0, 0, 0], target], (1, 2), out _);

    private static byte[] Shortened(byte[] code) => Apply([code], null, out _);

    private static byte[] Apply(byte[][] functions, (int From, int To)? forward, out int changed)
    {
        byte[] file = Object(functions, null);
        ObjectMap map = new(new ElfObject(file), Ours);
        string[] names = [First, Second, Third];
        List<Forward> forwards = forward is (int from, int to)
            ? [new Forward(map.Find(names[from])!, new ForwardTarget(map.Find(names[to]), Register.None, null))] : [];
        byte[] patched = (byte[])file.Clone();
        changed = Detours.Shorten(map, forwards, patched);
        return CodeOf(patched, functions.Sum(static function => function.Length));
    }

    private static byte[] CodeOf(byte[] file, int length)
    {
        ElfObject elf = new(file);
        return [.. elf.Bytes.Skip((int)elf.Sections[1].Offset).Take(length)];
    }

    /// <summary>Functions one behind the other.</summary>
    private static byte[] Object(byte[][] functions, ulong? relocation)
    {
        ElfBuilder builder = new();
        int section = builder.AddCode([.. functions.SelectMany(static function => function)]);
        string[] names = [First, Second, Third];
        ulong start = 0;
        for (int i = 0; i < functions.Length; i++)
        {
            _ = builder.AddSymbol(names[i], SymbolType.Function, section, start, (ulong)functions[i].Length);
            start += (ulong)functions[i].Length;
        }
        if (relocation is ulong offset)
        {
            builder.AddRelocation(section, offset, RelocationType.Plt32, builder.AddImport("elsewhere"), -4);
        }
        return builder.Build();
    }
}
