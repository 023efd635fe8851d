using System;
using System.Collections.Generic;
using System.IO;
using NativeWeakref.HeaderGen.Writers;

namespace NativeWeakref.HeaderGen.Tests;

/// <summary>A directory that goes when the test ends.</summary>
internal sealed class TestDirectory : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("headergen").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>Writes a file and gives its path.</summary>
    internal string Write(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes what the generator made.</summary>
    internal void Write(IEnumerable<GeneratedFile> files)
    {
        foreach (GeneratedFile file in files)
        {
            file.WriteTo(Path);
        }
    }
}
