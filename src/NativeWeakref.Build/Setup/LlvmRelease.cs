using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Setup;

/// <summary>Which release of LLVM's tools is used. Debian names its packages by it, and clang-format's output depends on it.</summary>
internal static class LlvmRelease
{
    /// <summary>The release the C of this repository is formatted with: Debian 12's; Ubuntu 22.04 and 24.04 have it as well.</summary>
    internal const int Preferred = 14;

    private const int Newest = 30;

    private static readonly string[] s_libraryFolders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib"];

    /// <summary>The full path of clang, clang-format or clang-tidy: of the preferred release, else of the newest one, or null.</summary>
    internal static string? Find(string tool) => SearchPath.Find([.. Releases().Select(release => $"{tool}-{release}"), tool]);

    /// <summary>True if <paramref name="program"/>, found by <see cref="Find"/>, is of the preferred release.</summary>
    internal static bool IsPreferred(string program)
    {
        Command version = new(program, "--version") { Limit = TimeSpan.FromSeconds(20) };
        return version.Capture().Output.Contains($"version {Preferred}.", StringComparison.Ordinal);
    }

    internal static bool HasLibclang() => Releases().Any(HasLibclang);

    /// <summary>libclang is of use only with the compiler's headers of its own release.</summary>
    internal static bool HasCompilerHeaders() => Releases().Where(HasLibclang).Any(HasCompilerHeaders);

    /// <summary>libFuzzer comes with the runtime parts of clang, in a package of its own.</summary>
    internal static bool HasFuzzer() => Releases().Any(HasFuzzer);

    /// <summary>The release to install from what apt offers: the preferred one, where it is gone the newest.</summary>
    internal static int Choose(IEnumerable<string> packages)
    {
        const string Prefix = "clang-format-";
        int[] offered =
        [
            .. packages
                .Where(package => package.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(package => int.TryParse(package.AsSpan(Prefix.Length), CultureInfo.InvariantCulture, out int release) ? release : 0)
                .Where(release => release > 0),
        ];
        return offered.Length == 0 || offered.Contains(Preferred) ? Preferred : offered.Max();
    }

    private static IEnumerable<int> Releases()
        => [Preferred, .. Enumerable.Range(1, Newest - 1).Select(back => Newest - back).Where(release => release != Preferred)];

    private static bool HasLibclang(int release)
        => s_libraryFolders.Any(folder
            => Directory.Exists(folder) && Directory.EnumerateFiles(folder, $"libclang-{release}.so.*").Any());

    private static bool HasCompilerHeaders(int release) => HasOfCompiler(release, Path.Combine("include", "stddef.h"));

    private static bool HasFuzzer(int release) => HasOfCompiler(release, Path.Combine("lib", "linux", "libclang_rt.fuzzer-x86_64.a"));

    // Each release keeps what belongs to the compiler in a folder named by its version.
    private static bool HasOfCompiler(int release, string file)
    {
        string versions = $"/usr/lib/llvm-{release}/lib/clang";
        return Directory.Exists(versions)
            && Directory.EnumerateDirectories(versions).Any(version => File.Exists(Path.Combine(version, file)));
    }
}
