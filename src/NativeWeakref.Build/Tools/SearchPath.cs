using System;
using System.IO;
using System.Linq;

namespace NativeWeakref.Build.Tools;

/// <summary>Programs found the way a shell finds them.</summary>
internal static class SearchPath
{
    /// <summary>The full path of the first of <paramref name="programs"/> that is on PATH, or null.</summary>
    internal static string? Find(params string[] programs)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return programs
            .SelectMany(program => folders.Select(folder => Path.Combine(folder, program)))
            .FirstOrDefault(IsExecutable);
    }

    private static bool IsExecutable(string path)
        => File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0);
}
