using System;
using System.Linq;
using NativeWeakref.BindGen.Model;

namespace NativeWeakref.BindGen.Writers;

/// <summary>Names in generated C#.</summary>
internal static class CSharpNames
{
    private static readonly string[] s_keywords =
        ["as", "base", "event", "in", "internal", "is", "object", "operator", "out", "params", "ref", "string", "this"];

    internal static string Escape(string name) => s_keywords.Contains(name, StringComparer.Ordinal) ? "@" + name : name;

    /// <summary>True where the C# field is a fixed buffer.</summary>
    internal static bool IsFixedBuffer(CField field) => field.ArrayLength > 0 && !field.Type.IsPointer && !IsStruct(field);

    /// <summary>True where a field of the C# struct stands for the field.</summary>
    internal static bool HasAddress(CField field) => field.Bits == 0;

    private static bool IsStruct(CField field) => char.IsUpper(field.Type.CSharp[0]) || field.Type.CSharp[0] == '_';
}
