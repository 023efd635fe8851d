using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NativeWeakref.HeaderGen.Metadata;
using NativeWeakref.HeaderGen.Surface;

namespace NativeWeakref.HeaderGen.Text;

/// <summary>Spells C# types and marks as C declarators.</summary>
internal sealed class CTypes(PublicSurface surface)
{
    /// <summary>Strict C++98 has no "long long"; one typedef spells it, with the warning off.</summary>
    internal const string LongLong = "nativeweakref_long_long";

    /// <summary>The same for "unsigned long long".</summary>
    internal const string UnsignedLongLong = "nativeweakref_unsigned_long_long";

    /// <summary>A declaration of <paramref name="name"/>, or the bare type where the name is empty.</summary>
    internal string Declare(Variable variable, string name)
    {
        if (variable.Find("CFunction")?.Text is string functionType)
        {
            return Join(FunctionType(variable, functionType).Name, name);
        }
        string element = variable.Find("CType")?.Text is string spelling ? Portable(spelling) : SpellMarked(variable);
        return Join(element, name) + ArrayPart(variable);
    }

    /// <summary>Parameters of a function as C text; "void" where there are none.</summary>
    internal IReadOnlyList<string> Parameters(CFunction function)
    {
        List<string> parameters = [.. function.Parameters.Select(parameter => Declare(parameter, parameter.Name))];
        if (function.IsVariadic)
        {
            parameters.Add("...");
        }
        return parameters.Count == 0 ? ["void"] : parameters;
    }

    /// <summary>Parameters of a function type.</summary>
    internal IReadOnlyList<string> Parameters(Routine routine) => routine.Parameters.Count == 0
        ? ["void"]
        : [.. routine.Parameters.Select(parameter => Declare(parameter, parameter.Name))];

    /// <summary>The struct that a field spells out in place, or null.</summary>
    internal Declaration? InPlace(Variable field) => Embedded(field) is { } inner && inner.Has("CInline") ? inner : null;

    /// <summary>"const " and the like go before a type, "*" clings to the name.</summary>
    internal static string Join(string type, string name) =>
        name.Length == 0 ? type : type.EndsWith('*') ? type + name : $"{type} {name}";

    private Routine FunctionType(Variable variable, string fullName)
    {
        if (!surface.FunctionTypesByFullName.TryGetValue(fullName, out Routine? routine))
        {
            throw new SurfaceException($"{variable.DocId} {variable.Name}: {fullName} is no public delegate with [Header]");
        }
        bool same = variable.Type is ManagedType.Function { Convention: "Cdecl" } pointer
            && string.Equals(pointer.Spelling, routine.Signature, StringComparison.Ordinal);
        return same
            ? routine
            : throw new SurfaceException($"{variable.DocId} {variable.Name}: {variable.Type.Spelling} is not {routine.Name}, {routine.Signature}");
    }

    private Declaration? Embedded(Variable field) =>
        field.Type is ManagedType.Named named && surface.Types.TryGetValue(named.FullName, out Declaration? inner) ? inner : null;

    private string SpellMarked(Variable variable)
    {
        if (variable.Find("FixedBuffer") is Mark buffer)
        {
            return SpellPrimitive(((string)buffer.Arguments[0]!)["System.".Length..], variable);
        }
        if (Embedded(variable) is { } inner && inner.Has("InlineArray"))
        {
            return Declare(inner.Fields[0], "");
        }
        string text = Spell(variable.Type, variable);
        return variable.Has("Const") ? "const " + text : text;
    }

    private string ArrayPart(Variable variable)
    {
        Mark? length = variable.Find("FixedBuffer") ?? variable.Find("CArray") ?? Embedded(variable)?.Find("InlineArray");
        return length is null ? "" : $"[{length.Number}]";
    }

    private static string Spell(ManagedType type, Variable variable)
    {
        switch (type)
        {
            case ManagedType.Primitive primitive:
                return SpellPrimitive(primitive.Name, variable);
            case ManagedType.Named named:
                return named.Name;
            case ManagedType.Pointer { Target: ManagedType.Primitive { Name: "Byte" } }:
                return "char *";
            case ManagedType.Pointer pointer when pointer.IsTo("VaList"):
                return "va_list"; // an array in C, which decays to a pointer as a parameter
            case ManagedType.Pointer pointer:
                string target = Spell(pointer.Target, variable);
                return target.EndsWith('*') ? target + "*" : target + " *";
            default:
                throw new SurfaceException($"{variable.DocId} {variable.Name}: no C type for {type.Spelling}; mark it with [CType] or [CFunction]");
        }
    }

    private static string SpellPrimitive(string name, Variable variable) => name switch
    {
        "Void" => "void",
        "Byte" => "unsigned char",
        "SByte" => "signed char",
        "Int16" => "short",
        "UInt16" => "unsigned short",
        "Int32" => "int",
        "UInt32" => "unsigned int",
        "Int64" => "int64_t",
        "UInt64" => "uint64_t",
        "IntPtr" => "Py_ssize_t",
        "UIntPtr" => "size_t",
        "Single" => "float",
        "Double" => "double",
        _ => throw new SurfaceException($"{variable.DocId} {variable.Name}: no C type for {name}"),
    };

    private static string Portable(string spelling) => new StringBuilder(spelling)
        .Replace("unsigned long long", UnsignedLongLong)
        .Replace("long long", LongLong)
        .ToString();
}
