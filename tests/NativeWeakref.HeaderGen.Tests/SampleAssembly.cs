using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using NativeWeakref.HeaderGen.Metadata;
using NativeWeakref.HeaderGen.Surface;
using NativeWeakref.HeaderGen.Writers;

namespace NativeWeakref.HeaderGen.Tests;

/// <summary>Compiles assemblies for the generator to read: the structs of the library with the exports of Sample/.</summary>
internal static class SampleAssembly
{
    private const string AssemblyAttributes = """
        [assembly: System.Reflection.AssemblyVersion("1.2.3.0")]
        [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]
        """;

    private static readonly MetadataReference[] s_references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(':')
        .Where(file => System.IO.Path.GetFileName(file) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Runtime.InteropServices.dll")
        .Select(file => MetadataReference.CreateFromFile(file))];

    private static readonly Lazy<string> s_path = new(() => Compile(Directory.CreateDirectory(System.IO.Path.Combine(AppContext.BaseDirectory, "sample")).FullName, SampleSources()));
    private static readonly Lazy<IReadOnlyList<GeneratedFile>> s_files = new(() => Generate(Path));

    /// <summary>The sample's assembly.</summary>
    internal static string Path => s_path.Value;

    /// <summary>What is generated from the sample.</summary>
    internal static IReadOnlyList<GeneratedFile> Files => s_files.Value;

    /// <summary>Those of them that are C.</summary>
    internal static IEnumerable<GeneratedFile> CFiles
        => Files.Where(file => System.IO.Path.GetExtension(file.Path) is ".h" or ".c");

    internal static string TextOf(string path) => Files.Single(file => string.Equals(file.Path, path, StringComparison.Ordinal)).Text;

    /// <summary>The library's structs and the sample's exports.</summary>
    internal static IReadOnlyList<string> SampleSources() =>
        [AssemblyAttributes, .. SourcesBelow("src/NativeWeakref/Abi", name => name is not "DataSymbols.cs"), .. SourcesBelow("tests/NativeWeakref.HeaderGen.Tests/Sample", _ => true)];

    /// <summary>Markup and object header alone, for a source that the generator should refuse.</summary>
    internal static IReadOnlyList<string> SmallSources(string source) =>
    [
        AssemblyAttributes,
        "[assembly: NativeWeakref.Abi.Markup.HeaderOrder(\"object.h\", \"Objects\")]",
        "namespace NativeWeakref.Abi { public struct PyObject; public struct VaList; }",
        .. SourcesBelow("src/NativeWeakref/Abi/Markup", _ => true),
        "using System.Runtime.CompilerServices; using System.Runtime.InteropServices; using NativeWeakref.Abi; using NativeWeakref.Abi.Markup;\n" + source,
    ];

    /// <summary>Compiles to NativeWeakref.dll with its documentation beside it; gives the path.</summary>
    internal static string Compile(string directory, IEnumerable<string> sources)
    {
        string path = System.IO.Path.Combine(directory, "NativeWeakref.dll");
        CSharpParseOptions parsing = new(LanguageVersion.Latest, DocumentationMode.Parse);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "NativeWeakref",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, parsing)),
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, deterministic: true));
        ResourceDescription[] resources =
        [
            Resource("inline/object.h", "tests/NativeWeakref.HeaderGen.Tests/Sample/object.h"),
            Resource("limited-api.txt", "src/NativeWeakref/limited-api.txt"),
        ];
        using FileStream assembly = File.Create(path);
        using FileStream documentation = File.Create(System.IO.Path.ChangeExtension(path, ".xml"));
        EmitResult result = compilation.Emit(assembly, xmlDocumentationStream: documentation, manifestResources: resources);
        return result.Success ? path : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    /// <summary>What the generator makes of an assembly.</summary>
    internal static IReadOnlyList<GeneratedFile> Generate(string path)
    {
        using AssemblyReader assembly = new(path);
        XmlDocumentation documentation = XmlDocumentation.Beside(path);
        PublicSurface surface = new(assembly);
        new SurfaceRules(surface, documentation).Check();
        return GeneratedFiles.Of(surface, documentation);
    }

    private static ResourceDescription Resource(string name, string file) =>
        new(name, () => File.OpenRead(System.IO.Path.Combine(Repository.Root, file)), isPublic: true);

    private static IEnumerable<string> SourcesBelow(string directory, Func<string, bool> isWanted) =>
        Directory.GetFiles(System.IO.Path.Combine(Repository.Root, directory), "*.cs", SearchOption.AllDirectories)
            .Where(file => isWanted(System.IO.Path.GetFileName(file)))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);
}
