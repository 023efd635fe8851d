using NativeWeakref.Elide.Elf;

namespace NativeWeakref.Elide.Proving;

/// <summary>What a reference can lead to.</summary>
internal enum NodeKind
{
    /// <summary>A function of this object.</summary>
    Code,

    /// <summary>Data of this object, from one symbol to the next.</summary>
    Data,

    /// <summary>A symbol that another object defines.</summary>
    External,
}

/// <summary>A function, a piece of data or an import: a point of the reference graph.</summary>
internal sealed class Node(NodeKind kind, string name, ElfSection? section, ulong start, ulong end)
{
    public NodeKind Kind { get; } = kind;

    /// <summary>The symbol's name; of several at one address, the managed one.</summary>
    public string Name { get; } = name;

    /// <summary>Null for an import.</summary>
    public ElfSection? Section { get; } = section;

    public ulong Start { get; } = start;

    public ulong End { get; } = end;

    /// <summary>The C name, if ILC exports the function.</summary>
    public string? ExportName { get; set; }

    /// <summary>Part of the assembly that is proven, not of the class library.</summary>
    public bool IsOurs { get; set; }

    public bool Contains(ElfSection section, ulong offset) => Section == section && offset >= Start && offset < End;
}
