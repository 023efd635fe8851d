using System.Collections.Generic;
using System.Linq;
using Iced.Intel;
using NativeWeakref.Elide.Collapsing;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;
using NUnit.Framework;

namespace NativeWeakref.Elide.Tests;

/// <summary>Which functions count as pure forwards, and what becomes of them: on what ILC compiled, and on code made by hand.</summary>
public sealed class CollapseTests
{
    private const string Helper = "RhpReversePInvoke";

    [TestCase("Forward", "Clean_Clean_Targets__Forward")]
    [TestCase("TwinOne", "Clean_Clean_Targets__Twin")]
    [TestCase("TwinTwo", "Clean_Clean_Targets__Twin")]
    [TestCase("Slot", "Clean_Clean_Targets__Six")]
    [TestCase("NoResult", "Clean_Clean_Targets__NoResult")]
    [TestCase("NoArgument", "Clean_Clean_Targets__NoArgument")]
    [TestCase("ToImport", "malloc")]
    [TestCase("Unoptimised", "Clean_Clean_Targets__Unoptimised")]
    public void A_pure_forward_is_recognised(string method, string target)
        => Assert.That(InClean("Forwards", method)?.Target.Function?.Name, Is.EqualTo(target));

    [Test]
    public void A_call_through_an_argument_is_a_jump_to_it()
    {
        Assert.That(InClean("Forwards", "ThroughPointer")?.Target.Pointer, Is.EqualTo(Register.RSI));
        Assert.That(InClean("Forwards", "TwoThroughPointer")?.Target.Pointer, Is.EqualTo(Register.RDX));
    }

    [Test]
    public void A_narrow_result_is_a_forward_only_where_C_reads_no_more()
    {
        Assert.That(InClean("Forwards", "NarrowForward", "clean_narrow_forward")?.Target.Function?.Name, Is.EqualTo("Clean_Clean_Targets__NarrowForward"));
        Assert.That(InClean("Forwards", "NarrowForward"), Is.Null);
        Assert.That(InClean("Forwards", "UnoptimisedNarrow", "clean_unoptimised_narrow")?.Target.Function?.Name, Is.EqualTo("Clean_Clean_Targets__UnoptimisedNarrow"));
        Assert.That(InClean("Forwards", "UnoptimisedNarrow"), Is.Null);
    }

    [TestCase("UnoptimisedHalf", true)]
    [TestCase("UnoptimisedSwappedHalves", false)]
    public void Half_a_register_is_an_argument_where_the_method_is_listed(string method, bool isForward)
    {
        Assert.That(InClean("Forwards", method), Is.Null);
        Assert.That(InClean("Forwards", method, [], [$"Clean_Clean_Forwards__{method}"]) != null, Is.EqualTo(isForward));
    }

    [TestCase("CallPointer")]
    [TestCase("Added")]
    [TestCase("Swapped")]
    [TestCase("WithConstant")]
    [TestCase("Dropped")]
    [TestCase("Narrowed")]
    [TestCase("NarrowedUnsigned")]
    [TestCase("NarrowedResult")]
    [TestCase("Compared")]
    [TestCase("Twice")]
    [TestCase("Writing")]
    [TestCase("Conditional")]
    [TestCase("AddressOfLocal")]
    [TestCase("StackArgument")]
    [TestCase("UnoptimisedStackArgument")]
    [TestCase("OwnStackArgument")]
    [TestCase("FloatArgument")]
    public void What_does_more_is_left_as_it_is(string method) => Assert.That(InClean("NoForwards", method), Is.Null);

    // push rbx; mov rbx,rdi; call helper; mov rdi,rbx; call target; pop rbx; ret
    private static byte[] Pure => [0x53, 0x48, 0x89, 0xFB, 0xE8, 0, 0, 0, 0, 0x48, 0x89, 0xDF, 0xE8, 2, 0, 0, 0, 0x5B, 0xC3];

    [Test]
    public void Hand_made_code_becomes_a_jump_and_nothing_else()
    {
        ElfObject elf = new(Object(Pure));
        ObjectMap map = new(elf, Ours);
        Proof proof = Prove(map);
        List<Forward> forwards = Collapse.Find(map, proof, new HashSet<string>(), new HashSet<string>());
        Assert.That(forwards, Has.Count.EqualTo(1));
        byte[] patched = Elision.Patch(elf, proof);
        Collapse.Apply(map, Ours, forwards, patched);
        CollapseCheck.Run(new ObjectMap(new ElfObject(patched), Ours), Ours, forwards);
        byte[] expected = [0xE9, 14, 0, 0, 0, .. Enumerable.Repeat((byte)0xCC, Pure.Length - 5)];
        Assert.That(patched.Skip((int)elf.Sections[1].Offset).Take(Pure.Length), Is.EqualTo(expected));
    }

    [TestCase(17, 0x5D, TestName = "A_register_restored_wrongly_is_no_forward")]
    [TestCase(11, 0xDE, TestName = "An_argument_in_the_wrong_register_is_no_forward")]
    [TestCase(2, 0x8B, TestName = "A_lost_argument_in_a_saved_register_is_no_forward")]
    [TestCase(18, 0x90, TestName = "Code_that_runs_off_its_end_is_no_forward")]
    [TestCase(13, 3, TestName = "A_call_into_the_middle_of_a_function_is_no_forward")]
    [TestCase(0, 0x90, TestName = "A_saved_register_that_was_not_saved_is_no_forward")]
    public void One_changed_byte_is_noticed(int at, int value)
    {
        byte[] code = Pure;
        code[at] = (byte)value;
        ObjectMap map = new(new ElfObject(Object(code)), Ours);
        Assert.That(ForwardProver.Prove(map, map.Functions.First(), new HashSet<ulong> { 5 }, false, false), Is.Null);
    }

    [Test]
    public void A_check_notices_a_jump_elsewhere()
    {
        ElfObject elf = new(Object(Pure));
        ObjectMap map = new(elf, Ours);
        List<Forward> forwards = Collapse.Find(map, Prove(map), new HashSet<string>(), new HashSet<string>());
        Assert.That(() => CollapseCheck.Run(map, Ours, forwards), Throws.InstanceOf<System.IO.InvalidDataException>().With.Message.Contains("does not lead to its target"));
    }

    // test rdi,rdi; je +5; call forward; jmp forward; where the forward is: jmp rdx
    private static byte[] Caller => [0x48, 0x85, 0xFF, 0x74, 5, 0xE8, 5, 0, 0, 0, 0xE9, 0, 0, 0, 0];

    [TestCase(Register.RDX, new byte[] { 0xFF, 0xD2, 0x0F, 0x1F, 0x00 }, new byte[] { 0xFF, 0xE2, 0xCC, 0xCC, 0xCC })]
    [TestCase(Register.R9, new byte[] { 0x41, 0xFF, 0xD1, 0x66, 0x90 }, new byte[] { 0x41, 0xFF, 0xE1, 0xCC, 0xCC })]
    public void A_call_of_a_forward_to_a_pointer_calls_the_pointer(Register register, byte[] call, byte[] jump)
    {
        ElfBuilder builder = new();
        int section = builder.AddCode([.. Caller, 0xFF, 0xE2]);
        _ = builder.AddSymbol("Ours_Type__Caller", SymbolType.Function, section, 0, (ulong)Caller.Length);
        _ = builder.AddSymbol("Ours_Type__Forward", SymbolType.Function, section, (ulong)Caller.Length, 2);
        byte[] patched = builder.Build();
        ObjectMap map = new(new ElfObject((byte[])patched.Clone()), Ours);
        Forward forward = new(map.Functions.Last(), new ForwardTarget(null, register, null));
        Assert.That(PointerCalls.Apply(map, [forward], patched), Is.EqualTo(2));
        byte[] expected = [.. Caller[..5], .. call, .. jump];
        Assert.That(patched.Skip((int)map.Elf.Sections[1].Offset).Take(Caller.Length), Is.EqualTo(expected));
    }

    private static Ownership Ours => new("Ours", new HashSet<string>());

    private static Proof Prove(ObjectMap map) => Proof.Run(map, Ours, new ProofRules(new AllowList([]), null));

    /// <summary>The code, padding of two bytes, and a target behind it.</summary>
    private static byte[] Object(byte[] code)
    {
        ElfBuilder builder = new();
        int section = builder.AddCode([.. code, 0xCC, 0xCC, 0x90, 0x90, 0xC3]);
        _ = builder.AddSymbol("Ours_Type__Forward", SymbolType.Function, section, 0, (ulong)code.Length);
        _ = builder.AddSymbol("Ours_Type__Target", SymbolType.Function, section, (ulong)code.Length, 5);
        builder.AddRelocation(section, 5, RelocationType.Plt32, builder.AddImport(Helper), -4);
        return builder.Build();
    }

    private static Forward? InClean(string type, string method, params string[] narrow) => InClean(type, method, [.. narrow], []);

    private static Forward? InClean(string type, string method, HashSet<string> narrow, HashSet<string> marked)
    {
        Ownership ownership = CompiledObjects.OwnershipOf("Clean");
        ObjectMap map = new(new ElfObject(CompiledObjects.Read("Clean")), ownership);
        Proof proof = Proof.Run(map, ownership, CompiledObjects.Rules("malloc", "mem*"));
        string name = $"Clean_Clean_{type}__{method}";
        Assert.That(map.Find(name), Is.Not.Null, "a method that was compiled");
        return Collapse.Find(map, proof, narrow, marked).SingleOrDefault(forward => forward.Function.Name == name);
    }
}
