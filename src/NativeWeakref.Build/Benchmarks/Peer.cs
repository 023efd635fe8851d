using System.Collections.Generic;
using System.IO;
using NativeWeakref.Build.Oracles;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>A library the benchmarks are compiled against: ours, or one to compare with.</summary>
/// <param name="Name">The heading of its column.</param>
/// <param name="Slug">The name of its folder.</param>
/// <param name="CompilerArguments">Where its headers and its library are.</param>
/// <param name="Home">The value of PYTHONHOME, so that no other Python's files are found; null where there is none.</param>
internal sealed record Peer(string Name, string Slug, IReadOnlyList<string> CompilerArguments, string? Home)
{
    private const string DebianInclude = "/usr/include/python3.11";
    private const string DebianLibrary = "/usr/lib/x86_64-linux-gnu/libpython3.11.so";

    internal static Peer Ours { get; } = new(
        "ours",
        "ours",
        [$"-I{Repository.IncludeFolder}", $"-L{Repository.LibraryFolder}", "-lnativeweakref", $"-Wl,-rpath,{Repository.LibraryFolder}"],
        Home: null);

    /// <summary>The CPythons of this machine: 3.12, and Debian's, which is built with profile feedback.</summary>
    internal static IReadOnlyList<Peer> Others()
    {
        List<Peer> peers = [];
        if (PythonOracle.Python312.Prefix is not null)
        {
            peers.Add(FromPrefix(PythonOracle.Python312));
        }

        if (Directory.Exists(DebianInclude) && File.Exists(DebianLibrary))
        {
            peers.Add(new Peer("Debian 3.11", "debian3.11", [$"-I{DebianInclude}", DebianLibrary], "/usr"));
        }

        return peers;
    }

    private static Peer FromPrefix(PythonOracle oracle)
    {
        string library = Path.Combine(oracle.Prefix!, "lib");
        return new Peer(
            oracle.Name,
            $"cpython{oracle.Series}",
            [$"-I{oracle.IncludeFolder}", $"-L{library}", $"-lpython{oracle.Series}", $"-Wl,-rpath,{library}"],
            oracle.Prefix);
    }
}
