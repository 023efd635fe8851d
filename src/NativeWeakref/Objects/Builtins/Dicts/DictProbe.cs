using System.Runtime.CompilerServices;

namespace NativeWeakref.Objects.Builtins.Dicts;

// Slots are visited in the order of CPython: slot -> 5 * slot + 1 + perturb, where perturb brings in more of the hash at each
// step. Once perturb is 0 the sequence visits every slot.

/// <summary>The sequence of slots in which a hash is looked for.</summary>
internal unsafe struct DictProbe
{
    private const int PerturbShift = 5;

    private nuint _mask;
    private nuint _perturb;

    /// <summary>The slot to look at.</summary>
    internal nuint Slot;

    /// <summary>The first slot of a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DictProbe Start(DictTable* table, nint hash)
    {
        DictProbe probe;
        probe._mask = table->Mask;
        probe._perturb = (nuint)hash;
        probe.Slot = (nuint)hash & probe._mask;
        return probe;
    }

    /// <summary>Goes to the next slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Next()
    {
        _perturb >>= PerturbShift;
        Slot = ((Slot * 5) + _perturb + 1) & _mask;
    }
}
