using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace NativeWeakref.Tests.Shape;

/// <summary>The file that programs load.</summary>
[TestFixture]
public static class SharedObjectTests
{
    [Test]
    public static void The_library_shows_exactly_the_names_of_the_manifest_and_is_linked_safely()
    {
        SharedObject library = new(LibraryFile.Path);
        Assert.That(SharedObjectRules.Check(library, LibraryFile.Soname, Manifest.Symbols.ToHashSet()), Is.Empty);
        Assert.That(library.Exports, Has.Count.GreaterThan(300));
    }

    [Test]
    public static void A_planted_library_is_refused_for_every_reason()
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("shared-object");
        try
        {
            SharedObject planted = new(Compile(directory.FullName));
            string[] expected =
            [
                "the SONAME is 'libother.so'", "it can be unloaded: objects would lose their types", "symbols are bound late",
                "relocated data stays writable", "it demands an executable stack", "code is relocated", "symbols have versions",
                "surplus is exported but not in the manifest", "missing is in the manifest but not exported",
            ];
            Assert.That(SharedObjectRules.Check(planted, LibraryFile.Soname, new HashSet<string> { "wanted", "missing", "V1" }), Is.EqualTo(expected));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Test]
    public static void Another_kind_of_file_is_refused() =>
        Assert.That(() => new SharedObject(Repository.PathOf("README.md")), Throws.TypeOf<InvalidDataException>().With.Message.Contains("ELF"));

    // The linker is there: the library was linked with it.
    private static string Compile(string directory)
    {
        string source = Path.Combine(directory, "planted.s");
        string versions = Path.Combine(directory, "planted.map");
        string result = Path.Combine(directory, "libplanted.so");
        File.WriteAllText(source, ".text\n.globl wanted\nwanted: ret\n.globl surplus\nsurplus: ret\n.quad elsewhere\n");
        File.WriteAllText(versions, "V1 { global: wanted; surplus; };\n");
        string[] arguments =
        [
            "-shared", "-nostdlib", source, "-o", result, "-Wl,-soname,libother.so", $"-Wl,--version-script={versions}",
            "-Wl,-z,lazy", "-Wl,-z,norelro", "-Wl,-z,execstack", "-Wl,-z,notext",
        ];
        using Process process = Process.Start(new ProcessStartInfo("cc", arguments) { RedirectStandardError = true })!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, errors);
        return result;
    }
}
