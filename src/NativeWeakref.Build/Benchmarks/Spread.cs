using System;
using System.Collections.Generic;
using System.Linq;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>The middle of a series and the range its middle half lies in: both ignore a disturbed round.</summary>
internal readonly record struct Spread(double Low, double Median, double High)
{
    internal static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0
            ? throw new ArgumentException("No values.", nameof(values))
            : new Spread(Quantile(sorted, 0.25), Quantile(sorted, 0.5), Quantile(sorted, 0.75));
    }

    // Between two values the quantile lies on the line from one to the other.
    private static double Quantile(double[] sorted, double fraction)
    {
        double position = fraction * (sorted.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
