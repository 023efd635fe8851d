using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;

namespace NativeWeakref.Build.Coverage;

/// <summary>Which test program names which symbol.</summary>
internal static partial class TestMentions
{
    /// <summary>For each name, the first of some files, in their order, in which it stands as a word of code.</summary>
    internal static Dictionary<string, string> Find(IEnumerable<(string File, string Text)> sources)
    {
        Dictionary<string, string> mentions = new(StringComparer.Ordinal);
        foreach ((string file, string text) in sources)
        {
            foreach (Match word in Names().Matches(Comments().Replace(text, " ")))
            {
                _ = mentions.TryAdd(word.Value, Path.GetFileName(file));
            }
        }

        return mentions;
    }

    [GeneratedRegex(@"\b_?Py\w+")]
    private static partial Regex Names();

    [GeneratedRegex(@"/\*.*?\*/|//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comments();
}
