namespace NativeWeakref.Elide.Proving;

/// <summary>One thing that proven code must not do.</summary>
/// <param name="Node">The function or data that does it.</param>
/// <param name="At">Offset in <paramref name="Node"/>.</param>
/// <param name="Target">What it refers to, in readable form; empty if the deed is an instruction.</param>
/// <param name="Reason">Why that is forbidden.</param>
internal sealed record Violation(Node Node, ulong At, string Target, string Reason);
