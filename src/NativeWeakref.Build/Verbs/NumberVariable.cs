using System;
using System.Globalization;

namespace NativeWeakref.Build.Verbs;

/// <summary>A number that a verb takes from the environment.</summary>
internal static class NumberVariable
{
    /// <summary>The number, or the usual one where the variable is not set. What is no positive number is refused.</summary>
    internal static int Read(string variable, int usual)
    {
        string? text = Environment.GetEnvironmentVariable(variable);
        return text is null ? usual
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number
            : throw new BuildException($"{variable} is a positive number, not '{text}'.", BuildException.NotReady);
    }
}
