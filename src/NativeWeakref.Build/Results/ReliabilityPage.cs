using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NativeWeakref.Build.Results;

/// <summary>The table of docs/reliability.md, whose last column says how far each suite was taken: what was run writes it.</summary>
internal static class ReliabilityPage
{
    private const char Bar = '|';

    private static readonly string s_page = Repository.PathOf("docs/reliability.md");

    /// <summary>Notes a run that found nothing, where it went at least as far as the one that is noted.</summary>
    /// <param name="suite">What the row of the suite begins with.</param>
    /// <param name="measure">How far the run went: the first number of the text.</param>
    /// <param name="text">What is noted.</param>
    internal static void Record(string suite, long measure, string text)
    {
        string page = File.ReadAllText(s_page);
        string changed = Change(page, suite, measure, text);
        if (changed != page)
        {
            File.WriteAllText(s_page, changed);
            Report.Line($"{Repository.RelativeOf(s_page)}: {text}");
        }
    }

    /// <summary>The page with the note.</summary>
    internal static string Change(string page, string suite, long measure, string text)
    {
        string[] lines = page.Split('\n');
        int row = Array.FindIndex(lines, line => line.StartsWith($"{Bar} {suite}", StringComparison.Ordinal));
        if (row < 0)
        {
            throw new InvalidDataException($"no row of the page begins with '{suite}'");
        }

        string[] cells = lines[row].Split(Bar);
        string noted = cells[^2];
        if (FirstNumber(noted) <= measure)
        {
            cells[^2] = $" {text} ";
            lines[row] = string.Join(Bar, cells);
        }

        return string.Join('\n', lines);
    }

    // Digits with commas; 0 where there is none.
    private static long FirstNumber(string text)
    {
        string digits = string.Concat(
            text.SkipWhile(character => !char.IsAsciiDigit(character))
                .TakeWhile(static character => char.IsAsciiDigit(character) || character == ',')
                .Where(char.IsAsciiDigit));
        return digits.Length == 0 ? 0 : long.Parse(digits, CultureInfo.InvariantCulture);
    }
}
