namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>What a program calls around <c>fork</c>: in the child only the forking thread is left.</summary>
internal static unsafe class Forks
{
    /// <summary>Keeps other threads from changing what the child would find half changed. Nothing of the library is called until the fork.</summary>
    internal static void Before() => Gil.Guard();

    /// <summary>Undoes <see cref="Before"/>.</summary>
    internal static void AfterInParent() => Gil.Unguard();

    /// <summary>Makes the locks anew, held by the calling thread, and deletes the states of threads that are not there. Runs foreign code.</summary>
    internal static void AfterInChild()
    {
        if (ThreadSlot.Own() != ThreadState.Holder)
        {
            FatalError.StopWithoutGil("PyOS_AfterFork_Child: "u8);
        }
        Gil.Reopen();
        Lifecycle.Reopen();
        MainThread.Become();
        Interrupts.Forget();
        ThreadStateLife.Rename(ThreadState.Current);
        ThreadStateLife.DeleteOthers(); // foreign code
    }
}
