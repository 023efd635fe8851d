namespace NativeWeakref.Build.Verbs;

/// <summary>A command of build.sh.</summary>
internal abstract class Verb(string name, string purpose)
{
    internal string Name { get; } = name;

    internal string Purpose { get; } = purpose;

    /// <returns>The exit code; a <see cref="BuildException"/> is a failure with its message.</returns>
    internal abstract int Run();
}
