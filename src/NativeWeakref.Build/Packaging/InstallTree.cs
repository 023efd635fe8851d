using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.Versioning;
using System.Text;

namespace NativeWeakref.Build.Packaging;

/// <summary>Everything that is installed under a prefix, and where.</summary>
[SupportedOSPlatform("linux")]
internal sealed class InstallTree
{
    private const string Soname = "libnativeweakref.so.0";
    private const string LinkName = "libnativeweakref.so";
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly string _root;

    private InstallTree(string root)
    {
        _root = root;
    }

    /// <summary>Installs the built library. Input: the folder that is to hold lib/ and include/; what is in the way is replaced.</summary>
    /// <returns>The files, below that folder.</returns>
    internal static IReadOnlyList<string> Write(string root) => new InstallTree(root).Write();

    private List<string> Write()
    {
        List<string> written =
        [
            Copy(Repository.Library, $"lib/{Soname}", Executable),
            Link($"lib/{LinkName}", Soname),
            Copy(Path.Combine(Repository.LibraryFolder, "debug", $"{LinkName}.dbg"), DebugFile(), Readable),
        ];
        foreach (string header in Directory.EnumerateFiles(Repository.IncludeFolder, "*.h*"))
        {
            written.Add(Copy(header, $"include/nativeweakref/{Path.GetFileName(header)}", Readable));
        }

        written.Add(Fill("nativeweakref.pc", "lib/pkgconfig"));
        written.Add(Fill("NativeWeakrefConfig.cmake", "lib/cmake/NativeWeakref"));
        written.Add(Fill("NativeWeakrefConfigVersion.cmake", "lib/cmake/NativeWeakref"));
        written.Add(Fill("nativeweakref.7", "share/man/man7"));
        return written;
    }

    // Where gdb looks: named by what the linker wrote into the library.
    private static string DebugFile()
    {
        string identity = ElfNotes.BuildId(Repository.Library);
        return $"lib/debug/.build-id/{identity[..2]}/{identity[2..]}.debug";
    }

    private string Copy(string source, string place, UnixFileMode mode)
    {
        string target = Prepare(place);
        File.Copy(source, target);
        File.SetUnixFileMode(target, mode);
        return place;
    }

    private string Link(string place, string target)
    {
        _ = File.CreateSymbolicLink(Prepare(place), target);
        return place;
    }

    // A file of packaging/ with the names between @ replaced.
    private string Fill(string name, string folder)
    {
        Version version = ProductVersion.Current;
        string text = new StringBuilder(File.ReadAllText(Repository.PathOf($"packaging/{name}.in")))
            .Replace("@VERSION@", version.ToString())
            .Replace("@MAJOR@", $"{version.Major}")
            .Replace("@MINOR@", $"{version.Minor}")
            .Replace("@SONAME@", Soname)
            .ToString();
        string place = $"{folder}/{name}";
        string target = Prepare(place);
        File.WriteAllText(target, text);
        File.SetUnixFileMode(target, Readable);
        return place;
    }

    // A running program keeps the old library: it is replaced, not written over.
    private string Prepare(string place)
    {
        string target = Path.Combine(_root, place);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Delete(target);
        return target;
    }
}
