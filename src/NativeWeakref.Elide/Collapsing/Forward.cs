using Iced.Intel;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;

namespace NativeWeakref.Elide.Collapsing;

/// <summary>Where a call leads that passes the caller's arguments on.</summary>
/// <param name="Function">A function of our assembly, or an import; null for a call through a pointer.</param>
/// <param name="Pointer">The argument register that held the pointer at entry; none for a direct call.</param>
/// <param name="Call">The relocation of the call; null where the compiler resolved the distance.</param>
internal sealed record ForwardTarget(Node? Function, Register Pointer, ElfRelocation? Call);

/// <summary>A function that does nothing but call another with its own arguments and return what that returns.</summary>
/// <param name="Function">The one that forwards.</param>
/// <param name="Target">The one it forwards to.</param>
internal sealed record Forward(Node Function, ForwardTarget Target);
