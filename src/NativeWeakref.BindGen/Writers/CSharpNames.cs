using System;
using System.Linq;
using NativeWeakref.BindGen.Model;

namespace NativeWeakref.BindGen.Writers;

/// <summary>Names in generated C#.</summary>
internal static class CSharpNames
{
    // Reserved in C# and free in C.
    private static readonly string[] s_keywords =
    [
        "abstract", "as", "base", "bool", "byte", "catch", "checked", "class", "decimal", "delegate", "event", "explicit", "false",
        "finally", "fixed", "foreach", "implicit", "in", "interface", "internal", "is", "lock", "namespace", "new", "null", "object",
        "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "sbyte", "sealed", "stackalloc",
        "string", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual",
    ];

    private static readonly string[] s_bufferElements =
        ["byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double"];

    internal static string Escape(string name) => s_keywords.Contains(name, StringComparer.Ordinal) ? "@" + name : name;

    /// <summary>True where the C# field is a fixed buffer.</summary>
    internal static bool IsFixedBuffer(CField field)
        => field.ArrayLength > 0 && s_bufferElements.Contains(field.Type.CSharp, StringComparer.Ordinal);

    /// <summary>True where a field of the C# struct stands for the field.</summary>
    internal static bool HasAddress(CField field) => field.Bits == 0;
}
