using System;
using System.Collections.Generic;
using System.IO;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;

namespace NativeWeakref.Elide.Tests;

/// <summary>The object files that ILC made of the programs under Objects/ when this project was built.</summary>
internal static class CompiledObjects
{
    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "objects", file);

    public static byte[] Read(string assembly) => File.ReadAllBytes(PathOf(assembly + ".o"));

    public static Ownership OwnershipOf(string assembly)
        => new(assembly, IlcExports.Read(File.ReadLines(PathOf(assembly + ".exports"))));

    public static ProofRules Rules(params string[] imports) => new(new AllowList(imports), "IntegerDivision");

    /// <summary>Proves the methods of one type, and gives the chains of what it refuses.</summary>
    public static List<string> ChainsOf(string assembly, string type, params string[] imports)
    {
        Ownership ownership = OwnershipOf(assembly);
        ObjectMap map = new(new ElfObject(Read(assembly)), ownership);
        Proof proof = Proof.Run(map, ownership, Rules(imports), node => ownership.IsMethodOf(node.Name, assembly + "." + type));
        return ViolationReport.Lines(proof, ownership);
    }
}
