namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>The thread that started the runtime: interrupts and calls that were left go to it.</summary>
internal static class MainThread
{
    private static ulong s_identity;

    internal static bool IsCurrent => Pthread.Self() == s_identity;

    /// <summary>The calling thread is the main one: it starts the runtime, or is the only one left after a fork.</summary>
    internal static void Become() => s_identity = Pthread.Self();

    /// <summary>As <see cref="IsCurrent"/>, for C.</summary>
    internal static int Test() => IsCurrent ? 1 : 0;
}
