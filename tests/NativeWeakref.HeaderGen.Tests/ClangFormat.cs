using System.IO;
using NUnit.Framework;

namespace NativeWeakref.HeaderGen.Tests;

/// <summary>clang-format with the settings of the repository.</summary>
internal static class ClangFormat
{
    internal static void AssertStable(string text)
    {
        using TestDirectory directory = new();
        File.Copy(Path.Combine(Repository.Root, ".clang-format"), Path.Combine(directory.Path, ".clang-format"));
        ToolResult result = Tool.Run("clang-format", directory.Write("file.c", text));
        Assert.That(result.Output, Is.EqualTo(text));
    }
}
