using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NativeWeakref.Build.Unicode;

/// <summary>One line of a file of the Unicode Character Database: the characters it is about, and the fields behind them.</summary>
internal readonly record struct UnicodeLine(int First, int Last, string[] Fields);

/// <summary>The files of Debian's package unicode-data, version 15.0.</summary>
internal static class UnicodeFiles
{
    internal const string Package = "unicode-data";

    /// <summary>What CPython 3.12 has.</summary>
    internal const string Version = "15.0.0";

    internal const string Folder = "/usr/share/unicode";

    /// <summary>Why the files cannot be used; null where they can.</summary>
    internal static string? Absence
    {
        get
        {
            string first = FirstLine("DerivedCoreProperties.txt");
            return first.Length == 0 ? $"{Folder} of the package {Package} is absent"
                : first.Contains($"-{Version}.", StringComparison.Ordinal) ? null
                : $"{Folder} is of another version than {Version}: {first}";
        }
    }

    /// <summary>The lines of a file, without comments; fields are separated by semicolons.</summary>
    internal static IEnumerable<UnicodeLine> Read(string name)
    {
        foreach (string line in File.ReadLines(Path.Combine(Folder, name)))
        {
            string[] fields = [.. line.Split('#')[0].Split(';').Select(field => field.Trim())];
            if (fields.Length < 2)
            {
                continue;
            }

            string[] ends = fields[0].Split("..");
            yield return new UnicodeLine(Code(ends[0]), Code(ends[^1]), fields[1..]);
        }
    }

    /// <summary>A character in hexadecimal digits.</summary>
    internal static int Code(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static string FirstLine(string name)
    {
        string path = Path.Combine(Folder, name);
        return File.Exists(path) ? File.ReadLines(path).FirstOrDefault("") : "";
    }
}
