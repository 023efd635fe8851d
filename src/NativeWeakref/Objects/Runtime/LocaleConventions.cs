using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Objects.Runtime;

/// <summary>How the locale of the process writes numbers: the first fields of <c>struct lconv</c>. The texts are the C library's.</summary>
internal unsafe struct LocaleConventions
{
    /// <summary>The decimal point.</summary>
    internal byte* DecimalPoint;

    /// <summary>What stands between groups of digits.</summary>
    internal byte* ThousandsSeparator;

    /// <summary>Sizes of the groups from the right, ended by a NUL.</summary>
    internal byte* Grouping;

    /// <summary>Those of the moment; a change of the locale makes them invalid.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static LocaleConventions* Current() => localeconv();

    [DllImport("libc")]
    private static extern LocaleConventions* localeconv();
}
