using System;
using System.Collections.Generic;
using NativeWeakref.Elide.Marking;

namespace NativeWeakref.Elide.Proving;

/// <summary>
/// Tells what is compiled from our assembly. ILC begins the symbol of each method with the assembly's name, and of each
/// piece of data with the kind of data and then the assembly's name.
/// </summary>
internal sealed class Ownership(string assembly, IReadOnlySet<string> exports)
{
    private const string StaticFields = "__NONGCSTATICS";

    private readonly string _prefix = Mangle(assembly) + "_";

    public string Assembly { get; } = assembly;

    public IReadOnlySet<string> Exports { get; } = exports;

    public bool IsExport(string symbol) => Exports.Contains(symbol);

    public bool Owns(string symbol) => symbol.StartsWith(_prefix, StringComparison.Ordinal) || OwnsStaticFields(symbol);

    /// <summary>Static fields without managed references: the one kind of data that code may write.</summary>
    public bool OwnsStaticFields(string symbol)
        => symbol.StartsWith(StaticFields, StringComparison.Ordinal)
        && symbol.AsSpan(StaticFields.Length).StartsWith(_prefix, StringComparison.Ordinal);

    /// <summary>A class or module constructor that ILC could not run at compile time.</summary>
    public bool IsLazyConstructor(string symbol) => Owns(symbol) && symbol.EndsWith("___cctor", StringComparison.Ordinal);

    public bool IsMethodOf(string symbol, string type)
        => symbol.StartsWith(_prefix + Mangle(type) + "__", StringComparison.Ordinal);

    /// <summary>The symbol of a method whose name its type has once.</summary>
    public string SymbolOf(ListedForward forward) => $"{_prefix}{Mangle(forward.Type)}__{Mangle(forward.Method)}";

    /// <summary>The symbol as a reader of the source knows it.</summary>
    public string Readable(Node node)
    {
        if (node.ExportName != null)
        {
            return node.ExportName;
        }
        // Data keeps its kind, which is what matters: __Str_hello, __NONGCSTATICSOurs_Type.
        if (node.Kind != NodeKind.Code)
        {
            return node.Name;
        }
        string name = node.Name.StartsWith(_prefix, StringComparison.Ordinal) ? node.Name[_prefix.Length..] : node.Name;
        return SymbolNames.ReadableMethod(name);
    }

    private static string Mangle(string name)
    {
        char[] mangled = name.ToCharArray();
        for (int i = 0; i < mangled.Length; i++)
        {
            mangled[i] = char.IsAsciiLetterOrDigit(mangled[i]) ? mangled[i] : '_';
        }
        return new string(mangled);
    }
}
