using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NativeWeakref.Elide.Marking;
using NUnit.Framework;

namespace NativeWeakref.Elide.Tests;

/// <summary>Which methods of an assembly are marked before ILC compiles it, and what the mark is.</summary>
public sealed class MarkTests
{
    private string _directory = "";
    private string[] _listed = [];

    [OneTimeSetUp]
    public void Mark()
    {
        _directory = Directory.CreateTempSubdirectory("mark-tests-").FullName;
        new MarkCommand(CompiledObjects.PathOf("Clean.dll"), MarkedFile, Path.Combine(_directory, "list"), OrderFile).Run();
        _listed = File.ReadAllLines(Path.Combine(_directory, "list"));
    }

    [OneTimeTearDown]
    public void DeleteDirectory() => Directory.Delete(_directory, recursive: true);

    [TestCase("Forward")]
    [TestCase("NarrowForward")]
    [TestCase("TwinOne")]
    [TestCase("NoResult")]
    [TestCase("NoArgument")]
    [TestCase("Slot")]
    [TestCase("UnoptimisedHalf")]
    public void A_forward_is_listed(string method) => Assert.That(_listed, Has.Member("Clean.Forwards " + method));

    [TestCase("Forwards ToImport")]
    [TestCase("Forwards UnoptimisedSwappedHalves")]
    [TestCase("Forwards WidenedHalf")]
    [TestCase("NoForwards Swapped")]
    [TestCase("NoForwards WithConstant")]
    [TestCase("NoForwards Dropped")]
    [TestCase("NoForwards Narrowed")]
    [TestCase("NoForwards NarrowedUnsigned")]
    [TestCase("NoForwards NarrowedResult")]
    [TestCase("NoForwards Compared")]
    [TestCase("NoForwards Twice")]
    [TestCase("NoForwards OwnStackArgument")]
    [TestCase("NoForwards FloatArgument")]
    [TestCase("Targets Forward")]
    public void What_does_more_or_is_not_for_C_is_not_listed(string method) => Assert.That(_listed, Has.No.Member("Clean." + method));

    [Test]
    public void The_listed_methods_and_no_others_are_not_optimised()
    {
        HashSet<string> before = Unoptimised(CompiledObjects.PathOf("Clean.dll"));
        HashSet<string> after = Unoptimised(MarkedFile);
        Assert.That(after, Is.EquivalentTo(before.Union(_listed)));
        Assert.That(_listed.Except(before), Is.Not.Empty);
    }

    [Test]
    public void A_line_that_is_no_type_and_method_is_refused()
        => Assert.That(() => ListedForward.Read(["Clean.Forwards"]).ToList(), Throws.InstanceOf<InvalidDataException>());

    [Test]
    public void What_the_load_hook_calls_is_in_the_order_and_what_it_only_names_is_not()
        => Assert.That(
            File.ReadAllLines(OrderFile),
            Is.EqualTo([
                "Clean_Clean_LoadHook__Load", "Clean_Clean_LoadHook_Parts__Fill", "Clean_Clean_LoadHook_Parts__Fill_0",
            ]));

    private string OrderFile => Path.Combine(_directory, "order");

    private string MarkedFile => Path.Combine(_directory, "Clean.dll");

    private static HashSet<string> Unoptimised(string path)
    {
        using PEReader file = new(File.OpenRead(path));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.MethodDefinitions.Select(metadata.GetMethodDefinition)
            .Where(static method => (method.ImplAttributes & MethodImplAttributes.NoOptimization) != 0)
            .Select(method => $"{NameOf(metadata, method.GetDeclaringType())} {metadata.GetString(method.Name)}")];
    }

    private static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
