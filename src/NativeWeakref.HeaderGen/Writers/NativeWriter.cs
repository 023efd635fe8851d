using System.Globalization;
using System.Linq;
using System.Text;
using NativeWeakref.HeaderGen.Metadata;
using NativeWeakref.HeaderGen.Surface;
using NativeWeakref.HeaderGen.Text;

namespace NativeWeakref.HeaderGen.Writers;

/// <summary>Writes native/*.g.c: what C# declares but cannot express.</summary>
internal sealed class NativeWriter(PublicSurface surface)
{
    private const string Banner = """
        /*
         * GENERATED from src/NativeWeakref. Do not edit.
         * Regenerate with:  ./build.sh header
         */
        #include "nativeweakref.h"


        """;

    private const string DataComment = """

        /*
         * The addresses of the symbols, for C#. The loader fills them in: a program
         * that is not position-independent holds a symbol, or the address that stands
         * for a function, in its own image, which no address taken in C# could know.
         */

        """;

    private readonly CTypes _types = new(surface);

    /// <summary>The data symbols and the table of addresses, in the field order of the C# struct.</summary>
    internal string Data()
    {
        if (surface.SymbolTable is not { } table)
        {
            return Banner;
        }
        StringBuilder text = new(Banner);
        foreach (Variable field in table.Data.Where(field => !SymbolTable.IsArray(field)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{_types.Declare(SymbolTable.Symbol(field), field.Name)};\n");
        }
        text.Append(DataComment).Append("static const struct {\n");
        foreach (Variable field in table.Struct.Fields)
        {
            string declaration = SymbolTable.IsFunction(field) ? $"void (*{field.Name})(void)"
                : SymbolTable.IsArray(field) ? $"const void *{field.Name}"
                : _types.Declare(field, field.Name);
            text.Append(CultureInfo.InvariantCulture, $"    {declaration};\n");
        }
        text.Append("} symbols = {\n");
        foreach (Variable field in table.Struct.Fields)
        {
            string address = SymbolTable.IsFunction(field) ? $"(void (*)(void)){field.Name}"
                : SymbolTable.IsArray(field) ? field.Name
                : $"&{field.Name}";
            text.Append(CultureInfo.InvariantCulture, $"    {address},\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $$"""
            };

            const void *{{table.Accessor}}(void);

            const void *{{table.Accessor}}(void) {
                return &symbols;
            }

            """).ToString();
    }

    /// <summary>The variadic functions: each collects its arguments and calls the export that takes a va_list.</summary>
    internal string Variadic()
    {
        StringBuilder text = new(Banner);
        foreach (CFunction function in surface.Functions.Where(function => function.IsVariadic && function.IsDocumentedHere))
        {
            string head = _types.Declare(function.Method.Result, function.Method.Name) + "(";
            text.Append(CLines.Fill(head, _types.Parameters(function.Method), ");")).Append("\n\n");
        }
        foreach (CFunction function in surface.Functions.Where(function => function.IsVariadic))
        {
            text.Append(Forward(function)).Append('\n');
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private string Forward(CFunction function)
    {
        Variable result = function.Method.Result;
        string list = function.Method.Parameters[^1].Name;
        string[] arguments = [.. function.Method.Parameters.Select(parameter => parameter.Name)];
        if (function.Parameters.Any(parameter => parameter.Name is "result"))
        {
            throw new SurfaceException($"{function.Method.DocId}: a parameter named \"result\" hides the result in the C forward");
        }
        string head = _types.Declare(result, function.Name) + "(";
        string call = result.Type.IsVoid
            ? CLines.Fill($"    {function.Method.Name}(", arguments, ");", 8)
            : CLines.Assign(_types.Declare(result, "result"), function.Method.Name, arguments);
        return $$"""
            {{CLines.Fill(head, _types.Parameters(function), ") {")}}
                va_list {{list}};
                va_start({{list}}, {{function.Parameters[^1].Name}});
            {{call}}
                va_end({{list}});
            {{(result.Type.IsVoid ? "" : "    return result;\n")}}}

            """;
    }
}
