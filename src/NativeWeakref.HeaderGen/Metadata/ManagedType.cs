using System.Collections.Generic;
using System.Linq;

namespace NativeWeakref.HeaderGen.Metadata;

/// <summary>A type as metadata spells it.</summary>
internal abstract record ManagedType
{
    /// <summary>One spelling per type, so that two signatures can be compared as text.</summary>
    internal abstract string Spelling { get; }

    internal bool IsVoid => this is Primitive { Name: "Void" };

    /// <summary>A type of the runtime with a name of its own: Int32, IntPtr, Void...</summary>
    internal sealed record Primitive(string Name) : ManagedType
    {
        internal override string Spelling => Name;
    }

    /// <summary>A struct, enum or delegate by its full name.</summary>
    internal sealed record Named(string FullName) : ManagedType
    {
        internal override string Spelling => FullName;

        internal string Name => FullName[(FullName.LastIndexOfAny(['.', '+']) + 1)..];
    }

    /// <summary>A pointer, or a reference in a signature of an attribute.</summary>
    internal sealed record Pointer(ManagedType Target) : ManagedType
    {
        internal override string Spelling => Target.Spelling + "*";

        internal bool IsTo(string name) => Target is Named named && named.Name == name;
    }

    /// <summary>A managed array; only attributes have them.</summary>
    internal sealed record Array(ManagedType Element) : ManagedType
    {
        internal override string Spelling => Element.Spelling + "[]";
    }

    /// <summary>A function pointer. The convention is "Cdecl" for <c>unmanaged[Cdecl]</c>.</summary>
    internal sealed record Function(string Convention, IReadOnlyList<ManagedType> Parameters, ManagedType Result) : ManagedType
    {
        internal override string Spelling => SpellSignature(Parameters, Result);
    }

    internal static string SpellSignature(IEnumerable<ManagedType> parameters, ManagedType result) =>
        $"({string.Join(",", parameters.Select(parameter => parameter.Spelling))})->{result.Spelling}";
}
