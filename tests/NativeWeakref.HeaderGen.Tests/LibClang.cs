using NativeWeakref.BindGen.Clang;
using NUnit.Framework;

namespace NativeWeakref.HeaderGen.Tests;

/// <summary>Skips a test where there is no libclang.</summary>
internal static class LibClang
{
    internal static void Require()
    {
        if (!LibClangFile.IsPresent)
        {
            Assert.Ignore("libclang is not installed: " + LibClangFile.HowToInstall);
        }
    }
}
