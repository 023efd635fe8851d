using System.Runtime.CompilerServices;

namespace NativeWeakref.Objects.Builtins.Dicts;

// Slots are visited in the order of CPython: slot -> 5 * slot + 1 + perturb, where perturb is the hash, and brings in more of it at
// each step. Once it is 0 the sequence visits every slot.

/// <summary>
/// The sequence of slots in which a hash is looked for: it starts at the hash and goes on with <see cref="Next"/>, both cut to the
/// table by its mask. The state is in locals of the search: a method whose locals have addresses makes no call its last jump.
/// </summary>
internal static class DictProbe
{
    /// <summary>Bits of the hash that each step uses up.</summary>
    internal const int PerturbShift = 5;

    /// <summary>The next slot. Input: what is left of the hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nuint Next(nuint slot, nuint perturb) => (slot * 5) + perturb + 1;
}
