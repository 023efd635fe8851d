using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>What a library can change in the process that loads it.</summary>
/// <param name="CaughtSignals">Signals with a handler, as a mask.</param>
/// <param name="IgnoredSignals">Signals that are ignored, as a mask.</param>
/// <param name="Finalizers">Threads that run the finalizers of a .NET runtime: one per runtime.</param>
/// <param name="ReservedKilobytes">Address space.</param>
internal sealed record ProcessState(ulong CaughtSignals, ulong IgnoredSignals, int Finalizers, long ReservedKilobytes)
{
    internal static ProcessState Read()
    {
        Dictionary<string, string> status = File.ReadLines("/proc/self/status").Select(line => line.Split(':', 2))
            .ToDictionary(words => words[0], words => words[1].Trim(), StringComparer.Ordinal);
        return new ProcessState(
            ulong.Parse(status["SigCgt"], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            ulong.Parse(status["SigIgn"], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            Directory.EnumerateDirectories("/proc/self/task").Count(IsFinalizer),
            long.Parse(status["VmSize"].Split(' ')[0], CultureInfo.InvariantCulture));
    }

    private static bool IsFinalizer(string thread)
    {
        try
        {
            return File.ReadAllText(Path.Combine(thread, "comm")).Contains("Finalizer", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false; // the thread has ended since it was listed
        }
    }
}
