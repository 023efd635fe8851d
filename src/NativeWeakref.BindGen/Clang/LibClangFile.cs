using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;

namespace NativeWeakref.BindGen.Clang;

/// <summary>Finds libclang and the compiler's own headers.</summary>
internal static class LibClangFile
{
    private const int OldestVersion = 14;
    private const int NewestVersion = 22;

    /// <summary>What to do where <see cref="IsPresent"/> says no.</summary>
    public const string HowToInstall = "install the packages libclang1-14 and libclang-common-14-dev, or name the file in LIBCLANG";

    /// <summary>True where the library can be loaded and knows where stddef.h is.</summary>
    public static bool IsPresent => TryLoad(out _) && BuiltinHeaderOptions().Count > 0;

    /// <summary>Options that make libclang find stddef.h and its like.</summary>
    public static IReadOnlyList<string> BuiltinHeaderOptions()
    {
        // libclang looks for them beside itself, in ../lib/clang/VERSION, which fails where the library lies in
        // /usr/lib/x86_64-linux-gnu. They are in a package of their own, on which the library's does not depend.
        string? directory = Environment.GetEnvironmentVariable("CLANG_RESOURCE_DIR");
        for (int version = OldestVersion; version <= NewestVersion && directory is null; version++)
        {
            directory = LastWithHeaders($"/usr/lib/llvm-{version}/lib/clang");
        }
        directory ??= LastWithHeaders("/usr/lib/clang");
        if (directory is not null)
        {
            return ["-resource-dir", directory];
        }
        return LastWithHeaders("/usr/lib/gcc/x86_64-linux-gnu") is string gcc ? ["-isystem", Path.Combine(gcc, "include")] : [];
    }

    internal static void Register() => NativeLibrary.SetDllImportResolver(typeof(LibClang).Assembly, Resolve);

    private static string? LastWithHeaders(string root) => !Directory.Exists(root)
        ? null
        : Directory.GetDirectories(root)
            .Where(directory => File.Exists(Path.Combine(directory, "include", "stddef.h")))
            .Order(StringComparer.Ordinal)
            .LastOrDefault();

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name is not LibClang.Library)
        {
            return 0;
        }
        return TryLoad(out nint handle) ? handle : throw new DllNotFoundException("libclang not found: " + HowToInstall);
    }

    // Debian's libclang1-N puts libclang-N.so.13 (N up to 14) or libclang-N.so.N on the loader's path; a bare
    // libclang.so exists only with the development package.
    private static bool TryLoad(out nint handle)
    {
        IEnumerable<int> versions = Enumerable.Range(OldestVersion, NewestVersion - OldestVersion + 1);
        IEnumerable<string> names =
        [
            .. versions.Select(version => $"libclang-{version}.so.13"),
            .. versions.Select(version => $"libclang-{version}.so.{version}"),
            "libclang.so.13",
            "libclang.so",
        ];
        if (Environment.GetEnvironmentVariable("LIBCLANG") is { Length: > 0 } chosen)
        {
            names = [chosen];
        }
        foreach (string name in names)
        {
            if (NativeLibrary.TryLoad(name, out handle))
            {
                return true;
            }
        }
        handle = 0;
        return false;
    }
}
