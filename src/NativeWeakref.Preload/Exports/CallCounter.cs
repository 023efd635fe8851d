using System.Threading;

namespace NativeWeakref.Exports;

/// <summary>How often the host called us: the proof that a test of the host was a test of this library.</summary>
internal static class CallCounter
{
    private static long s_calls;

    internal static long Calls => s_calls;

    /// <summary>Interpreters with a GIL of their own call at the same time.</summary>
    internal static void Add() => _ = Interlocked.Increment(ref s_calls);
}
