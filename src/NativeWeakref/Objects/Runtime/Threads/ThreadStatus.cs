namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>Bits of <c>PyThreadState._status</c>, in the order of its bit-fields.</summary>
internal static class ThreadStatus
{
    internal const uint Initialized = 1 << 0;
    internal const uint Bound = 1 << 1;
    internal const uint BoundGilState = 1 << 3;
    internal const uint Active = 1 << 4;
    internal const uint Finalizing = 1 << 5;
    internal const uint Cleared = 1 << 6;
}
