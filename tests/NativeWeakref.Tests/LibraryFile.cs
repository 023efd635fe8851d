using System.IO;

namespace NativeWeakref.Tests;

/// <summary>Where the build puts the library.</summary>
internal static class LibraryFile
{
    internal const string Soname = "libnativeweakref.so.0";

    /// <summary>The path; a clear failure where nothing was built.</summary>
    internal static string Path
    {
        get
        {
            string path = Repository.PathOf("artifacts", "lib", Soname);
            return File.Exists(path) ? path : throw new FileNotFoundException($"artifacts/lib/{Soname} is missing: run ./build.sh build");
        }
    }
}
