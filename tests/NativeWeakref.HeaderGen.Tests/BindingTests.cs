using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using NativeWeakref.BindGen.Model;
using NativeWeakref.BindGen.Reading;
using NativeWeakref.BindGen.Writers;
using NUnit.Framework;

namespace NativeWeakref.HeaderGen.Tests;

/// <summary>The generated bindings, compiled and loaded.</summary>
[TestFixture]
public static class BindingTests
{
    private const string Space = "NativeWeakref.Bindings";

    private static readonly Lazy<CHeader> s_header = new(() =>
    {
        using TestDirectory directory = new();
        directory.Write(SampleAssembly.Files);
        return HeaderReader.Read(System.IO.Path.Combine(directory.Path, "include"), ["nativeweakref.h"]);
    });

    private static readonly Lazy<Assembly> s_bindings = new(() =>
    {
        using TestDirectory directory = new();
        string[] sources = [BindingsWriter.Write(s_header.Value, Space), ProbeWriter.Write(s_header.Value, Space, "Probe")];
        return Assembly.Load(System.IO.File.ReadAllBytes(SampleAssembly.Compile(directory.Path, sources)));
    });

    [OneTimeSetUp]
    public static void The_library_is_there() => LibClang.Require();

    [Test]
    public static void Binding_structs_are_laid_out_as_in_the_header()
    {
        object offsets = s_bindings.Value.GetType("Probe")!.GetField("Offsets")!.GetValue(null)!;
        Dictionary<string, long> expected = s_header.Value.Structs.Values.Where(one => !one.IsOpaque)
            .SelectMany(one => Places(one.Fields, one.Name + ".").Append(new(one.Name, one.Size))).ToDictionary(StringComparer.Ordinal);
        Assert.That(offsets, Is.EquivalentTo(expected));
        Assert.That(expected, Has.Count.GreaterThan(300));
    }

    [Test]
    public static void Bindings_hold_every_export_and_data_symbol()
    {
        IEnumerable<string> fields = s_bindings.Value.GetType(Space + ".Api")!.GetFields().Select(field => field.Name);
        IEnumerable<string> exports = s_header.Value.Functions.Values.Where(one => !one.IsInline).Select(one => one.Name);
        Assert.That(fields, Is.EquivalentTo(exports.Concat(s_header.Value.Data.Keys)));
    }

    [Test]
    public static unsafe void Bindings_call_the_library_that_was_loaded()
    {
        using TestDirectory directory = new();
        IEnumerable<string> functions = s_header.Value.Functions.Values.Where(one => !one.IsInline).Select(one => $"long {one.Name}(void) {{ return 42; }}\n");
        IEnumerable<string> data = s_header.Value.Data.Keys.Select(name => $"long {name};\n");
        string source = directory.Write("stub.c", string.Concat(functions.Concat(data)));
        string library = System.IO.Path.Combine(directory.Path, "libstub.so");
        Assert.That(Tool.Run("gcc", "-shared", "-fPIC", "-fno-builtin", source, "-o", library).ExitCode, Is.Zero);
        nint handle = NativeLibrary.Load(library);
        object api = Activator.CreateInstance(s_bindings.Value.GetType(Space + ".Api")!, handle)!;
        nint hash = (nint)Pointer.Unbox(api.GetType().GetField("PyType_Type")!.GetValue(api)!);
        Assert.That(hash, Is.EqualTo(NativeLibrary.GetExport(handle, "PyType_Type")));
        nint function = (nint)api.GetType().GetField("PyObject_Hash")!.GetValue(api)!;
        Assert.That(((delegate* unmanaged[Cdecl]<void*, nint>)function)(null), Is.EqualTo((nint)42));
    }

    private static IEnumerable<KeyValuePair<string, long>> Places(IEnumerable<CField> fields, string prefix) => fields
        .Where(field => field.Bits == 0)
        .SelectMany(field => field.Members.Count > 0 && !field.IsWordOfBits
            ? Places(field.Members, prefix + field.Name + ".")
            : [new KeyValuePair<string, long>(prefix + field.Name, field.Offset)]);
}
