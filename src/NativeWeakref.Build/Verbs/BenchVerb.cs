using System.Collections.Generic;
using NativeWeakref.Build.Benchmarks;
using NativeWeakref.Build.Oracles;

namespace NativeWeakref.Build.Verbs;

/// <summary>Speed, side by side with every CPython of this machine.</summary>
internal sealed class BenchVerb() : Verb("bench", "compare the speed with CPython's")
{
    // As the families of bench/ print it.
    private const string TargetOperation = "PyWeakref_GetObject";

    internal override int Run()
    {
        BuildVerb.BuildLibrary();
        IReadOnlyList<Peer> others = Peer.Others();
        if (others.Count == 0)
        {
            Report.Line($"Nothing to compare with. Absent: {PythonOracle.Python312.Absence}");
        }

        int processor = Processors.LastAllowed();
        Peer[] peers = [Peer.Ours, .. others];
        bool met = true;
        foreach (string source in BenchmarkProgram.Families())
        {
            Measurements measurements = FamilyBenchmark.Run(source, peers, processor);
            Report.Line(MeasurementTable.Format(measurements, others));
            met &= MeetsTarget(measurements, others);
        }

        Report.Line(MeasurementTable.Format(StartupBenchmark.Run(peers, processor), others));
        met &= CollectorBenchmark.Run(peers, others, processor);
        met &= MemoryBenchmark.Run(peers, processor);
        return met ? 0 : BuildException.WorkFailed;
    }

    // A target of speed: reading a weak reference through the PLT is not slower than CPython 3.12's.
    private static bool MeetsTarget(Measurements measurements, IReadOnlyList<Peer> others)
    {
        foreach (Peer peer in others)
        {
            if (peer.Name == PythonOracle.Python312.Name && measurements.Ratio(TargetOperation, peer) is { } ratio)
            {
                bool met = ratio.Median >= 1;
                Report.Line($"Target, {TargetOperation} not slower than {peer.Name}: {(met ? "met" : "missed")}.");
                return met;
            }
        }

        return true;
    }
}
