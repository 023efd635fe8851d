using System.Collections.Generic;
using System.Globalization;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>Measurements as the user reads them: ours in nanoseconds, then for each peer its nanoseconds and the ratio.</summary>
internal static class MeasurementTable
{
    private const string NotThere = "-";

    internal static string Format(Measurements measurements, IReadOnlyList<Peer> others)
    {
        List<string> header = ["ns per operation", Peer.Ours.Name];
        foreach (Peer peer in others)
        {
            header.AddRange([peer.Name, "ratio", "middle half"]);
        }

        TextTable table = new(header);
        foreach (string operation in measurements.Operations)
        {
            List<string> row = [operation, Median(measurements.Nanoseconds(operation, Peer.Ours))];
            foreach (Peer peer in others)
            {
                Spread? ratio = measurements.Ratio(operation, peer);
                row.AddRange([Median(measurements.Nanoseconds(operation, peer)), Ratio(ratio), MiddleHalf(ratio)]);
            }

            table.Add(row);
        }

        return table.ToString();
    }

    private static string Median(Spread? spread)
        => spread is { } known ? known.Median.ToString(known.Median < 1000 ? "F2" : "F0", CultureInfo.InvariantCulture) : NotThere;

    private static string Ratio(Spread? spread)
        => spread is { } known ? known.Median.ToString("F2", CultureInfo.InvariantCulture) : NotThere;

    private static string MiddleHalf(Spread? spread)
        => spread is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Low:F2}..{known.High:F2}") : NotThere;
}
