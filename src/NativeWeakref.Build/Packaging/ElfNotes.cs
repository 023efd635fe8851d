using System;
using System.Text.RegularExpressions;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Packaging;

/// <summary>What the linker noted in a library.</summary>
internal static partial class ElfNotes
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    /// <summary>The identity that debug symbols are found by, in hexadecimal digits.</summary>
    internal static string BuildId(string library)
    {
        Match found = Identity().Match(new Command("readelf", "-n", library) { Limit = s_limit }.Capture().Output);
        return found.Success ? found.Groups[1].Value : throw new BuildException($"{library} has no build id.");
    }

    [GeneratedRegex("Build ID: ([0-9a-f]{8,})")]
    private static partial Regex Identity();
}
