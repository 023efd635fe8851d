using System.Collections.Generic;

namespace NativeWeakref.Build.Verbs;

/// <summary>A command of build.sh.</summary>
internal abstract class Verb(string name, string purpose)
{
    internal string Name { get; } = name;

    internal string Purpose { get; } = purpose;

    /// <summary>Whether a command line is this verb's.</summary>
    internal virtual bool Accepts(IReadOnlyList<string> arguments) => Name == string.Join(' ', arguments);

    /// <returns>The exit code; a <see cref="BuildException"/> is a failure with its message.</returns>
    internal abstract int Run();
}
