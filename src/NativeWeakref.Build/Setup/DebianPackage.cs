using System;
using System.Globalization;

namespace NativeWeakref.Build.Setup;

/// <summary>What one kind of work needs from the machine.</summary>
[Flags]
internal enum Need
{
    /// <summary>Compile and link the library and C programs.</summary>
    Compile = 1,

    /// <summary>Build, run and format every test.</summary>
    Test = 2,

    /// <summary>Write the tables of characters anew.</summary>
    Unicode = 4,
}

/// <summary>A Debian package, why it is needed, and how to see that what it brings is there (from wherever).</summary>
/// <param name="Name">The package; NN stands for the release of LLVM.</param>
/// <param name="Reason">What it is for, as the user reads it.</param>
/// <param name="Needs">The kinds of work that need it.</param>
/// <param name="IsPresent">True if nothing has to be installed.</param>
internal sealed record DebianPackage(string Name, string Reason, Need Needs, Func<bool> IsPresent)
{
    internal string NameIn(int llvmRelease)
        => Name.Replace("NN", llvmRelease.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
