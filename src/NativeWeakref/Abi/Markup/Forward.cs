using System.Runtime.CompilerServices;

namespace NativeWeakref.Abi.Markup;

/// <summary>How a hot function that C calls reaches the method it forwards to: by becoming it.</summary>
/// <remarks>
/// The compiler inlines nothing into such a function, so it stays a pure forward, which the build replaces by its target. The target
/// is compiled like any other method: it has no frame where it needs none, and calls in tail position are jumps. A method marked
/// NoInlining has no such calls.
/// </remarks>
internal static class Forward
{
    /// <summary>For <c>[MethodImpl]</c> of an <c>[UnmanagedCallersOnly]</c> method whose body is one call with its own parameters.</summary>
    internal const MethodImplOptions Only = MethodImplOptions.NoOptimization;
}
