using System.Collections.Generic;
using System.Linq;
using NativeWeakref.HeaderGen.Metadata;

namespace NativeWeakref.HeaderGen.Surface;

/// <summary>A section of functions: the CPython header and what the section is called.</summary>
internal sealed record HeaderSection(string Name, string Title)
{
    /// <summary>Our own additions stand under the name of our own header.</summary>
    internal bool IsOurs => Name is "nativeweakref.h";
}

/// <summary>A plain typedef.</summary>
internal sealed record Typedef(string Name, string Type, string Summary);

/// <summary>A method with an entry point.</summary>
internal sealed record Export(Declaration Owner, Routine Method)
{
    internal string? EntryPoint => (string?)Method.Find("UnmanagedCallersOnly")?.Named.GetValueOrDefault("EntryPoint");

    internal bool IsInternal => Method.Has("Internal");

    internal string? Header => Method.Find("Header")?.Text ?? Owner.Header;

    internal bool IsCdecl => Method.Find("UnmanagedCallersOnly")?.Named.GetValueOrDefault("CallConvs") is object?[] list
        && list.Length == 1 && list[0] is "System.Runtime.CompilerServices.CallConvCdecl";
}

/// <summary>The table of addresses that C fills for C#: data symbols that C defines, functions that C# exports.</summary>
internal sealed record SymbolTable(Declaration Struct)
{
    /// <summary>C function that returns the address of the table.</summary>
    internal string Accessor => Struct.Find("DataSymbols")!.Text;

    internal IEnumerable<Variable> Data => Struct.Fields.Where(one => one.Type is ManagedType.Pointer);

    internal IEnumerable<Variable> Functions => Struct.Fields.Where(IsFunction);

    /// <summary>An array, which is written by hand in native/, with its values.</summary>
    internal static bool IsArray(Variable field) => field.Has("CArray");

    internal static bool IsFunction(Variable field) => field.Type is ManagedType.Function;

    /// <summary>The symbol that a field points to.</summary>
    internal static Variable Symbol(Variable field) => field with { Type = ((ManagedType.Pointer)field.Type).Target };
}
