using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NativeWeakref.BindGen.Clang;
using NativeWeakref.BindGen.Model;

namespace NativeWeakref.BindGen.Reading;

/// <summary>Finds the values of macros, which libclang does not tell.</summary>
internal sealed partial class MacroReader(CHeader header, IEnumerable<string> files)
{
    private const string Prefix = "value_of_";

    // Each macro becomes an enum constant of a second text. Only integers are accepted there; a macro that is none makes
    // an error in its own line and is left out. The enum is 64 bits wide: else 0xFFFFFFFF would be read as -1.
    internal void Evaluate(string prelude, IReadOnlyList<string> options, Func<string, bool> isWanted)
    {
        Dictionary<string, string> bodies = Bodies();
        List<string> candidates = [];
        foreach ((string name, bool hasParameters) in header.Macros)
        {
            if (hasParameters || !isWanted(name) || !bodies.TryGetValue(name, out string? body))
            {
                continue;
            }
            if (Literal().IsMatch(body))
            {
                header.Texts[name] = body[1..^1];
            }
            else if (body.AsSpan().IndexOfAny("{};\"") < 0 && body.Length > 0) // an open brace would swallow all that follows
            {
                candidates.Add(name);
            }
        }
        string lines = string.Concat(candidates.Select(name =>
            string.Create(CultureInfo.InvariantCulture, $"enum : long long {{ {Prefix}{name} = (long long)({name}) }};\n")));
        using TranslationUnit unit = new(prelude + lines, [.. options, "-ferror-limit=0", "-Wno-everything"], isTolerant: true);
        foreach (ClangCursor cursor in unit.Declarations().Where(cursor => cursor.Kind == CursorKind.EnumDeclaration))
        {
            foreach (ClangCursor member in TranslationUnit.Children(cursor))
            {
                string name = TranslationUnit.NameOf(member);
                bool isEvaluated = TranslationUnit.Children(member).Count > 0; // else it has lost its initialiser
                if (isEvaluated && name.StartsWith(Prefix, StringComparison.Ordinal))
                {
                    header.Constants[name[Prefix.Length..]] = LibClang.clang_getEnumConstantDeclValue(member);
                }
            }
        }
    }

    private Dictionary<string, string> Bodies()
    {
        Dictionary<string, string> bodies = new(StringComparer.Ordinal);
        foreach (Match match in files.Select(File.ReadAllText).SelectMany(text => Definitions().Matches(text)))
        {
            string body = match.Groups[2].Value.Replace("\\\n", " ", StringComparison.Ordinal);
            bodies[match.Groups[1].Value] = Comments().Replace(body, "").Trim();
        }
        return bodies;
    }

    [GeneratedRegex(@"^[ \t]*#[ \t]*define[ \t]+(\w+)(?!\()((?:[^\\\n]|\\.|\\\n)*)$", RegexOptions.Multiline)]
    private static partial Regex Definitions();

    // A comment may go on in the next line.
    [GeneratedRegex(@"/\*.*?(?:\*/|\z)|//.*$", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("^\"[^\"]*\"$")]
    private static partial Regex Literal();
}
