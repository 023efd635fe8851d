using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NativeWeakref.HeaderGen.Metadata;
using NativeWeakref.HeaderGen.Surface;
using NativeWeakref.HeaderGen.Text;

namespace NativeWeakref.HeaderGen.Writers;

/// <summary>Writes docs/api.md: the functions with what the header says of them.</summary>
internal sealed class ApiPageWriter(PublicSurface surface, XmlDocumentation documentation)
{
    private const string Head = """
        # Functions

        GENERATED from src/NativeWeakref/Exports. Do not edit. Regenerate with: ./build.sh header

        Every function of the library, with the words of [nativeweakref.h](../include/nativeweakref.h), which also has the types, the constants and
        the macros. *New reference*: the caller releases it with `Py_DECREF()`. *Borrowed*: it is not released, and is used only while
        something else keeps it alive. *Stolen*: the call takes the reference over.


        """;

    private readonly CTypes _types = new(surface);
    private readonly FunctionText _words = new(documentation);

    internal string Write()
    {
        StringBuilder text = new(Head);
        foreach (HeaderSection header in surface.Headers)
        {
            CFunction[] functions =
            [
                .. surface.Functions
                    .Where(function => string.Equals(function.Header, header.Name, StringComparison.Ordinal))
                    .OrderBy(function => function.Name, StringComparer.Ordinal),
            ];
            if (functions.Length != 0)
            {
                text.Append("## ").Append(header.Title).Append(header.IsOurs ? "" : $", `{header.Name}`").Append("\n\n");
                text.AppendJoin('\n', functions.Select(Entry)).Append('\n');
            }
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private string Entry(CFunction function)
    {
        string declaration = $"{_types.Declare(function.Method.Result, function.Name)}({string.Join(", ", _types.Parameters(function))})";
        StringBuilder text = new($"### `{function.Name}`\n\n`{declaration}`\n\n");
        if (!function.IsDocumentedHere)
        {
            return text.Append($"`{function.Method.Name}` with the arguments themselves in place of the `va_list`.\n").ToString();
        }
        text.Append(Sentences(function)).Append('\n');
        List<string> rows = [.. _words.Parameters(function).Select(parameter => $"- `{parameter.Name}`: {parameter.Text}")];
        if (_words.Result(function) is { } result)
        {
            rows.Add($"- Result: {result}");
        }
        if (rows.Count != 0)
        {
            text.Append('\n').AppendJoin('\n', rows).Append('\n');
        }
        return text.ToString();
    }

    private string Sentences(CFunction function)
    {
        IEnumerable<string> parts = [_words.Summary(function), _words.Remarks(function), function.Since is { } since ? $"Of CPython {since}." : ""];
        return string.Join(' ', parts.Where(part => part.Length != 0));
    }
}
