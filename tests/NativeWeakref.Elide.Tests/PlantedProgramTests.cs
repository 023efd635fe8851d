using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace NativeWeakref.Elide.Tests;

/// <summary>Each planted deed is refused, with the way from the export to it.</summary>
public sealed class PlantedProgramTests
{
    [TestCase("Allocation", "planted_allocation -> Planted.Allocation.Make -> RhpNewFast: allocates a managed object")]
    [TestCase("AllocationInSlot", "planted_slot -> Planted.AllocationInSlot.Slot -> Planted.Allocation.Make -> RhpNewFast: allocates a managed object")]
    [TestCase("ArrayAllocation", "planted_array -> RhpNewArrayFast: allocates a managed object")]
    [TestCase("Boxing", "planted_box -> RhpNewFast: allocates a managed object")]
    [TestCase("StringLiteral", "planted_string -> __Str_literal: refers to a managed string")]
    [TestCase("VirtualCall", "planted_virtual -> __GCSTATICSPlanted_Planted_VirtualCall: refers to static fields that hold managed references")]
    [TestCase("InterfaceCall", "planted_interface -> __GCSTATICSPlanted_Planted_InterfaceCall: refers to static fields that hold managed references")]
    [TestCase("DelegateCall", "planted_delegate -> __FrozenObj_Planted_Planted_DelegateCall")]
    [TestCase("ReferenceStore", "planted_store -> RhpAssignRef: stores a managed reference")]
    [TestCase("Throwing", "planted_throw -> Planted.Throwing.Throw -> RhpThrowEx: throws an exception")]
    [TestCase("LazyConstructor", "planted_lazy -> __GetNonGCStaticBase_Planted_Planted_LazyConstructor: runs a class constructor lazily")]
    [TestCase("LazyConstructor", "Planted.LazyConstructor._cctor: a class constructor that ILC could not run at compile time")]
    [TestCase("ThreadStatic", "planted_thread -> tls_InlinedThreadStatics: reads thread statics")]
    [TestCase("Division", "planted_division -> Planted.Division.Divide: an integer division")]
    [TestCase("UnlistedImport", "planted_import -> getppid: an import that is not on the allow-list")]
    [TestCase("LazyImport", "planted_lazy_import -> Planted.LazyImport.absent -> __pinvoke_Planted__Module__libabsent__absent: binds an import at run time")]
    [TestCase("CollectorPoll", "planted_poll -> RhpGcPoll: polls the collector")]
    public void A_planted_deed_is_refused_with_its_chain(string type, string chain)
    {
        List<string> chains = CompiledObjects.ChainsOf("Planted", type, "getpid");
        Assert.That(chains, Has.Some.StartsWith(chain));
    }

    [TestCase("Overflow", "planted_overflow", "ThrowOverflowException")]
    [TestCase("SpanIndex", "planted_index", "ThrowIndexOutOfRangeException")]
    public void A_throw_helper_of_the_class_library_is_followed_to_what_it_does(string type, string export, string helper)
    {
        string chain = CompiledObjects.ChainsOf("Planted", type).Single();
        Assert.That(chain, Does.StartWith($"{export} -> Internal.Runtime.CompilerHelpers.ThrowHelpers.{helper} -> "));
    }

    [Test]
    public void A_chain_begins_with_the_export_not_with_the_guilty_method()
    {
        List<string> chains = CompiledObjects.ChainsOf("Planted", "Throwing");
        Assert.That(chains, Has.All.StartsWith("planted_throw -> "));
    }

    [Test]
    public void State_of_the_class_library_is_out_of_reach()
        => Assert.That(CompiledObjects.ChainsOf("Planted", "LibraryState"), Has.Some.StartsWith("planted_library_state -> "));

    [Test]
    public void A_listed_import_is_allowed()
        => Assert.That(CompiledObjects.ChainsOf("Planted", "UnlistedImport", "getppid"), Is.Empty);

    [Test]
    public void The_offset_leads_to_the_instruction()
    {
        string chain = CompiledObjects.ChainsOf("Planted", "Division").Single();
        Assert.That(chain, Does.Match(@"\(at Planted\.Division\.Divide\+0x[0-9a-f]+\)$"));
        Assert.That(chain.Split("+0x")[1], Is.Not.EqualTo("0)"), "a division is not the first instruction");
    }
}
