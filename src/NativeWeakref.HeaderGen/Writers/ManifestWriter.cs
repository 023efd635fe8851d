using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using NativeWeakref.HeaderGen.Metadata;
using NativeWeakref.HeaderGen.Surface;
using NativeWeakref.HeaderGen.Text;

namespace NativeWeakref.HeaderGen.Writers;

/// <summary>Writes nativeweakref.abi: one line per public name, sorted, so that a change of the ABI is a change of lines.</summary>
internal sealed partial class ManifestWriter(PublicSurface surface)
{
    private readonly CTypes _types = new(surface);

    /// <param name="companions">Text of the headers beside nativeweakref.h: their macros are public too.</param>
    internal string Write(IEnumerable<string> companions)
    {
        SortedSet<string> lines = new(StringComparer.Ordinal);
        lines.UnionWith(surface.Functions.Select(one => $"function {one.Name} {Signature(one)}"));
        lines.UnionWith((surface.SymbolTable?.Data ?? []).Select(one => $"data {one.Name} {_types.Declare(SymbolTable.Symbol(one), "")}"));
        lines.UnionWith(surface.Typedefs.Select(one => $"typedef {one.Name} {one.Type}"));
        lines.UnionWith(surface.FunctionTypes.Select(one => $"typedef {one.Name} ({string.Join(", ", Types(one.Parameters))}) -> {Type(one.Result)}"));
        foreach (Declaration one in surface.Structs)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"struct {one.Name} {(one.IsOpaque ? "opaque" : surface.Layout.Of(one).Size)}"));
            lines.UnionWith(Fields(one, one.Name, 0));
        }
        foreach (Declaration group in surface.Enums.Concat(surface.Constants))
        {
            lines.UnionWith(group.Constants.Select(one => string.Create(CultureInfo.InvariantCulture, $"constant {one.Name} {one.Value}")));
        }
        foreach (string text in surface.Inline.Values.Concat(companions))
        {
            lines.UnionWith(Macros().Matches(text).Select(match => $"macro {match.Groups[1].Value}"));
            lines.UnionWith(Inlines().Matches(text).Select(match =>
                Blanks().Replace($"inline {match.Groups[2].Value} ({match.Groups[3].Value}) -> {match.Groups[1].Value.Trim()}", " ")));
        }
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private IEnumerable<string> Fields(Declaration owner, string path, int start)
    {
        IReadOnlyList<int> offsets = owner.IsOpaque ? [] : surface.Layout.Of(owner).Offsets;
        for (int i = 0; i < owner.Fields.Count; i++)
        {
            Variable field = owner.Fields[i];
            int offset = start + offsets[i];
            string name = $"{path}.{field.Name}";
            if (_types.InPlace(field) is { } inner)
            {
                foreach (string line in Fields(inner, name, offset))
                {
                    yield return line;
                }
                continue;
            }
            if (field.Find("CBits") is not Mark bits)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"field {name} {offset} {Type(field)}");
                continue;
            }
            int bit = 0;
            foreach (BitField part in bits.Texts.Select(text => BitField.Parse(text, field)))
            {
                if (part.Name.Length > 0)
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"field {name}.{part.Name} {offset}:{bit} {Type(field)}:{part.Width}");
                }
                bit += part.Width;
            }
        }
    }

    private string Signature(CFunction function)
    {
        IEnumerable<string> parameters = Types(function.Parameters);
        return $"({string.Join(", ", function.IsVariadic ? parameters.Append("...") : parameters)}) -> {Type(function.Method.Result)}";
    }

    private IEnumerable<string> Types(IEnumerable<Variable> variables) => variables.Select(Type);

    private string Type(Variable variable)
    {
        string ownership = variable.Has("Borrowed") ? " borrowed" : variable.Has("Stolen") ? " stolen" : variable.Has("NewRef") ? " new" : "";
        return _types.Declare(variable, "") + ownership;
    }

    [GeneratedRegex(@"^#\s*define (\w+)", RegexOptions.Multiline)]
    private static partial Regex Macros();

    [GeneratedRegex(@"^static inline ([\w\s]+?[\s*]+)(\w+)\(([^)]*)\)", RegexOptions.Multiline)]
    private static partial Regex Inlines();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
