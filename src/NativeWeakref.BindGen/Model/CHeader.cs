using System;
using System.Collections.Generic;

namespace NativeWeakref.BindGen.Model;

/// <summary>What a header declares, sorted by name.</summary>
internal sealed class CHeader
{
    /// <summary>Functions by name.</summary>
    public SortedDictionary<string, CFunction> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>Structs by typedef name.</summary>
    public SortedDictionary<string, CStruct> Structs { get; } = new(StringComparer.Ordinal);

    /// <summary>Data symbols and their types.</summary>
    public SortedDictionary<string, CTypeName> Data { get; } = new(StringComparer.Ordinal);

    /// <summary>Enum constants, and macros that are integers.</summary>
    public SortedDictionary<string, long> Constants { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of the constants of each enum.</summary>
    public SortedDictionary<string, IReadOnlyList<string>> Enums { get; } = new(StringComparer.Ordinal);

    /// <summary>Macros; true for those with parameters.</summary>
    public SortedDictionary<string, bool> Macros { get; } = new(StringComparer.Ordinal);

    /// <summary>Macros that are one string literal.</summary>
    public SortedDictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Types that are pointers to functions, by typedef name, canonical.</summary>
    public SortedDictionary<string, string> FunctionTypes { get; } = new(StringComparer.Ordinal);
}
