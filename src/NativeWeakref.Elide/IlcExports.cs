using System;
using System.Collections.Generic;

namespace NativeWeakref.Elide;

/// <summary>Reads the list of exports that ILC writes for the linker: a version script, one name a line.</summary>
internal static class IlcExports
{
    public static HashSet<string> Read(IEnumerable<string> lines)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (string line in lines)
        {
            foreach (string statement in line.Split(';', '{', '}'))
            {
                string name = statement.Trim();
                int label = name.IndexOf(':', StringComparison.Ordinal);
                name = label < 0 ? name : name[(label + 1)..].Trim();
                if (name.Length > 0 && name != "*" && !name.StartsWith("V1.0", StringComparison.Ordinal))
                {
                    _ = names.Add(name);
                }
            }
        }
        return names;
    }
}
