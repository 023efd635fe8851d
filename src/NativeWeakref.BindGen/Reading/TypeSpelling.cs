using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NativeWeakref.BindGen.Clang;
using NativeWeakref.BindGen.Model;

namespace NativeWeakref.BindGen.Reading;

/// <summary>Spells types of C for comparison and for C#.</summary>
/// <param name="typedefs">Typedef name of each struct and enum by its canonical spelling without the keyword.</param>
internal sealed partial class TypeSpelling(IReadOnlyDictionary<string, string> typedefs)
{
    private static readonly string[] s_keywords = ["const", "volatile", "struct", "union", "enum"];

    internal CTypeName Spell(ClangType type) => new(SpellC(type), CSharp(type));

    /// <summary>The canonical type with typedef names in place of tags, which may differ from one header to another.</summary>
    internal string SpellC(ClangType type) =>
        Words().Replace(Canonical(type), word => typedefs.GetValueOrDefault(word.Value, word.Value));

    // libclang undoes the decay of array parameters (PyObject *args[], and va_list, which is an array): decay again.
    internal CTypeName SpellParameter(ClangType type)
    {
        ClangType canonical = LibClang.clang_getCanonicalType(type);
        bool isArray = canonical.Kind is TypeKind.ConstantArray or TypeKind.IncompleteArray;
        return isArray ? new CTypeName(SpellC(type), CSharp(type) + "*") : Spell(type);
    }

    /// <summary>The name of a struct or enum.</summary>
    internal string NameOf(ClangType type)
    {
        string tag = Bare(Canonical(type));
        return typedefs.GetValueOrDefault(tag, tag);
    }

    // A struct may have a tag in one header and none in the other: the keywords are dropped.
    internal static string Canonical(ClangType type) => LibClang.Take(LibClang.clang_getTypeSpelling(LibClang.clang_getCanonicalType(type)))
        .Replace("struct ", "", StringComparison.Ordinal)
        .Replace("union ", "", StringComparison.Ordinal)
        .Replace("enum ", "", StringComparison.Ordinal);

    internal static string Bare(string spelling) =>
        string.Join(' ', spelling.Split(' ').Where(word => !s_keywords.Contains(word, StringComparer.Ordinal)));

    private string CSharp(ClangType type)
    {
        type = LibClang.clang_getCanonicalType(type);
        return type.Kind switch
        {
            TypeKind.Void => "void",
            TypeKind.Bool or TypeKind.PlainCharUnsigned or TypeKind.UnsignedChar or TypeKind.PlainCharSigned => "byte",
            TypeKind.SignedChar => "sbyte",
            TypeKind.Short => "short",
            TypeKind.UnsignedShort => "ushort",
            TypeKind.Int or TypeKind.WideChar => "int",
            TypeKind.UnsignedInt => "uint",
            TypeKind.Long => "nint", // and so intptr_t and Py_ssize_t
            TypeKind.UnsignedLong => "nuint",
            TypeKind.LongLong => "long",
            TypeKind.UnsignedLongLong => "ulong",
            TypeKind.Float => "float",
            TypeKind.Double => "double",
            TypeKind.Pointer => Pointer(LibClang.clang_getPointeeType(type)),
            TypeKind.Record or TypeKind.Enum => Named(type),
            TypeKind.ConstantArray or TypeKind.IncompleteArray => CSharp(LibClang.clang_getArrayElementType(type)),
            _ => throw new HeaderException($"no C# type for {Canonical(type)} (kind {(int)type.Kind})"),
        };
    }

    // The C library's own structs are only pointed to.
    private string Named(ClangType type)
    {
        string name = NameOf(type);
        return name is "__va_list_tag" or "_IO_FILE" ? "void" : name;
    }

    private string Pointer(ClangType target)
    {
        target = LibClang.clang_getCanonicalType(target);
        if (target.Kind != TypeKind.Function)
        {
            return CSharp(target) + "*";
        }
        IEnumerable<string> parameters = Enumerable.Range(0, LibClang.clang_getNumArgTypes(target))
            .Select(index => SpellParameter(LibClang.clang_getArgType(target, (uint)index)).CSharp);
        return $"delegate* unmanaged[Cdecl]<{string.Join(", ", parameters.Append(CSharp(LibClang.clang_getResultType(target))))}>";
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
