using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace NativeWeakref.Build.Suites;

/// <summary>A fenced block: its language, its lines, and where it begins.</summary>
internal sealed record MarkdownBlock(int Line, string Language, string Text);

/// <summary>The fenced blocks of a Markdown text.</summary>
internal sealed class MarkdownBlocks(string markdown)
{
    private const string Fence = "```";

    private readonly List<MarkdownBlock> _blocks = Read(markdown);

    internal IReadOnlyList<MarkdownBlock> All => _blocks;

    internal MarkdownBlock? First(string language) => _blocks.FirstOrDefault(block => block.Language == language);

    internal MarkdownBlock? FirstAfter(MarkdownBlock block, string language)
        => _blocks.FirstOrDefault(candidate => candidate.Line > block.Line && candidate.Language == language);

    private static List<MarkdownBlock> Read(string markdown)
    {
        List<MarkdownBlock> blocks = [];
        string[] lines = markdown.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            if (!lines[line].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            int opening = line;
            StringBuilder text = new();
            for (line++; line < lines.Length && lines[line].TrimEnd() != Fence; line++)
            {
                _ = text.Append(lines[line]).Append('\n');
            }

            blocks.Add(new MarkdownBlock(opening, lines[opening][Fence.Length..].Trim(), text.ToString()));
        }

        return blocks;
    }
}
