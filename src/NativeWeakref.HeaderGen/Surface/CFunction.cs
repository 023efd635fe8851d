using System.Collections.Generic;
using System.Linq;
using NativeWeakref.HeaderGen.Metadata;

namespace NativeWeakref.HeaderGen.Surface;

/// <summary>A function that C can call.</summary>
/// <param name="Name">Its name in C.</param>
/// <param name="Header">CPython header it belongs to.</param>
/// <param name="Method">The export; for a variadic function the one with the va_list that it forwards to.</param>
/// <param name="IsVariadic">Defined in C, with "..." in place of the last parameter of <paramref name="Method"/>.</param>
/// <param name="IsDocumentedHere">False where a public function with the va_list stands before it and holds the documentation.</param>
internal sealed record CFunction(string Name, string Header, Routine Method, bool IsVariadic, bool IsDocumentedHere)
{
    internal IReadOnlyList<Variable> Parameters => IsVariadic ? [.. Method.Parameters.SkipLast(1)] : Method.Parameters;

    /// <summary>It ends its thread or the process.</summary>
    internal bool NeverReturns => Method.Find("NoReturn") is not null;

    internal string? Since => Method.Find("Since")?.Text;
}
