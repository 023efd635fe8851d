using NativeWeakref.Elide.Elf;

namespace NativeWeakref.Elide.Proving;

/// <summary>One way out of a function or a piece of data.</summary>
/// <param name="Target">Where it leads; null if that is no known place.</param>
/// <param name="At">Offset in the section of the instruction or the data word.</param>
/// <param name="Relocation">The relocation it comes from; null for a distance the compiler resolved itself.</param>
/// <param name="IsPlainCall">A five-byte call with a relocated distance.</param>
internal readonly record struct Reference(Node? Target, ulong At, ElfRelocation? Relocation, bool IsPlainCall);
