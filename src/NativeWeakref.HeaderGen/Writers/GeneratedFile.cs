using System;
using System.IO;
using System.Text;

namespace NativeWeakref.HeaderGen.Writers;

/// <summary>A file below the root of the repository.</summary>
internal sealed record GeneratedFile(string Path, string Text)
{
    private byte[] Bytes => Encoding.UTF8.GetBytes(Text);

    /// <summary>True where the file is there with exactly these bytes.</summary>
    internal bool IsIn(string root)
    {
        string file = System.IO.Path.Combine(root, Path);
        return File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(Bytes);
    }

    /// <summary>Writes the file, unless it is the same: an unchanged time stamp spares C its compilation.</summary>
    internal void WriteTo(string root)
    {
        if (IsIn(root))
        {
            return;
        }
        string file = System.IO.Path.Combine(root, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, Bytes);
    }
}
