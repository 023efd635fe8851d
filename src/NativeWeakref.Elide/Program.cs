using System;
using System.IO;

namespace NativeWeakref.Elide;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is ["exports", string manifest, string output])
        {
            File.WriteAllText(output, VersionScript.FromManifest(File.ReadLines(manifest)));
            return 0;
        }
        Console.Error.WriteLine("usage: NativeWeakref.Elide exports MANIFEST OUTPUT");
        return 2;
    }
}
