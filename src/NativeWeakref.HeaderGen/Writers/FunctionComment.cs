using System.Collections.Generic;
using System.Linq;
using System.Text;
using NativeWeakref.HeaderGen.Surface;
using NativeWeakref.HeaderGen.Text;

namespace NativeWeakref.HeaderGen.Writers;

/// <summary>Writes the comment of a function: what it does, each parameter and the result with ownership, where CPython has it.</summary>
internal sealed class FunctionComment(FunctionText words)
{
    internal string Of(CFunction function, string header)
    {
        if (!function.IsDocumentedHere)
        {
            return CLines.Comment($"{function.Method.Name}() with the arguments themselves in place of the va_list.");
        }
        StringBuilder text = new("/**\n");
        text.Append(CLines.Wrap(words.Summary(function), " * ", " * "));
        if (words.Remarks(function) is { Length: > 0 } remarks)
        {
            text.Append(" *\n").Append(CLines.Wrap(remarks, " * ", " * "));
        }
        List<(string Name, string Text)> rows = [.. words.Parameters(function).Select(parameter => ("@param " + parameter.Name, parameter.Text))];
        if (words.Result(function) is { } result)
        {
            rows.Add(("@return", result));
        }
        if (rows.Count > 0)
        {
            text.Append(" *\n");
        }
        int width = rows.Select(row => row.Name.Length).DefaultIfEmpty().Max() + 2;
        foreach ((string name, string said) in rows)
        {
            text.Append(CLines.Wrap(said, " * " + name.PadRight(width), " * " + new string(' ', width)));
        }
        if (header is not "nativeweakref.h")
        {
            text.Append(" * @see CPython ").Append(function.Since ?? "3.12").Append(" Include/").Append(header).Append('\n');
        }
        return text.Append(" */\n").ToString();
    }
}
