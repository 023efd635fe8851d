using System.Collections.Generic;
using System.Linq;

namespace NativeWeakref.BindGen.Model;

/// <summary>A type: canonical in C, for comparison, and its C# spelling, for bindings.</summary>
internal sealed record CTypeName(string C, string CSharp)
{
    /// <summary>True for object pointers and function pointers.</summary>
    public bool IsPointer => CSharp.EndsWith('*') || CSharp.StartsWith("delegate", System.StringComparison.Ordinal);
}

/// <summary>A field as clang lays it out.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type; of an array, its element's.</param>
/// <param name="Offset">In bytes from the start of the outermost struct.</param>
/// <param name="Size">In bytes.</param>
/// <param name="ArrayLength">0 for a field that is no array.</param>
/// <param name="Bits">Width of a bit field, else 0.</param>
/// <param name="FirstBit">Of a bit field: where it starts in its byte.</param>
/// <param name="Members">Where the field's type is a struct or union written out in place.</param>
internal sealed record CField(
    string Name, CTypeName Type, long Offset, long Size, int ArrayLength, int Bits, int FirstBit, IReadOnlyList<CField> Members)
{
    /// <summary>True for a struct of bit fields that is written out in place: one integer.</summary>
    public bool IsWordOfBits => Members.Count > 0 && Members.All(member => member.Bits > 0);
}

/// <summary>A struct or union; an opaque one has size 0.</summary>
internal sealed record CStruct(string Name, long Size, long Align, IReadOnlyList<CField> Fields)
{
    /// <summary>True where only the name is known.</summary>
    public bool IsOpaque => Size <= 0;
}

/// <summary>A parameter.</summary>
internal sealed record CParameter(string Name, CTypeName Type);

/// <summary>A function, exported or static inline.</summary>
internal sealed record CFunction(string Name, CTypeName Result, IReadOnlyList<CParameter> Parameters, bool IsVariadic, bool IsInline)
{
    /// <summary>The signature in canonical types.</summary>
    public string Signature
    {
        get
        {
            IEnumerable<string> types = Parameters.Select(parameter => parameter.Type.C);
            return $"{Result.C} ({string.Join(", ", IsVariadic ? types.Append("...") : types)})";
        }
    }
}
