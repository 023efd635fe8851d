using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NativeWeakref.Build.Coverage;

/// <summary>Why symbols are not exported: lines of a reason, each followed by indented names; a name may end in <c>*</c>.</summary>
internal sealed class LeftOut
{
    private readonly List<(string Name, string Reason)> _entries = [];

    internal LeftOut(IEnumerable<string> lines)
    {
        string? reason = null;
        foreach (string line in lines.Where(static line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] != ' ')
            {
                reason = line;
                continue;
            }

            string heading = reason ?? throw new InvalidDataException($"'{line.Trim()}' has no reason above it");
            _entries.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => (name, heading)));
        }
    }

    /// <summary>The reason for a name, or null. A name in full counts before one that ends in a star.</summary>
    internal string? ReasonFor(string name)
        => _entries.Where(entry => Matches(entry.Name, name)).OrderByDescending(static entry => entry.Name.Length).FirstOrDefault().Reason;

    /// <summary>Entries that explain none of some names.</summary>
    internal IEnumerable<string> Unused(IReadOnlyCollection<string> names)
        => _entries.Select(static entry => entry.Name).Where(entry => !names.Any(name => Matches(entry, name)));

    private static bool Matches(string entry, string name)
        => entry.EndsWith('*') ? name.StartsWith(entry[..^1], StringComparison.Ordinal) : entry == name;
}
