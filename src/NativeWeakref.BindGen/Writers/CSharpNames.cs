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
        ["byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "nint", "nuint", "float", "double"];

    internal static string Escape(string name) => s_keywords.Contains(name, StringComparer.Ordinal) ? "@" + name : name;

    /// <summary>True where the C# field is a fixed buffer.</summary>
    internal static bool IsFixedBuffer(CField field)
        => field.ArrayLength > 0 && s_bufferElements.Contains(field.Type.CSharp, StringComparer.Ordinal);

    /// <summary>The element of a fixed buffer, which cannot be of native size by name.</summary>
    internal static string BufferElement(CField field) => field.Type.CSharp switch
    {
        "nint" => "long",
        "nuint" => "ulong",
        string other => other,
    };

    /// <summary>True where a field of the C# struct stands for the field.</summary>
    internal static bool HasAddress(CField field) => field.Bits == 0;
}
