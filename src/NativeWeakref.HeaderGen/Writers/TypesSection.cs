using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using NativeWeakref.HeaderGen.Metadata;
using NativeWeakref.HeaderGen.Surface;
using NativeWeakref.HeaderGen.Text;

namespace NativeWeakref.HeaderGen.Writers;

/// <summary>Writes typedefs, enums, function types, structs and constants.</summary>
internal sealed class TypesSection(PublicSurface surface, CTypes types, XmlDocumentation documentation)
{
    private const string LongLongs = $"""
        /* Strict C++98 has no long long: it is spelled here only. */
        #pragma GCC diagnostic push
        #pragma GCC diagnostic ignored "-Wlong-long"
        typedef long long {CTypes.LongLong};
        typedef unsigned long long {CTypes.UnsignedLongLong};
        #pragma GCC diagnostic pop


        """;

    internal string Types()
    {
        StringBuilder text = new(LongLongs);
        Block(text, CLines.Aligned("", [.. surface.Typedefs.Select(one => new CLine($"typedef {CTypes.Join(one.Type, one.Name)};", one.Summary))]));
        foreach (Declaration declaration in surface.Enums)
        {
            Block(text, Enum(declaration));
        }
        Block(text, string.Concat(surface.Structs.Select(one => $"typedef struct {one.Tag} {one.Name};\n")));
        foreach (Routine function in surface.FunctionTypes)
        {
            string head = $"typedef {types.Declare(function.Result, $"(*{function.Name})(")}";
            Block(text, CLines.Comment(documentation.Summary(function.DocId)) + CLines.Fill(head, types.Parameters(function), ");") + "\n");
        }
        StructWriter structs = new(surface, types, documentation);
        LimitedGuard guard = new(surface.Limited);
        return text.Append(guard.Join(surface.StructsByValue.Select(one => (one.Name, structs.Write(one) + "\n")))).ToString();
    }

    internal string Constants()
    {
        StringBuilder text = new();
        foreach (Declaration group in surface.Constants)
        {
            text.Append(Heading($"{documentation.Summary(group.DocId).TrimEnd('.')} (Include/{group.Header})."));
            CLine[] lines = [.. group.Constants.Select(constant => new CLine(Define(constant, group), documentation.Summary(constant.DocId)))];
            Block(text, CLines.Aligned("", lines));
        }
        return text.ToString();
    }

    /// <summary>The value as a C expression.</summary>
    internal static string ValueOf(Variable constant, Declaration group)
    {
        if (constant.Find("CValue")?.Text is string expression)
        {
            return $"({expression})";
        }
        if (constant.Value is string words)
        {
            return $"\"{words}\"";
        }
        string suffix = constant.Find("CType")?.Text switch
        {
            "unsigned long" or "size_t" => "UL",
            "long" => "L",
            _ => "",
        };
        BigInteger value = BigInteger.Parse(Convert.ToString(constant.Value, CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture);
        if (group.Has("BitMask") && value.IsPowerOfTwo)
        {
            return $"(1{suffix} << {(int)BigInteger.Log2(value)})";
        }
        return value.Sign < 0 ? $"({value}{suffix})" : $"{value}{suffix}";
    }

    private static void Block(StringBuilder text, string block)
    {
        if (block.Length > 0)
        {
            text.Append(block).Append('\n');
        }
    }

    private static string Heading(string words) => words.Length + 6 <= CLines.Columns
        ? $"/* {words} */\n"
        : $"/*\n{CLines.Wrap(words, " * ", " * ")} */\n";

    private static string Define(Variable constant, Declaration group)
    {
        string value = ValueOf(constant, group);
        string line = $"#define {constant.Name} {value}";
        // clang-format breaks a long macro behind its name and puts the backslash into the last column.
        return line.Length <= CLines.Columns ? line : $"#define {constant.Name}".PadRight(CLines.Columns - 1) + "\\\n    " + value;
    }

    private string Enum(Declaration declaration)
    {
        int last = declaration.Constants.Count - 1;
        IEnumerable<CLine> lines = declaration.Constants.Select((constant, index) => new CLine(
            string.Create(CultureInfo.InvariantCulture, $"{constant.Name} = {constant.Value}{(index == last ? "" : ",")}"),
            documentation.Summary(constant.DocId)));
        string comment = CLines.Comment(documentation.Summary(declaration.DocId));
        string tag = declaration.Has("CTag") ? declaration.Tag + " " : "";
        return $"{comment}typedef enum {tag}{{\n{CLines.Aligned("    ", [.. lines])}}} {declaration.Name};\n";
    }
}
