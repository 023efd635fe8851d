using NativeWeakref.Build.Benchmarks;
using NativeWeakref.Build.Results;

namespace NativeWeakref.Build.Verbs;

/// <summary>The instruction counts that `test` compares, after a change that was meant to change them.</summary>
internal sealed class InstructionsVerb() : Verb("bench --instructions", "count the instructions of the hottest paths anew")
{
    internal override int Run()
    {
        BuildVerb.BuildLibrary();
        Write();
        return 0;
    }

    /// <summary>Counts, and writes the file and the page.</summary>
    internal static void Write() => PerformancePage.Write(PerformancePage.Instructions, InstructionCounts.Table(InstructionCounts.Write()).ToString());
}
