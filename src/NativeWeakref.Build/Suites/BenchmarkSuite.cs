using System;
using System.Collections.Generic;
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
        foreach (string source in BenchmarkProgram.Families())
        {
            measured += BenchmarkProgram.Compile(source, Peer.Ours).Run(Processors.LastAllowed(), "quick").Count;
        }

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

        return measured > 0 ? Result(Tally.OnePassed) : Failure("nothing was measured");
    }
}
