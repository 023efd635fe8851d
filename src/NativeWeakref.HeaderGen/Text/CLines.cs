using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace NativeWeakref.HeaderGen.Text;

/// <summary>A line of C with an optional comment.</summary>
internal sealed record CLine(string Code, string Comment);

/// <summary>Comments and line breaks in the form that clang-format, with the settings of this repository, leaves alone.</summary>
internal static class CLines
{
    internal const int Columns = 80;

    private const int Indent = 4;

    /// <summary>A documentation comment, on one line where it fits.</summary>
    internal static string Comment(string text, string indent = "")
    {
        const int Frame = 7; // "/** " and " */"
        if (text.Length == 0)
        {
            return "";
        }
        string star = indent + " * ";
        return indent.Length + text.Length + Frame <= Columns
            ? $"{indent}/** {text} */\n"
            : $"{indent}/**\n{Wrap(text, star, star)}{indent} */\n";
    }

    /// <summary>Words filled into lines that begin with the given prefixes.</summary>
    internal static string Wrap(string text, string first, string rest)
    {
        StringBuilder result = new();
        StringBuilder line = new(first);
        bool isEmpty = true;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Columns - 1)
            {
                result.Append(line).Append('\n');
                line.Clear().Append(rest);
                isEmpty = true;
            }
            line.Append(isEmpty ? "" : " ").Append(word);
            isEmpty = false;
        }
        return result.Append(line.ToString().TrimEnd()).Append('\n').ToString();
    }

    /// <summary>Lines with trailing comments aligned over each run of commented lines. Where one comment of a run does
    /// not fit, each comment of the run stands above its line.</summary>
    internal static string Aligned(string indent, IReadOnlyList<CLine> lines)
    {
        const int Frame = 9; // " /**< " and " */"
        StringBuilder text = new();
        for (int start = 0, end; start < lines.Count; start = end)
        {
            bool isCommented = lines[start].Comment.Length > 0;
            end = start + 1;
            while (end < lines.Count && (lines[end].Comment.Length > 0) == isCommented)
            {
                end++;
            }
            CLine[] run = [.. lines.Skip(start).Take(end - start)];
            int width = run.Max(line => line.Code.Length);
            bool fits = run.All(line => indent.Length + width + line.Comment.Length + Frame <= Columns);
            foreach (CLine line in run)
            {
                if (!isCommented)
                {
                    text.Append(indent).Append(line.Code).Append('\n');
                }
                else if (fits)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{indent}{line.Code.PadRight(width)} /**< {line.Comment} */\n");
                }
                else
                {
                    text.Append(Comment(line.Comment, indent)).Append(indent).Append(line.Code).Append('\n');
                }
            }
        }
        return text.ToString();
    }

    /// <summary>One line where it fits; else a break behind the parenthesis and filled lines.</summary>
    internal static string Fill(string head, IReadOnlyList<string> items, string tail, int indent = Indent)
    {
        string line = head + string.Join(", ", items) + tail;
        if (line.Length <= Columns)
        {
            return line;
        }
        if (BreaksBeforeName(head, line.Length))
        {
            int name = head.LastIndexOf(' ') + 1;
            return head[..(name - 1)] + "\n" + Fill(head[name..], items, tail, indent);
        }
        StringBuilder text = new(head);
        int column = Columns; // forces the first break
        for (int i = 0; i < items.Count; i++)
        {
            string item = items[i] + (i == items.Count - 1 ? tail : ",");
            bool fits = column + 1 + item.Length <= Columns;
            text.Append(fits ? " " : "\n" + new string(' ', indent)).Append(item);
            column = (fits ? column + 1 : indent) + item.Length;
        }
        return text.ToString();
    }

    /// <summary>A statement in a function that keeps the result of a call: on one line, or broken behind the equals sign, or in the call.</summary>
    internal static string Assign(string target, string function, IReadOnlyList<string> arguments)
    {
        const int Inner = 2 * Indent;
        string head = $"    {target} =";
        string call = $"{function}({string.Join(", ", arguments)});";
        return head.Length + 1 + call.Length > Columns && Inner + call.Length <= Columns
            ? $"{head}\n{new string(' ', Inner)}{call}"
            : Fill($"{head} {function}(", arguments, ");", Inner);
    }

    // Behind a macro and a typedef name as the result ("API Py_ssize_t f(") clang-format takes the macro for the type and
    // breaks before the function's name where the rest then fits on one line. Keywords and pointers are safe from it.
    private static bool BreaksBeforeName(string head, int length)
    {
        string[] words = head.Split(' ');
        if (words.Length != 3 || words[0] is "typedef" or "const" or "unsigned" || words[2].StartsWith('*') || words[2].StartsWith('('))
        {
            return false;
        }
        bool isKeyword = words[1] is "int" or "void" or "long" or "double" or "size_t";
        return !isKeyword && length - words[0].Length - words[1].Length - 2 <= Columns;
    }
}
