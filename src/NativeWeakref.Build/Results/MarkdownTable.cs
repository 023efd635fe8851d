using System.Collections.Generic;
using System.Linq;

namespace NativeWeakref.Build.Results;

/// <summary>Rows under a header as Markdown, the first column to the left, the others (numbers) to the right.</summary>
internal sealed class MarkdownTable(params IReadOnlyList<string> header)
{
    private readonly List<string> _lines = [Line(header), Line([.. header.Select((_, column) => column == 0 ? "---" : "---:")])];

    internal void Add(params IReadOnlyList<string> cells) => _lines.Add(Line(cells));

    public override string ToString() => string.Join('\n', _lines);

    private static string Line(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
}
