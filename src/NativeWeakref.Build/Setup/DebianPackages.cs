using System.IO;
using NativeWeakref.Build.Tools;
using NativeWeakref.Build.Unicode;

namespace NativeWeakref.Build.Setup;

/// <summary>Everything taken from Debian or Ubuntu beyond the .NET SDK.</summary>
internal static class DebianPackages
{
    internal static DebianPackage[] All { get; } =
    [
        Program("gcc", "cc", "compiles native/ and links the library", Need.Compile | Need.Test),
        new("libc6-dev", "C headers and start files; gcc only recommends it", Need.Compile | Need.Test, () => File.Exists("/usr/include/stdio.h")),
        Program("g++", "c++", "the header must compile as C++", Need.Test),
        Program("cmake", "cmake", "builds and runs tests/c", Need.Test),
        Program("pkg-config", "pkg-config", "a test compiles with what is installed", Need.Test),
        Program("make", "make", "what cmake builds with; cmake only recommends it", Need.Test),
        Program("valgrind", "valgrind", "every C test runs under it", Need.Test),
        new("libc6-dbg", "valgrind needs the symbols of libc", Need.Test, () => Directory.Exists("/usr/lib/debug/.build-id")),
        Program("shellcheck", "shellcheck", "checks the shell scripts", Need.Test),
        Llvm("clang", "the header must compile with clang, too", Need.Test),
        Llvm("clang-format", "judges the format of C", Need.Test),
        Llvm("clang-tidy", "looks for bugs in C", Need.Test),
        new("libclang1-NN", "the tests' bindings are read from the header by it", Need.Test, LlvmRelease.HasLibclang),
        new("libclang-common-NN-dev", "the compiler's own headers, for libclang", Need.Test, LlvmRelease.HasCompilerHeaders),
        new("libclang-rt-NN-dev", "libFuzzer, and the sanitizers that go with it", Need.Test, LlvmRelease.HasFuzzer),
        new(UnicodeFiles.Package, "the tables of characters are made from it", Need.Unicode, () => Directory.Exists(UnicodeFiles.Folder)),
    ];

    private static DebianPackage Program(string package, string program, string reason, Need needs)
        => new(package, reason, needs, () => SearchPath.Find(program) is not null);

    private static DebianPackage Llvm(string tool, string reason, Need needs)
        => new($"{tool}-NN", reason, needs, () => LlvmRelease.Find(tool) is not null);
}
