using System;
using NativeWeakref.Elide.Elf;

namespace NativeWeakref.Elide.Proving;

/// <summary>What proven code may refer to.</summary>
/// <param name="Imports">Symbols of other objects.</param>
/// <param name="DivisionType">Full name of the one type whose methods may divide integers; null for none.</param>
internal sealed record ProofRules(AllowList Imports, string? DivisionType)
{
    /// <summary>The helpers that elision takes out.</summary>
    public static bool IsTransition(string symbol)
        => symbol is "RhpPInvoke" or "RhpPInvokeReturn" or "RhpReversePInvoke" or "RhpReversePInvokeReturn";

    public bool AllowsDivision(Node function, Ownership ownership)
        => DivisionType != null && ownership.IsMethodOf(function.Name, DivisionType);

    /// <summary>Null if a reference is fine.</summary>
    public string? ReasonAgainst(Node target, Reference reference, ObjectMap map, Ownership ownership)
    {
        if (reference.Relocation is { IsThreadLocal: true })
        {
            return "reads thread statics";
        }
        bool isAllowed = target.Kind == NodeKind.External && Imports.Allows(target.Name);
        return isAllowed ? null : ReasonAgainst(target, map, ownership);
    }

    private static string? ReasonAgainst(Node target, ObjectMap map, Ownership ownership)
    {
        return SymbolNames.MeaningIfManaged(target.Name) ?? target.Kind switch
        {
            NodeKind.External => "an import that is not on the allow-list",
            NodeKind.Data => ReasonAgainstData(target, map, ownership),
            NodeKind.Code => null,
            _ => throw new InvalidOperationException($"a node of kind {target.Kind}"),
        };
    }

    /// <summary>Constants and our own fields of unmanaged types; anything else belongs to a runtime that never starts.</summary>
    private static string? ReasonAgainstData(Node data, ObjectMap map, Ownership ownership)
    {
        ElfSection section = data.Section!;
        if (ownership.Owns(data.Name))
        {
            return section.Name == ".hydrated" ? "refers to data that only the runtime's start-up fills" : null;
        }
        bool isConstant = !section.IsWritable && section.HasBytes && map.Elf.RelocationsOf(section, data.Start, data.End).IsEmpty;
        return isConstant ? null : "refers to data of the class library, which nothing initialises";
    }
}
