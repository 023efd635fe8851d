using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>How fast each operation has to be: bench/targets.tsv.</summary>
internal sealed class SpeedTargets
{
    private const string Source = "bench/targets.tsv";

    private readonly Dictionary<string, double> _atLeast;

    private SpeedTargets(Dictionary<string, double> atLeast)
    {
        _atLeast = atLeast;
    }

    /// <summary>Reads the file.</summary>
    internal static SpeedTargets Read() => Parse(File.ReadLines(Repository.PathOf(Source)));

    /// <summary>Lines of an operation, a tab and a number; those that begin with # say what the file is.</summary>
    internal static SpeedTargets Parse(IEnumerable<string> lines)
        => new(lines
            .Where(line => line.Length != 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => double.Parse(cells[1], CultureInfo.InvariantCulture)));

    /// <summary>The time of the faster CPython over ours that an operation must reach; null where nothing is asked.</summary>
    internal double? For(string operation) => _atLeast.TryGetValue(operation, out double atLeast) ? atLeast : null;

    /// <summary>Targets for operations that nothing measures: a name was changed in one place only.</summary>
    internal IEnumerable<string> Unknown(IEnumerable<string> operations)
        => _atLeast.Keys.Except(operations, StringComparer.Ordinal);
}
