using System;
using System.IO;
using NativeWeakref.Elide.Marking;

namespace NativeWeakref.Elide;

internal static class Program
{
    private const string Usage = """
        usage: NativeWeakref.Elide exports MANIFEST OUTPUT
               NativeWeakref.Elide mark ASSEMBLY-FILE OUTPUT FORWARDS ORDER
               NativeWeakref.Elide elide OBJECT OUTPUT ASSEMBLY EXPORTS ALLOW-LIST MANIFEST FORWARDS [DIVISION-TYPE]
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
            case ["mark", string assembly, string output, string forwards, string order]:
                new MarkCommand(assembly, output, forwards, order).Run();
                return 0;
            case ["elide", string input, string output, string assembly, string exports, string allowed, string manifest, string forwards]:
                return new ElideCommand(input, output, assembly, exports, allowed, manifest, forwards, null).Run(Console.Out, Console.Error);
            case ["elide", string input, string output, string assembly, string exports, string allowed, string manifest, string forwards, string division]:
                return new ElideCommand(input, output, assembly, exports, allowed, manifest, forwards, division).Run(Console.Out, Console.Error);
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }
}
