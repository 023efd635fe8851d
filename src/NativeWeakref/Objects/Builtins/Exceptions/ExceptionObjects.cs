namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>What exceptions keep while the runtime is up.</summary>
internal static class ExceptionObjects
{
    /// <summary>Start-up, after the types are ready. Return: false where there is no memory.</summary>
    internal static bool Initialise() => LastMemoryError.Initialise();

    /// <summary>Shutdown.</summary>
    internal static void Finalise() => LastMemoryError.Finalise();
}
