using System;
using System.Collections.Generic;
using System.Linq;

namespace NativeWeakref.Build.Results;

/// <summary>Rows of text under a header, the first column to the left, the others (numbers) to the right.</summary>
internal sealed class TextTable(params IReadOnlyList<string> header)
{
    private readonly List<IReadOnlyList<string>> _rows = [header];

    internal void Add(params IReadOnlyList<string> cells)
    {
        if (cells.Count != header.Count)
        {
            throw new ArgumentException($"{cells.Count} cells under {header.Count} headings.", nameof(cells));
        }

        _rows.Add(cells);
    }

    public override string ToString()
    {
        int[] widths = [.. Enumerable.Range(0, header.Count).Select(column => _rows.Max(row => row[column].Length))];
        return string.Join('\n', _rows.Select(row => FormatRow(row, widths)));
    }

    private static string FormatRow(IReadOnlyList<string> row, int[] widths)
        => string.Join("  ", row.Select((cell, column) => Align(cell, column, widths))).TrimEnd();

    private static string Align(string cell, int column, int[] widths)
        => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]);
}
