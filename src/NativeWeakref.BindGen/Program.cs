using System;
using System.Collections.Generic;
using System.IO;
using NativeWeakref.BindGen.Compare;
using NativeWeakref.BindGen.Model;
using NativeWeakref.BindGen.Reading;
using NativeWeakref.BindGen.Writers;

namespace NativeWeakref.BindGen;

/// <summary>The verbs of the command line.</summary>
internal static class Program
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int WrongUsage = 2;

    private const string Usage = """
        usage: NativeWeakref.BindGen bindings HEADER NAMESPACE OUT
               NativeWeakref.BindGen probe HEADER NAMESPACE CLASS OUT
               NativeWeakref.BindGen layout HEADER
               NativeWeakref.BindGen compare HEADER PYTHON_INCLUDE
        """;

    private static int Main(string[] arguments)
    {
        try
        {
            switch (arguments)
            {
                case ["bindings", string header, string space, string output]:
                    return Write(output, BindingsWriter.Write(Read(header), space));
                case ["probe", string header, string space, string name, string output]:
                    return Write(output, ProbeWriter.Write(Read(header), space, name));
                case ["layout", string header]:
                    Console.Write(LayoutWriter.Write(Read(header)));
                    return Success;
                case ["compare", string header, string include]:
                    return Compare(header, include);
                default:
                    Console.Error.WriteLine(Usage);
                    return WrongUsage;
            }
        }
        catch (Exception exception) when (exception is HeaderException or IOException or UnauthorizedAccessException or DllNotFoundException)
        {
            Console.Error.WriteLine(exception.Message);
            return Failure;
        }
    }

    private static CHeader Read(string header) => HeaderReader.Read(Path.GetDirectoryName(Path.GetFullPath(header))!, [Path.GetFileName(header)]);

    private static int Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, text);
        return Success;
    }

    private static int Compare(string header, string include)
    {
        (HeaderComparison comparison, IReadOnlyList<string> findings) = PythonComparison.Run(header, include);
        foreach (string finding in findings)
        {
            Console.WriteLine(finding);
        }
        Console.WriteLine($"{comparison.AgreementCount} names agree, {comparison.Differences.Count} differ, {findings.Count} findings");
        return findings.Count == 0 ? Success : Failure;
    }
}
