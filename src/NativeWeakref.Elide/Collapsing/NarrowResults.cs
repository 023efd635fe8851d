using System;
using System.Collections.Generic;

namespace NativeWeakref.Elide.Collapsing;

/// <summary>Reads from the manifest which functions have a result of 32 bits.</summary>
internal static class NarrowResults
{
    private const string Function = "function ";
    private const string Arrow = " -> ";

    public static HashSet<string> FromManifest(IEnumerable<string> manifestLines)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (string line in manifestLines)
        {
            int arrow = line.LastIndexOf(Arrow, StringComparison.Ordinal);
            if (arrow < 0 || !line.StartsWith(Function, StringComparison.Ordinal))
            {
                continue;
            }
            if (line[(arrow + Arrow.Length)..].Trim() is "int" or "unsigned int" or "Py_UCS4")
            {
                _ = names.Add(line[Function.Length..].Split(' ')[0]);
            }
        }
        return names;
    }
}
