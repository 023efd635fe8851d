using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>Which processor the benchmarks are pinned to.</summary>
internal static class Processors
{
    private const string AllowedLine = "Cpus_allowed_list:";
    private const string ModelLine = "model name";

    /// <summary>The last one this process may use: the first takes most of the machine's interrupts.</summary>
    internal static int LastAllowed()
        => LastOf(File.ReadLines("/proc/self/status").First(line => line.StartsWith(AllowedLine, StringComparison.Ordinal)));

    /// <summary>What the system calls the processors.</summary>
    internal static string ModelName()
        => File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith(ModelLine, StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown";

    /// <summary>The last number of a list as "0-3,7-8".</summary>
    internal static int LastOf(string list)
        => int.Parse(list.AsSpan(list.AsSpan().LastIndexOfAny("-,:\t ") + 1), NumberStyles.None, CultureInfo.InvariantCulture);
}
