using System.Collections.Generic;
using System.Linq;
using System.Text;
using NativeWeakref.HeaderGen.Metadata;
using NativeWeakref.HeaderGen.Surface;
using NativeWeakref.HeaderGen.Text;

namespace NativeWeakref.HeaderGen.Writers;

/// <summary>Writes the definition of a struct.</summary>
internal sealed class StructWriter(PublicSurface surface, CTypes types, XmlDocumentation documentation)
{
    private const string Step = "    ";

    internal string Write(Declaration declaration) =>
        $"{CLines.Comment(documentation.Summary(declaration.DocId))}struct {declaration.Tag} {{\n{Fields(declaration, Step)}}};\n";

    private string Fields(Declaration declaration, string indent)
    {
        StringBuilder text = new();
        List<CLine> lines = [];
        IReadOnlyList<int> offsets = surface.Layout.Of(declaration).Offsets;
        bool isUnion = StructLayout.IsUnion(declaration) && declaration.Has("CInline");
        for (int i = 0; i < declaration.Fields.Count; i++)
        {
            Variable field = declaration.Fields[i];
            int shared = isUnion ? 1 : Enumerable.Range(i, declaration.Fields.Count - i).TakeWhile(k => offsets[k] == offsets[i]).Count();
            if (shared == 1 && BlockOf(field, indent) is null)
            {
                lines.Add(Line(field));
                continue;
            }
            text.Append(CLines.Aligned(indent, lines));
            lines = [];
            if (shared == 1)
            {
                text.Append(BlockOf(field, indent));
                continue;
            }
            // An anonymous union: C99 knows it as an extension only, and says nothing where it is marked as one.
            CLine[] members = [.. declaration.Fields.Skip(i).Take(shared).Select(Line)];
            text.Append(indent).Append("__extension__ union {\n").Append(CLines.Aligned(indent + Step, members)).Append(indent).Append("};\n");
            i += shared - 1;
        }
        return text.Append(CLines.Aligned(indent, lines)).ToString();
    }

    private CLine Line(Variable field) => new(types.Declare(field, field.Name) + ";", documentation.Summary(field.DocId));

    /// <summary>A field whose type is written out in place, or null.</summary>
    private string? BlockOf(Variable field, string indent)
    {
        string? body = null;
        string keyword = "struct";
        if (field.Find("CBits") is Mark bits)
        {
            string word = types.Declare(field, "");
            IEnumerable<BitField> parts = bits.Texts.Select(text => BitField.Parse(text, field));
            body = string.Concat(parts.Select(part => $"{indent}{Step}{CTypes.Join(word, part.Name)} : {part.Width};\n"));
        }
        else if (types.InPlace(field) is { } inner)
        {
            keyword = StructLayout.IsUnion(inner) ? "union" : "struct";
            body = Fields(inner, indent + Step);
        }
        if (body is null)
        {
            return null;
        }
        string comment = CLines.Comment(documentation.Summary(field.DocId), indent);
        return $"{comment}{indent}{keyword} {{\n{body}{indent}}} {field.Name};\n";
    }
}
