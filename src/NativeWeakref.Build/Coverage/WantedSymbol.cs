using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NativeWeakref.Build.Coverage;

/// <summary>A symbol that compiled extensions may ask for.</summary>
/// <param name="Name">The C name.</param>
/// <param name="IsStable">Part of CPython 3.12's stable ABI.</param>
/// <param name="Extensions">How many of the 28 extensions of the census link against it.</param>
internal sealed record WantedSymbol(string Name, bool IsStable, int Extensions)
{
    /// <summary>Of how many extensions the census is made.</summary>
    internal const int ExtensionsInCensus = 28;

    /// <summary>The stable ABI and the census, by name.</summary>
    internal static IReadOnlyList<WantedSymbol> Read(IEnumerable<string> stable, IEnumerable<string> census)
    {
        HashSet<string> names = [.. stable.Where(static line => line.Length > 0)];
        Dictionary<string, int> counts = [];
        foreach (string line in census.Where(static line => line.Length > 0))
        {
            string[] fields = line.Split(' ');
            if (fields.Length != 2 || !int.TryParse(fields[1], CultureInfo.InvariantCulture, out int count))
            {
                throw new InvalidDataException($"'{line}' is not a symbol and a number");
            }

            counts.Add(fields[0], count);
        }

        return
        [
            .. names.Union(counts.Keys).Order(StringComparer.Ordinal)
                .Select(name => new WantedSymbol(name, names.Contains(name), counts.GetValueOrDefault(name))),
        ];
    }
}
