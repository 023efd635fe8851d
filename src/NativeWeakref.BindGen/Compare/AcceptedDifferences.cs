using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NativeWeakref.BindGen.Compare;

/// <summary>The differences from CPython's headers that are meant, each with its reason.</summary>
internal sealed class AcceptedDifferences
{
    private readonly List<Entry> _entries = [];

    /// <summary>Reads "kind name = reason" lines; a name that ends in * stands for all that begin so.</summary>
    public AcceptedDifferences(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (string line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] sides = line.Split('=', 2, StringSplitOptions.TrimEntries);
            string[] words = sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (sides.Length != 2 || sides[1].Length == 0 || words.Length != 2)
            {
                throw new HeaderException($"not \"kind name = reason\": {line}");
            }
            _entries.Add(new Entry(words[0], words[1]));
        }
    }

    /// <summary>The committed list.</summary>
    public static AcceptedDifferences Committed()
    {
        using Stream stream = typeof(AcceptedDifferences).Assembly.GetManifestResourceStream("accepted-differences.txt")!;
        using StreamReader reader = new(stream);
        return new AcceptedDifferences(reader.ReadToEnd());
    }

    /// <summary>One line for each difference that is not meant, and for each entry that no longer has one.</summary>
    public IReadOnlyList<string> Findings(IReadOnlyList<Difference> differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        IEnumerable<string> unexpected = differences.Where(one => !_entries.Exists(entry => entry.Covers(one))).Select(one => one.ToString());
        IEnumerable<string> stale = _entries.Where(entry => !differences.Any(entry.Covers)).Select(entry => $"accepted, but there is no such difference: {entry}");
        return [.. unexpected, .. stale];
    }

    private sealed record Entry(string Kind, string Name)
    {
        internal bool Covers(Difference difference) => string.Equals(difference.Kind, Kind, StringComparison.Ordinal)
            && (Name.EndsWith('*')
                ? difference.Name.StartsWith(Name[..^1], StringComparison.Ordinal)
                : string.Equals(difference.Name, Name, StringComparison.Ordinal));

        public override string ToString() => $"{Kind} {Name}";
    }
}
