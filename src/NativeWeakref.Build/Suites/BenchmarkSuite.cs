using System;
using System.Collections.Generic;
using System.Linq;
using NativeWeakref.Build.Benchmarks;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Suites;

/// <summary>The benchmarks compile against our library and work; how fast is for `bench` to say, on a quiet machine.</summary>
internal sealed class BenchmarkSuite() : Suite("benchmarks, one short round", TimeSpan.FromMinutes(2))
{
    internal override bool NeedsLibrary => true;

    protected override SuiteResult Run(TimeSpan limit)
    {
        int measured = 0;
        List<string> operations = [StartupBenchmark.Operation, CollectorBenchmark.CyclesOperation];
        foreach (string source in BenchmarkProgram.Families())
        {
            operations.AddRange(BenchmarkProgram.Compile(source, Peer.Ours).Run(Processors.LastAllowed(), "quick").Select(pair => pair.Key));
        }

        string[] unknown = [.. SpeedTargets.Read().Unknown(operations)];
        if (unknown.Length != 0)
        {
            return Failure($"bench/targets.tsv asks for what nothing measures: {string.Join("; ", unknown)}");
        }

        measured += FloorBenchmark.Compile().Run(Processors.LastAllowed(), "quick").Count + GrowthBenchmark.RunSmallest(Processors.LastAllowed());
        foreach (string kind in MemoryBenchmark.Kinds)
        {
            measured += BenchmarkProgram.Compile(Repository.PathOf(MemoryBenchmark.Source), Peer.Ours)
                .Run(Processors.LastAllowed(), kind, "quick").Count;
        }

        BenchmarkProgram collections = BenchmarkProgram.Compile(Repository.PathOf(CollectorBenchmark.Source), Peer.Ours);
        foreach (IReadOnlyList<string> arguments in CollectorBenchmark.QuickArguments)
        {
            measured += collections.Run(Processors.LastAllowed(), arguments).Count;
        }

        return measured > 0 && operations.Count > 2 ? Result(Tally.OnePassed) : Failure("nothing was measured");
    }
}
