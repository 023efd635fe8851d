using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;
using NUnit.Framework;

namespace NativeWeakref.Elide.Tests;

/// <summary>The walk on objects made by hand: shapes that ILC makes seldom or not yet.</summary>
public sealed class ProofTests
{
    private const string Method = "Ours_Type__Method";
    private const string Helper = "RhpReversePInvoke";

    private static byte[] CallAndReturn => [0xE8, 0, 0, 0, 0, 0xC3];

    [Test]
    public void A_call_without_relocation_is_followed()
    {
        ElfBuilder builder = new();
        // call +1; ret; int3; then: call RhpNewFast; ret
        int code = builder.AddCode(0xE8, 2, 0, 0, 0, 0xC3, 0xCC, 0xE8, 0, 0, 0, 0, 0xC3);
        _ = builder.AddSymbol(Method, SymbolType.Function, code, 0, 6);
        _ = builder.AddSymbol("Library_Type__Callee", SymbolType.Function, code, 7, 6);
        builder.AddRelocation(code, 8, RelocationType.Plt32, builder.AddImport("RhpNewFast"), -4);
        Assert.That(Chains(builder).Single(), Does.StartWith("Type.Method -> Library.Type.Callee -> RhpNewFast: allocates"));
    }

    [Test]
    public void A_conditional_jump_is_followed()
    {
        ElfBuilder builder = new();
        // je +2; ret; int3; then: idiv ecx; ret
        int code = builder.AddCode(0x0F, 0x84, 2, 0, 0, 0, 0xC3, 0xCC, 0xF7, 0xF9, 0xC3);
        _ = builder.AddSymbol(Method, SymbolType.Function, code, 0, 7);
        _ = builder.AddSymbol("Library_Type__Divide", SymbolType.Function, code, 8, 3);
        Assert.That(Chains(builder).Single(), Does.StartWith("Type.Method -> Library.Type.Divide: an integer division"));
    }

    [Test]
    public void An_address_taken_is_followed_through_a_table()
    {
        ElfBuilder builder = new();
        // lea rax, [rip + table]; ret; then: call RhpThrowEx; ret
        int code = builder.AddCode(0x48, 0x8D, 0x05, 0, 0, 0, 0, 0xC3, 0xE8, 0, 0, 0, 0, 0xC3);
        int data = builder.AddData(".data", new byte[16]);
        _ = builder.AddSymbol(Method, SymbolType.Function, code, 0, 8);
        int slot = builder.AddSymbol("Library_Type__Slot", SymbolType.Function, code, 8, 6);
        int table = builder.AddSymbol("__NONGCSTATICSOurs_Type", SymbolType.None, data, 0);
        builder.AddRelocation(code, 3, RelocationType.Relative32, table, -4);
        builder.AddRelocation(data, 8, RelocationType.Absolute64, slot, 0);
        builder.AddRelocation(code, 9, RelocationType.Plt32, builder.AddImport("RhpThrowEx"), -4);
        Assert.That(
            Chains(builder).Single(),
            Does.StartWith("Type.Method -> __NONGCSTATICSOurs_Type -> Library.Type.Slot -> RhpThrowEx: throws an exception"));
    }

    [Test]
    public void A_reference_by_section_finds_the_symbol_there()
    {
        ElfBuilder builder = new();
        int code = builder.AddCode(CallAndReturn);
        int other = builder.AddSection(".other", 6, [0x90, 0xF7, 0xF9, 0xC3]);
        _ = builder.AddSymbol(Method, SymbolType.Function, code, 0, 6);
        _ = builder.AddSymbol("Library_Type__Divide", SymbolType.Function, other, 1, 3);
        builder.AddRelocation(code, 1, RelocationType.Relative32, builder.AddSymbol("", SymbolType.Section, other, 0), -4 + 1);
        Assert.That(Chains(builder).Single(), Does.StartWith("Type.Method -> Library.Type.Divide: "));
    }

    [Test]
    public void A_function_without_size_reaches_to_the_next_symbol()
    {
        ElfBuilder builder = new();
        int code = builder.AddCode(0x90, 0xF7, 0xF9, 0xC3, 0xF7, 0xF9);
        _ = builder.AddSymbol(Method, SymbolType.Function, code, 0);
        _ = builder.AddSymbol("Library_Type__Unreached", SymbolType.Function, code, 4);
        Assert.That(Chains(builder).Single(), Does.EndWith("(at Type.Method+0x1)"));
    }

    [Test]
    public void A_tail_jump_to_a_transition_helper_is_refused()
    {
        ElfBuilder builder = new();
        int code = builder.AddCode(0xE9, 0, 0, 0, 0);
        _ = builder.AddSymbol(Method, SymbolType.Function, code, 0, 5);
        builder.AddRelocation(code, 1, RelocationType.Plt32, builder.AddImport(Helper), -4);
        Assert.That(Chains(builder).Single(), Does.StartWith($"Type.Method -> {Helper}: a transition helper that is reached by other than a plain call"));
    }

    [Test]
    public void A_transition_helper_whose_address_is_taken_is_refused()
    {
        ElfBuilder builder = new();
        int code = builder.AddCode(0x48, 0x8D, 0x05, 0, 0, 0, 0, 0xC3);
        _ = builder.AddSymbol(Method, SymbolType.Function, code, 0, 8);
        builder.AddRelocation(code, 3, RelocationType.RelaxableGot32WithRex, builder.AddImport(Helper), -4);
        Assert.That(Chains(builder).Single(), Does.Contain("other than a plain call"));
    }

    [Test]
    public void An_indirect_call_through_a_cell_that_is_not_ours_is_refused()
    {
        ElfBuilder builder = new();
        int code = builder.AddCode(0xFF, 0x15, 0, 0, 0, 0, 0xC3);
        int data = builder.AddData(".data", new byte[8]);
        _ = builder.AddSymbol(Method, SymbolType.Function, code, 0, 7);
        int cell = builder.AddSymbol("__virtualstub_Call", SymbolType.None, data, 0);
        builder.AddRelocation(code, 2, RelocationType.Relative32, cell, -4);
        Assert.That(Chains(builder).Single(), Does.StartWith("Type.Method -> __virtualstub_Call: calls through a virtual stub"));
    }

    [Test]
    public void Data_of_an_unknown_kind_is_refused_and_a_constant_is_not()
    {
        Assert.That(Chains(Referring(static builder => builder.AddData(".data", new byte[8]))).Single(), Does.Contain("which nothing initialises"));
        Assert.That(Chains(Referring(static builder => builder.AddConstants(new byte[8]))), Is.Empty);
    }

    [Test]
    public void Packed_data_is_refused_because_only_the_runtime_unpacks_it()
    {
        ElfBuilder builder = new();
        int code = builder.AddCode(0x48, 0x8D, 0x05, 0, 0, 0, 0, 0xC3);
        int data = builder.AddData(".hydrated", new byte[8]);
        _ = builder.AddSymbol(Method, SymbolType.Function, code, 0, 8);
        builder.AddRelocation(code, 3, RelocationType.Relative32, builder.AddSymbol("__NONGCSTATICSOurs_Type", SymbolType.None, data, 0), -4);
        Assert.That(Chains(builder).Single(), Does.Contain("only the runtime's start-up fills"));
    }

    [Test]
    public void Bytes_that_are_no_instruction_are_refused()
    {
        ElfBuilder builder = new();
        int code = builder.AddCode(0x90, 0x06, 0xC3);
        _ = builder.AddSymbol(Method, SymbolType.Function, code, 0, 3);
        Assert.That(Chains(builder).Single(), Is.EqualTo("Type.Method: bytes that are no instruction (at Type.Method+0x1)"));
    }

    [Test]
    public void A_jump_into_a_gap_between_functions_is_refused()
    {
        ElfBuilder builder = new();
        int code = builder.AddCode(0xE9, 0, 0, 0, 0, 0xC3);
        _ = builder.AddSymbol(Method, SymbolType.Function, code, 0, 5);
        Assert.That(Chains(builder).Single(), Does.Contain("a gap between functions"));
    }

    [Test]
    public void A_plain_call_of_a_helper_is_replaced_by_one_long_nop()
    {
        ElfBuilder builder = new();
        int code = builder.AddCode(CallAndReturn);
        _ = builder.AddSymbol(Method, SymbolType.Function, code, 0, 6);
        builder.AddRelocation(code, 1, RelocationType.Plt32, builder.AddImport(Helper), -4);
        ElfObject elf = new(builder.Build());
        ElfObject patched = new(Elision.Patch(elf, Prove(elf)));
        ElfSection section = patched.Sections[code];
        Assert.That(patched.Bytes.Skip((int)section.Offset).Take(6), Is.EqualTo([0x0F, 0x1F, 0x44, 0, 0, 0xC3]));
        Assert.That(patched.RelocationsOf(section)[0].Type, Is.EqualTo(RelocationType.None));
        Assert.That(Prove(patched).TransitionCalls, Is.Empty);
    }

    [TestCase("two words")]
    [TestCase("*")]
    [TestCase("a*b")]
    [TestCase("weak two words")]
    [TestCase("weak a*")]
    public void A_line_of_the_allow_list_that_is_no_symbol_is_an_error(string line)
        => Assert.That(() => new AllowList([line]), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(line));

    private static ElfBuilder Referring(System.Func<ElfBuilder, int> addData)
    {
        ElfBuilder builder = new();
        int code = builder.AddCode(0x48, 0x8D, 0x05, 0, 0, 0, 0, 0xC3);
        int data = addData(builder);
        _ = builder.AddSymbol(Method, SymbolType.Function, code, 0, 8);
        builder.AddRelocation(code, 3, RelocationType.Relative32, builder.AddSymbol("__novel_Thing", SymbolType.None, data, 0), -4);
        return builder;
    }

    private static Ownership Ours => new("Ours", new HashSet<string>());

    private static Proof Prove(ElfObject elf) => Proof.Run(new ObjectMap(elf, Ours), Ours, new ProofRules(new AllowList([]), null));

    private static List<string> Chains(ElfBuilder builder) => ViolationReport.Lines(Prove(new ElfObject(builder.Build())), Ours);
}
