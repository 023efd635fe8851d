using System.Collections.Generic;
using System.Linq;
using System.Text;
using NativeWeakref.HeaderGen.Metadata;
using NativeWeakref.HeaderGen.Surface;
using NativeWeakref.HeaderGen.Text;

namespace NativeWeakref.HeaderGen.Writers;

/// <summary>Writes the comment of a function: what it does, each parameter and the result with ownership, where CPython has it.</summary>
internal sealed class FunctionComment(XmlDocumentation documentation)
{
    internal string Of(CFunction function, string header)
    {
        if (!function.IsDocumentedHere)
        {
            return CLines.Comment($"{function.Method.Name}() with the arguments themselves in place of the va_list.");
        }
        string id = function.Method.DocId;
        StringBuilder text = new("/**\n");
        text.Append(CLines.Wrap(documentation.Summary(id), " * ", " * "));
        if (documentation.Text(id, "remarks") is { Length: > 0 } remarks)
        {
            text.Append(" *\n").Append(CLines.Wrap(remarks, " * ", " * "));
        }
        List<(string Name, string Text)> rows = [.. function.Parameters.Select(parameter =>
            ("@param " + parameter.Name, ParameterOwnership(parameter) + documentation.Parameter(id, parameter.Name)))];
        if (!function.Method.Result.Type.IsVoid)
        {
            rows.Add(("@return", ResultOwnership(function.Method.Result) + documentation.Text(id, "returns")));
        }
        if (rows.Count > 0)
        {
            text.Append(" *\n");
        }
        int width = rows.Select(row => row.Name.Length).DefaultIfEmpty().Max() + 2;
        foreach ((string name, string words) in rows)
        {
            text.Append(CLines.Wrap(words, " * " + name.PadRight(width), " * " + new string(' ', width)));
        }
        if (header is not "nativeweakref.h")
        {
            text.Append(" * @see CPython ").Append(function.Since ?? "3.12").Append(" Include/").Append(header).Append('\n');
        }
        return text.Append(" */\n").ToString();
    }

    private static string ParameterOwnership(Variable parameter)
    {
        if (parameter.Has("Stolen"))
        {
            return "Stolen. ";
        }
        if (parameter.Has("NewRef"))
        {
            return "Receives a new reference. ";
        }
        return parameter.Has("Borrowed") ? "Borrowed. " : "";
    }

    private static string ResultOwnership(Variable result)
    {
        if (result.Has("NewRef"))
        {
            return "New reference. ";
        }
        return result.Has("Borrowed") ? "Borrowed reference. " : "";
    }
}
