using System;
using System.Collections.Generic;
using System.IO;

namespace NativeWeakref.Elide.Proving;

/// <summary>The symbols of other objects that proven code may refer to: one name a line, # begins a comment, * ends a prefix.</summary>
internal sealed class AllowList
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _prefixes = [];

    public AllowList(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            string name = line.Split('#')[0].Trim();
            if (name.Length == 0)
            {
                continue;
            }
            int star = name.IndexOf('*', StringComparison.Ordinal);
            if (name == "*" || name.Contains(' ', StringComparison.Ordinal) || (star >= 0 && star < name.Length - 1))
            {
                throw new InvalidDataException($"not a symbol in the allow-list: '{line}'");
            }
            Add(name);
        }
    }

    public bool Allows(string symbol)
    {
        if (_names.Contains(symbol))
        {
            return true;
        }
        foreach (string prefix in _prefixes)
        {
            if (symbol.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    private void Add(string name)
    {
        if (name.EndsWith('*'))
        {
            _prefixes.Add(name[..^1]);
            return;
        }
        _ = _names.Add(name);
    }
}
