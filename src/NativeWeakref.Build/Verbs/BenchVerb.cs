using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Benchmarks;
using NativeWeakref.Build.Oracles;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Verbs;

/// <summary>Speed, side by side with the CPythons of this machine.</summary>
internal sealed class BenchVerb(string name, string purpose, bool isQuick) : Verb(name, purpose)
{
    private const int Rounds = 9;
    private const int QuickRounds = 3;
    private const int FloorRounds = 5;

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
        SpeedTargets targets = SpeedTargets.Read();
        List<OperationResult> results = [];
        foreach (string source in BenchmarkProgram.Families())
        {
            string family = Path.GetFileNameWithoutExtension(source);
            Add(family, FamilyBenchmark.Run(source, peers, processor, isQuick ? QuickRounds : Rounds, isQuick ? ["brief"] : []));
        }

        Add("start-up", StartupBenchmark.Run(peers, processor));
        bool met = true;
        if (!isQuick)
        {
            Add("collector", CollectorBenchmark.MeasureCycles(peers, processor));
            met = CollectorBenchmark.IsLinear(peers, processor) & MemoryBenchmark.Run(peers, processor);
            ResultsFile.Write(results, Processors.ModelName(), Rounds);
            RatioPlot.Draw(results);
            PerformancePage.Write(PerformancePage.Speed, ResultTable.Markdown(results, peers).ToString());
            PerformancePage.Write(PerformancePage.Floor, FloorBenchmark.Run(results, processor, FloorRounds).ToString());
            PerformancePage.Write(PerformancePage.Growth, GrowthBenchmark.Run(processor).ToString());
            InstructionsVerb.Write();
        }

        return AreMet(results) && met ? 0 : BuildException.WorkFailed;

        void Add(string family, Measurements measurements)
        {
            OperationResult[] added = [.. OperationResult.Of(family, measurements, others, targets)];
            Report.Line(ResultTable.Format(added, peers));
            results.AddRange(added);
        }
    }

    private static bool AreMet(List<OperationResult> results)
    {
        OperationResult[] asked = [.. results.Where(result => result.Target is not null && result.Ratio is not null)];
        Report.Line($"{asked.Count(result => result.IsMet)} of {asked.Length} targets of speed are met.");
        return asked.All(result => result.IsMet);
    }
}
