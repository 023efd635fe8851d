using System;
using System.Collections.Generic;
using System.IO;
using NativeWeakref.HeaderGen.Metadata;
using NativeWeakref.HeaderGen.Surface;
using NativeWeakref.HeaderGen.Writers;

namespace NativeWeakref.HeaderGen;

/// <summary>HeaderGen ASSEMBLY ROOT [--check]: writes the generated files below ROOT, or lists those that differ.</summary>
internal static class Program
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int WrongUsage = 2;

    internal static int Main(string[] arguments)
    {
        bool isCheck = arguments is [_, _, "--check"];
        if (arguments.Length != 2 && !isCheck)
        {
            Console.Error.WriteLine("usage: NativeWeakref.HeaderGen ASSEMBLY ROOT [--check]");
            return WrongUsage;
        }
        try
        {
            IReadOnlyList<GeneratedFile> files = Generate(arguments[0]);
            return isCheck ? Compare(files, arguments[1]) : Write(files, arguments[1]);
        }
        catch (Exception exception) when (exception is SurfaceException or IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            Console.Error.WriteLine(exception.Message);
            return Failure;
        }
    }

    private static IReadOnlyList<GeneratedFile> Generate(string path)
    {
        using AssemblyReader assembly = new(path);
        XmlDocumentation documentation = XmlDocumentation.Beside(path);
        PublicSurface surface = new(assembly);
        new SurfaceRules(surface, documentation).Check();
        return GeneratedFiles.Of(surface, documentation);
    }

    private static int Compare(IReadOnlyList<GeneratedFile> files, string root)
    {
        bool isSame = true;
        foreach (GeneratedFile file in files)
        {
            if (!file.IsIn(root))
            {
                Console.Error.WriteLine($"{file.Path} is not what HeaderGen writes; run ./build.sh header");
                isSame = false;
            }
        }
        return isSame ? Success : Failure;
    }

    private static int Write(IReadOnlyList<GeneratedFile> files, string root)
    {
        foreach (GeneratedFile file in files)
        {
            file.WriteTo(root);
        }
        return Success;
    }
}
