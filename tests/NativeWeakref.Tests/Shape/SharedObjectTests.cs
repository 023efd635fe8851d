using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using NUnit.Framework;

namespace NativeWeakref.Tests.Shape;

/// <summary>The file that programs load.</summary>
[TestFixture]
[Category("Hardening")]
public static class SharedObjectTests
{
    private const string Planted = """
        .text
        .globl wanted
        wanted: ret
        .globl surplus
        surplus: ret
        .quad elsewhere
        .data
        .globl table
        .type table, @object
        table: .quad wanted, wanted
        .globl type
        .type type, @object
        type: .quad 0
        .section .both, "awx", @progbits
        ret

        """;

    [Test]
    public static void The_library_shows_exactly_the_names_of_the_manifest_and_is_linked_safely()
    {
        SharedObject library = new(LibraryFile.Path);
        Assert.That(SharedObjectRules.Check(library, LibraryFile.Soname, Manifest.Symbols), Is.Empty);
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
                "memory is writable and executable at once", "no function of its C part looks after its stack frame",
                "its C part calls no checked function of the C library",
                "surplus is exported but not in the manifest", "missing is in the manifest but not exported",
                "table is writable: nothing but types, objects and variables may be",
            ];
            Dictionary<string, string> symbols = new(StringComparer.Ordinal)
            {
                ["wanted"] = "",
                ["missing"] = "",
                ["V1"] = "",
                ["table"] = "PyCFunction[2]",
                ["type"] = "PyTypeObject",
            };
            Assert.That(SharedObjectRules.Check(planted, LibraryFile.Soname, symbols), Is.EqualTo(expected));
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
        File.WriteAllText(source, Planted);
        File.WriteAllText(versions, "V1 { global: wanted; surplus; table; type; };\n");
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
