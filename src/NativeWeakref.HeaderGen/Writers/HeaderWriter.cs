using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NativeWeakref.HeaderGen.Metadata;
using NativeWeakref.HeaderGen.Surface;
using NativeWeakref.HeaderGen.Text;

namespace NativeWeakref.HeaderGen.Writers;

/// <summary>Writes nativeweakref.h: the sections in their order.</summary>
internal sealed class HeaderWriter(PublicSurface surface, XmlDocumentation documentation)
{
    private const string Closing = """
        #ifdef __cplusplus
        } /* extern "C" */
        #endif

        #endif /* NATIVEWEAKREF_H */

        """;

    private readonly CTypes _types = new(surface);
    private readonly LimitedGuard _guard = new(surface.Limited);

    internal string Write()
    {
        TypesSection types = new(surface, _types, documentation);
        List<Section> sections =
        [
            new("Configuration", "", HeaderConfiguration.Write(surface.Version)),
            new("Types", "", types.Types()),
            new("Constants", "", types.Constants()),
            new("Data", "", Data()),
        ];
        foreach (HeaderSection header in surface.Headers)
        {
            string file = header.IsOurs ? "" : "Include/" + header.Name;
            sections.Add(new Section(header.Title, file, Functions(header.Name)));
        }
        sections.Add(new Section("Layout checks", "", LayoutChecks.Write(surface)));
        sections.RemoveAll(section => section.Body.Length == 0);

        StringBuilder text = new(HeaderBanner.Write([.. sections.Select(section => (section.Title, section.File))]));
        for (int i = 0; i < sections.Count; i++)
        {
            string file = sections[i].File.Length == 0 ? "" : $" ({sections[i].File})";
            string head = string.Create(CultureInfo.InvariantCulture, $"/* ---- {i + 1}. {sections[i].Title}{file} ");
            text.Append(head).Append('-', Math.Max(4, 75 - head.Length)).Append(" */\n\n").Append(sections[i].Body.TrimEnd('\n')).Append("\n\n");
        }
        return text.Append(Closing).ToString();
    }

    private string Data() => _guard.Join((surface.SymbolTable?.Data ?? []).Select(field => (field.Name,
        $"{CLines.Comment(documentation.Summary(field.DocId))}extern NATIVEWEAKREF_DATA {_types.Declare(SymbolTable.Symbol(field), field.Name)};\n")));

    private string Functions(string header)
    {
        FunctionComment comment = new(new FunctionText(documentation));
        string functions = _guard.Join(surface.Functions
            .Where(function => string.Equals(function.Header, header, StringComparison.Ordinal))
            .Select(function => (function.Name, comment.Of(function, header) + Declaration(function))));
        return surface.Inline.GetValueOrDefault(header) is { Length: > 0 } inline ? $"{functions}{inline}\n" : functions;
    }

    private string Declaration(CFunction function)
    {
        string end = function.NeverReturns ? "_Py_NO_RETURN " : "";
        string head = $"NATIVEWEAKREF_API {end}{_types.Declare(function.Method.Result, function.Name)}(";
        return CLines.Fill(head, _types.Parameters(function), ");") + "\n\n";
    }

    private sealed record Section(string Title, string File, string Body);
}
