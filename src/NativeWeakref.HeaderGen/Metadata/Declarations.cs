using System;
using System.Collections.Generic;
using System.Linq;

namespace NativeWeakref.HeaderGen.Metadata;

/// <summary>An attribute with decoded arguments; a type as an argument is given by its full name.</summary>
internal sealed record Mark(string Name, IReadOnlyList<object?> Arguments, IReadOnlyDictionary<string, object?> Named)
{
    internal string Text => (string)Arguments[0]!;

    internal int Number => (int)Arguments[^1]!;

    internal IReadOnlyList<string> Texts => [.. ((object?[])Arguments[0]!).Cast<string>()];
}

/// <summary>Anything that can carry marks.</summary>
internal abstract record Marked(string Name, IReadOnlyList<Mark> Marks)
{
    internal bool Has(string mark) => Find(mark) is not null;

    internal Mark? Find(string mark) => Marks.FirstOrDefault(one => string.Equals(one.Name, mark + "Attribute", StringComparison.Ordinal));
}

/// <summary>A field, parameter, result or constant.</summary>
/// <param name="Name">As in the source; empty for a result.</param>
/// <param name="Type">As in the source.</param>
/// <param name="Marks">Its attributes.</param>
/// <param name="DocId">Key of the XML documentation; for messages too.</param>
/// <param name="Offset">Of a field with an explicit offset, else -1.</param>
/// <param name="Value">Of a constant.</param>
internal sealed record Variable(string Name, ManagedType Type, IReadOnlyList<Mark> Marks, string DocId, int Offset = -1, object? Value = null)
    : Marked(Name, Marks);

/// <summary>A method, or the function type that a delegate stands for.</summary>
internal sealed record Routine(
    string Name, Variable Result, IReadOnlyList<Variable> Parameters, IReadOnlyList<Mark> Marks, string DocId, bool IsPublic)
    : Marked(Name, Marks)
{
    internal string Signature => ManagedType.SpellSignature(Parameters.Select(parameter => parameter.Type), Result.Type);
}

/// <summary>What a type of the assembly is to the header.</summary>
internal enum DeclarationKind
{
    Struct,
    Enum,
    Delegate,
    Class,
}

/// <summary>A type of the assembly with what the header needs of it; members in source order.</summary>
internal sealed record Declaration(
    DeclarationKind Kind,
    string FullName,
    string Name,
    bool IsPublic,
    IReadOnlyList<Mark> Marks,
    IReadOnlyList<Variable> Fields,
    IReadOnlyList<Variable> Constants,
    IReadOnlyList<Routine> Methods,
    int FixedSize) : Marked(Name, Marks)
{
    internal string? Header => Find("Header")?.Text;

    internal string DocId => "T:" + FullName.Replace('+', '.');

    /// <summary>Struct tag in C: PyObject is struct _object.</summary>
    internal string Tag => Find("CTag")?.Text ?? Name;

    internal bool IsOpaque => Kind == DeclarationKind.Struct && Fields.Count == 0;
}
