namespace NativeWeakref.Objects.Runtime;

/// <summary>How deep calls of Python functions may nest: a number that programs set and read back, as there are no such functions here.</summary>
/// <remarks>Calls in C have a limit of their own, which nobody can change (<see cref="RecursionGuard.Limit"/>), as in 3.12.</remarks>
internal static class RecursionLimit
{
    private const int Usual = 1000;

    private static int s_chosen; // 0: the usual one

    /// <summary>The limit; at the start the usual one.</summary>
    internal static int Value
    {
        get => s_chosen == 0 ? Usual : s_chosen;
        set => s_chosen = value;
    }

    /// <summary>Shutdown.</summary>
    internal static void Finalise() => s_chosen = 0;
}
