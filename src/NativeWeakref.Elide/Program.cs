using System;
using System.IO;

namespace NativeWeakref.Elide;

internal static class Program
{
    private const string Usage = """
        usage: NativeWeakref.Elide exports MANIFEST OUTPUT
               NativeWeakref.Elide elide OBJECT OUTPUT ASSEMBLY EXPORTS ALLOW-LIST MANIFEST [DIVISION-TYPE]
        """;

    private static int Main(string[] arguments)
    {
        try
        {
            return Run(arguments);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            Console.Error.WriteLine($"elide : error ELIDE000: {string.Join(' ', arguments[1..2])}: {exception.Message}");
            return 1;
        }
    }

    private static int Run(string[] arguments)
    {
        switch (arguments)
        {
            case ["exports", string manifest, string output]:
                File.WriteAllText(output, VersionScript.FromManifest(File.ReadLines(manifest)));
                return 0;
            case ["elide", string input, string output, string assembly, string exports, string allowed, string manifest]:
                return new ElideCommand(input, output, assembly, exports, allowed, manifest, null).Run(Console.Out, Console.Error);
            case ["elide", string input, string output, string assembly, string exports, string allowed, string manifest, string division]:
                return new ElideCommand(input, output, assembly, exports, allowed, manifest, division).Run(Console.Out, Console.Error);
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }
}
