using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>The ratio of each operation with whiskers for its middle half: docs/bench.svg, drawn by gnuplot.</summary>
internal static class RatioPlot
{
    private const string Place = "docs/bench.svg";
    private const int PixelsForOne = 16;
    private const int PixelsAround = 120;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    /// <summary>Draws the plot, or says that gnuplot is not there.</summary>
    internal static void Draw(IReadOnlyList<OperationResult> results)
    {
        string folder = Directory.CreateDirectory(Path.Combine(Repository.Artifacts, "bench")).FullName;
        Report.Line(
            Draw(results, Repository.PathOf(Place), folder)
                ? $"Drawn: {Place}" : $"{Place} is not drawn: no gnuplot. Debian: apt-get install gnuplot-nox");
    }

    /// <summary>Draws the plot. Input: where, and a folder for what gnuplot reads.</summary>
    /// <returns>False where gnuplot is not there.</returns>
    internal static bool Draw(IReadOnlyList<OperationResult> results, string place, string folder)
    {
        if (SearchPath.Find("gnuplot") is not { } gnuplot)
        {
            return false;
        }

        OperationResult[] drawn = [.. results.Where(result => result.Ratio is not null).Reverse()]; // the first one on top
        string data = Path.Combine(folder, "ratios.tsv");
        string script = Path.Combine(folder, "ratios.gnuplot");
        File.WriteAllLines(data, drawn.Select(Row));
        File.WriteAllText(script, Script(place, data, drawn.Length));
        new Command(gnuplot, script) { Limit = s_limit }.StreamOrFail();
        return true;
    }

    private static string Row(OperationResult result, int row)
    {
        Spread ratio = result.Ratio!.Value;
        string target = result.Target?.ToString(CultureInfo.InvariantCulture) ?? "NaN";
        return string.Create(
            CultureInfo.InvariantCulture, $"{row}\t\"{result.Operation}\"\t{ratio.Median:F4}\t{ratio.Low:F4}\t{ratio.High:F4}\t{target}");
    }

    private static string Script(string place, string data, int rows) => string.Create(CultureInfo.InvariantCulture, $"""
        set terminal svg size 900,{PixelsAround + (rows * PixelsForOne)} font "sans-serif,11" background "white"
        set output "{place}"
        set datafile separator "\t"
        set title "The time of the faster CPython over ours; whiskers: the middle half of the rounds"
        set logscale x 2
        set format x "%g"
        set yrange [-1:{rows}]
        set lmargin 46
        set grid x
        set key top right
        set arrow from 1, graph 0 to 1, graph 1 nohead linecolor "black"
        plot "{data}" using 3:1:4:5:ytic(2) with xerrorbars pointtype 7 pointsize 0.5 title "measured", \
             "{data}" using 6:1 with points pointtype 2 pointsize 0.5 title "target"

        """);
}
