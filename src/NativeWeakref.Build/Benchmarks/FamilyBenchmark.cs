using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>Runs a family's programs of all peers in turns, so that a slow moment of the machine meets all of them.</summary>
internal static class FamilyBenchmark
{
    internal static Measurements Run(string source, IReadOnlyList<Peer> peers, int processor, int rounds, IReadOnlyList<string> arguments)
    {
        Report.Heading($"{Path.GetFileNameWithoutExtension(source)}: {rounds} rounds on processor {processor}");
        (Peer Peer, BenchmarkProgram Program)[] programs = [.. peers.Select(peer => (peer, BenchmarkProgram.Compile(source, peer)))];
        Measurements measurements = new();
        for (int round = 0; round < rounds; round++)
        {
            foreach ((Peer peer, BenchmarkProgram program) in programs)
            {
                foreach ((string operation, double nanoseconds) in program.Run(processor, arguments))
                {
                    measurements.Add(operation, peer, nanoseconds);
                }
            }
        }

        return measurements;
    }
}
