using NativeWeakref.HeaderGen.Surface;
using NUnit.Framework;

namespace NativeWeakref.HeaderGen.Tests;

[TestFixture]
public static class RefusalTests
{
    private const string Convention = "CallConvs = [typeof(CallConvCdecl)]";
    private const string Documentation = "/// <summary>S.</summary>\n/// <param name=\"ob\">P.</param>\n/// <returns>R.</returns>\n";
    private const string Good = $"{Documentation}[UnmanagedCallersOnly(EntryPoint = \"f\", {Convention})]\n[return: NewRef] public static PyObject* f([Borrowed] PyObject* ob) => null;";

    [Test]
    public static void A_complete_export_is_accepted() => Assert.That(() => Generate(InClass(Good)), Throws.Nothing);

    [TestCase("/// <summary>S.</summary>", "", "no <summary>")]
    [TestCase("/// <param name=\"ob\">P.</param>", "", "no <param> for ob")]
    [TestCase("/// <returns>R.</returns>", "", "no <returns>")]
    [TestCase("[Borrowed] ", "", "parameter ob needs one of [Borrowed], [Stolen]")]
    [TestCase("[Borrowed] ", "[Borrowed, Stolen] ", "parameter ob needs one of [Borrowed], [Stolen]")]
    [TestCase("[return: NewRef] ", "", "the result needs one of [NewRef], [Borrowed]")]
    [TestCase("EntryPoint = \"f\"", "EntryPoint = \"g\"", "the entry point g is not the method's name")]
    [TestCase(", " + Convention, "", "the calling convention is not CallConvCdecl alone")]
    [TestCase("public static PyObject* f", "internal static PyObject* f", "neither a public method of a public class with [Header] nor [Internal]")]
    [TestCase("[return: NewRef]", "[Variadic(\"g\")] [return: NewRef]", "is not a VaList*")]
    public static void An_incomplete_export_is_refused(string part, string replacement, string finding)
    {
        string export = Good.Replace(part, replacement, System.StringComparison.Ordinal);
        Assert.That(export, Is.Not.EqualTo(Good));
        Assert.That(() => Generate(InClass(export)), Throws.TypeOf<SurfaceException>().With.Message.Contains(finding));
    }

    [Test]
    public static void All_findings_are_told_at_once()
    {
        string export = Good.Replace(Documentation, "", System.StringComparison.Ordinal);
        Assert.That(() => Generate(InClass(export)), Throws.TypeOf<SurfaceException>()
            .With.Message.Contains("no <summary>").And.Message.Contains("no <param>").And.Message.Contains("no <returns>"));
    }

    [TestCase("[Header(\"object.h\"), StructLayout(LayoutKind.Explicit)] public struct S { [FieldOffset(0)] public int a; [FieldOffset(12)] public int b; }", "at offset 12, where C puts it at 4")]
    [TestCase("[Header(\"object.h\"), StructLayout(LayoutKind.Sequential, Size = 12)] public struct S { public int a; public int b; }", "its size is fixed at 12, where C makes it 8")]
    [TestCase("[Header(\"object.h\")] public struct S { [CBits(\"a:3\", \":4\")] public byte a; }", "its bit fields have 7 bits, the word 8")]
    [TestCase("[Header(\"object.h\")] public unsafe struct S { public delegate* unmanaged[Cdecl]<int> a; }", "mark it with [CType] or [CFunction]")]
    [TestCase("[Header(\"object.h\")] public delegate int proc(int x); [Header(\"object.h\")] public unsafe struct S { [CFunction(typeof(proc))] public delegate* unmanaged[Cdecl]<long, int> a; }", "is not proc")]
    [TestCase("[Header(\"missing.h\")] public struct S { public int a; }", "header missing.h is not in [assembly: HeaderOrder]")]
    [TestCase("[DataSymbols(\"t\")] public unsafe struct T { [Header(\"object.h\")] public void* a; }", "a field of the table is a function pointer, or a pointer")]
    [TestCase("[DataSymbols(\"t\")] public unsafe struct T { public delegate* unmanaged[Cdecl]<void> a; }", "the table names a function that is not exported")]
    public static void A_declaration_that_C_would_read_otherwise_is_refused(string declaration, string finding) =>
        Assert.That(() => Generate(declaration), Throws.TypeOf<SurfaceException>().With.Message.Contains(finding));

    private static string InClass(string members) => $"/// <summary>C.</summary>\n[Header(\"object.h\")] public static unsafe class C {{\n{members}\n}}";

    private static void Generate(string source)
    {
        using TestDirectory directory = new();
        SampleAssembly.Generate(SampleAssembly.Compile(directory.Path, SampleAssembly.SmallSources(source)));
    }
}
