using System;
using System.IO;
using System.Linq;

namespace NativeWeakref.Build.Verbs;

/// <summary>Removes what the other verbs leave in the repository; committed files stay.</summary>
internal sealed class CleanVerb() : Verb("clean", "remove everything that was built")
{
    internal override int Run()
    {
        if (!Directory.Exists(Repository.Artifacts))
        {
            return 0;
        }

        // This program runs from there: its own files go as well, which Linux allows; elsewhere its folders are left.
        string[] own = OperatingSystem.IsWindows() ? [Path.Combine(Repository.Artifacts, "bin"), Path.Combine(Repository.Artifacts, "obj")] : [];
        foreach (string folder in Directory.EnumerateDirectories(Repository.Artifacts).Except(own))
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }
}
