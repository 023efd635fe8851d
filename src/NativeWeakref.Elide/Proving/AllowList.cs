using System;
using System.Collections.Generic;
using System.IO;

namespace NativeWeakref.Elide.Proving;

/// <summary>
/// The symbols of other objects that proven code may refer to: one name a line, # begins a comment, * ends a prefix. A line of
/// <c>weak</c> and a name allows it to be absent when the library is loaded.
/// </summary>
internal sealed class AllowList
{
    private const string WeakMark = "weak ";

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _prefixes = [];
    private readonly HashSet<string> _weak = new(StringComparer.Ordinal);

    public AllowList(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            string text = line.Split('#')[0].Trim();
            if (text.Length == 0)
            {
                continue;
            }
            bool isWeak = text.StartsWith(WeakMark, StringComparison.Ordinal);
            string name = isWeak ? text[WeakMark.Length..].Trim() : text;
            int star = name.IndexOf('*', StringComparison.Ordinal);
            if (name == "*" || name.Contains(' ', StringComparison.Ordinal) || (star >= 0 && (isWeak || star < name.Length - 1)))
            {
                throw new InvalidDataException($"not a symbol in the allow-list: '{line}'");
            }
            Add(name);
            if (isWeak)
            {
                _ = _weak.Add(name);
            }
        }
    }

    /// <summary>Whether the library must load where nobody defines the symbol.</summary>
    public bool IsWeak(string symbol) => _weak.Contains(symbol);

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
