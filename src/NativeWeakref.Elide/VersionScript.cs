using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace NativeWeakref.Elide;

/// <summary>The linker's list of exports: the manifest's functions and data, nothing else, without a version node.</summary>
internal static class VersionScript
{
    private static readonly string[] s_kinds = ["function ", "data "];

    public static string FromManifest(IEnumerable<string> manifestLines)
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach (string line in manifestLines)
        {
            foreach (string kind in s_kinds)
            {
                if (line.StartsWith(kind, StringComparison.Ordinal))
                {
                    _ = names.Add(FirstWord(line, kind.Length));
                }
            }
        }
        return names.Count > 0 ? Write(names) : throw new InvalidDataException("the manifest names no function and no data symbol");
    }

    private static string FirstWord(string line, int start)
    {
        int end = line.IndexOf(' ', start);
        string word = end < 0 ? line[start..] : line[start..end];
        foreach (char c in word)
        {
            if (c != '_' && !char.IsAsciiLetterOrDigit(c))
            {
                throw new InvalidDataException($"not a C name in the manifest: '{line}'");
            }
        }
        return word.Length > 0 ? word : throw new InvalidDataException($"no name in the manifest line '{line}'");
    }

    private static string Write(SortedSet<string> names)
    {
        StringBuilder script = new("{\nglobal:\n");
        foreach (string name in names)
        {
            _ = script.Append("    ").Append(name).Append(";\n");
        }
        return script.Append("local:\n    *;\n};\n").ToString();
    }
}
