using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace NativeWeakref.Build.Coverage;

/// <summary>What of CPython's interface is there: every wanted symbol is exported and tested, exported, or left out with a reason.</summary>
internal sealed class ApiCoverage
{
    private readonly IReadOnlyList<WantedSymbol> _wanted;
    private readonly HashSet<string> _exported;
    private readonly IReadOnlyDictionary<string, string> _tests;
    private readonly LeftOut _leftOut;

    /// <param name="wanted">The stable ABI and the census.</param>
    /// <param name="manifest">The lines of the library's manifest.</param>
    /// <param name="tests">A test for each symbol that has one.</param>
    /// <param name="leftOut">The reasons.</param>
    internal ApiCoverage(IReadOnlyList<WantedSymbol> wanted, IEnumerable<string> manifest, IReadOnlyDictionary<string, string> tests, LeftOut leftOut)
    {
        _wanted = wanted;
        _exported = [.. manifest.Select(static line => line.Split(' ')).Where(static fields => fields[0] is "function" or "data").Select(static fields => fields[1])];
        _tests = tests;
        _leftOut = leftOut;
    }

    /// <summary>What is wrong: symbols that are missing without a reason, reasons for symbols that are there or that nobody wants.</summary>
    internal IEnumerable<string> Problems()
    {
        foreach (WantedSymbol symbol in _wanted)
        {
            string? reason = _leftOut.ReasonFor(symbol.Name);
            if (_exported.Contains(symbol.Name) == (reason is not null))
            {
                yield return reason is null
                    ? $"{symbol.Name} is not exported, and no reason is given"
                    : $"{symbol.Name} is exported, and a reason says why not: {reason}";
            }
        }

        foreach (string entry in _leftOut.Unused([.. _wanted.Select(static symbol => symbol.Name)]))
        {
            yield return $"{entry} is left out, and nobody wants it";
        }
    }

    /// <summary>The text of docs/api-coverage.md.</summary>
    internal string Format()
    {
        StringBuilder text = new();
        _ = text.Append("# Coverage of CPython's C API\n\n")
            .Append("Written by `./build.sh coverage`. *Stable*: part of CPython 3.12's stable ABI. *Used*: how many of the ")
            .Append(WantedSymbol.ExtensionsInCensus)
            .Append(" extensions of a census link\nagainst the symbol. *Test*: a program that uses it.\n\n")
            .Append("| | symbols | exported and tested | exported | left out |\n|---|---|---|---|---|\n");
        AppendCounts(text, "stable ABI", _wanted.Where(static symbol => symbol.IsStable));
        AppendCounts(text, "used by two or more extensions", _wanted.Where(static symbol => symbol.Extensions >= 2));
        AppendCounts(text, "used by an extension", _wanted.Where(static symbol => symbol.Extensions > 0));
        AppendExported(text);
        AppendLeftOut(text);
        return text.ToString();
    }

    private void AppendCounts(StringBuilder text, string name, IEnumerable<WantedSymbol> symbols)
    {
        List<WantedSymbol> all = [.. symbols];
        int tested = all.Count(symbol => _exported.Contains(symbol.Name) && _tests.ContainsKey(symbol.Name));
        int exported = all.Count(symbol => _exported.Contains(symbol.Name));
        _ = text.Append("| ").Append(name).Append(" | ").Append(all.Count).Append(" | ").Append(tested).Append(" | ")
            .Append(exported - tested).Append(" | ").Append(all.Count - exported).Append(" |\n");
    }

    private void AppendExported(StringBuilder text)
    {
        _ = text.Append("\n## Exported\n\n| symbol | stable | used | test |\n|---|---|---|---|\n");
        foreach (WantedSymbol symbol in _wanted.Where(symbol => _exported.Contains(symbol.Name)))
        {
            AppendName(text, symbol).Append(_tests.TryGetValue(symbol.Name, out string? test) ? $"`{test}`" : "").Append(" |\n");
        }
    }

    private void AppendLeftOut(StringBuilder text)
    {
        _ = text.Append("\n## Left out\n");
        foreach (IGrouping<string, WantedSymbol> group in _wanted.Where(symbol => !_exported.Contains(symbol.Name))
            .GroupBy(symbol => _leftOut.ReasonFor(symbol.Name) ?? "").OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            _ = text.Append('\n').Append(group.Key).Append(":\n\n| symbol | stable | used |\n|---|---|---|\n");
            foreach (WantedSymbol symbol in group)
            {
                _ = AppendName(text, symbol).Remove(text.Length - 1, 1).Append('\n');
            }
        }
    }

    private static StringBuilder AppendName(StringBuilder text, WantedSymbol symbol)
        => text.Append("| `").Append(symbol.Name).Append("` | ").Append(symbol.IsStable ? "yes" : "").Append(" | ")
            .Append(symbol.Extensions == 0 ? "" : symbol.Extensions).Append(" | ");
}
