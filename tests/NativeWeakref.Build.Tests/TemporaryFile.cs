using System;
using System.IO;

namespace NativeWeakref.Build.Tests;

/// <summary>A file that is gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    internal TemporaryFile(string text)
    {
        File.WriteAllText(Path, text);
    }

    internal string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}
