using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>Finding the entry of a key.</summary>
/// <remarks>An entry stays where it is until the dict gets another table: whoever runs foreign code has to look again.</remarks>
internal static unsafe class DictLookup
{
    /// <summary>In place of an entry: none has the key.</summary>
    internal static DictEntry* Missing => null;

    /// <summary>In place of an entry: a comparison failed; the error is set.</summary>
    internal static DictEntry* Failed => (DictEntry*)1;

    /// <summary>In place of an entry: only a search that may call can tell.</summary>
    internal static DictEntry* Undecided => (DictEntry*)2;

    /// <summary>In place of a slot: there is none.</summary>
    internal static nuint NoSlot => nuint.MaxValue;

    private static DictEntry* Changed => (DictEntry*)3;

    /// <summary>Whether a search has found an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsFound(DictEntry* entry) => (nuint)entry > (nuint)Changed;

    /// <summary>The dict's table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DictTable* TableOf(PyDictObject* dict) => (DictTable*)dict->ma_keys;

    /// <summary>
    /// Looks for a key without a call. Return: its entry, <see cref="Missing"/>, or <see cref="Undecided"/> where the key has to be asked
    /// for its hash or compared with another.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DictEntry* Glance(PyDictObject* dict, PyObject* key)
    {
        nint hash = KeyHash.AtHand(key);
        return hash == KeyHash.Unknown ? Undecided : Glance(TableOf(dict), key, hash);
    }

    /// <summary>
    /// Return: the entry in the dict's table as it is now, <see cref="Missing"/>, or <see cref="Failed"/>. Keys that are not exact strings
    /// compare by foreign code, which may change the dict: then the search starts again.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DictEntry* Find(PyDictObject* dict, PyObject* key, nint hash)
    {
        DictEntry* entry = Glance(TableOf(dict), key, hash);
        return entry != Undecided ? entry : FindComparing(dict, key, hash);
    }

    /// <summary>
    /// The free slot where a search for a key ends that the table does not hold, found without a call; <see cref="NoSlot"/> where it holds
    /// the key, keys have to be compared, or the place of a deleted entry comes first.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nuint SlotForNew(DictTable* table, PyObject* key, nint hash)
    {
        nuint mask = table->Mask;
        nuint perturb = (nuint)hash;
        nuint slot = perturb & mask;
        nint index;
        while ((index = DictTable.ReadSlot(table, slot)) >= 0)
        {
            DictEntry* entry = table->Entries + index;
            if (entry->Key == key || entry->Hash == hash)
            {
                return NoSlot;
            }
            perturb >>= DictProbe.PerturbShift;
            slot = DictProbe.Next(slot, perturb) & mask;
        }
        return index == DictTable.Free ? slot : NoSlot;
    }

    /// <summary>The slot that holds the index of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nuint SlotOf(DictTable* table, DictEntry* entry)
    {
        nint index = (nint)(entry - table->Entries);
        nuint mask = table->Mask;
        nuint perturb = (nuint)entry->Hash;
        nuint slot = perturb & mask;
        while (DictTable.ReadSlot(table, slot) != index)
        {
            perturb >>= DictProbe.PerturbShift;
            slot = DictProbe.Next(slot, perturb) & mask;
        }
        return slot;
    }

    /// <summary>
    /// Looks in a small table for a key itself, not for one that equals it, without a call. Return: its entry; NULL where only a longer
    /// search can tell.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DictEntry* FindSame(DictTable* table, PyObject* key, nint hash)
    {
        if (table->LogWidth != 0)
        {
            return null;
        }
        sbyte* slots = (sbyte*)(table + 1);
        nuint mask = table->Mask;
        nuint perturb = (nuint)hash;
        nuint slot = perturb & mask;
        while (true)
        {
            nint index = slots[slot];
            if (index < 0)
            {
                return null; // free or deleted
            }
            DictEntry* entry = table->Entries + index;
            if (entry->Key == key)
            {
                return entry;
            }
            perturb >>= DictProbe.PerturbShift;
            slot = DictProbe.Next(slot, perturb) & mask;
        }
    }

    // The way past entries that have other hashes, to the key itself or to a free slot.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DictEntry* Glance(DictTable* table, PyObject* key, nint hash)
    {
        nuint mask = table->Mask;
        nuint perturb = (nuint)hash;
        nuint slot = perturb & mask;
        while (true)
        {
            nint index = DictTable.ReadSlot(table, slot);
            if (index >= 0)
            {
                DictEntry* entry = table->Entries + index;
                if (entry->Key == key)
                {
                    return entry;
                }
                if (entry->Hash == hash)
                {
                    return Undecided;
                }
            }
            else if (index == DictTable.Free)
            {
                return Missing;
            }
            perturb >>= DictProbe.PerturbShift;
            slot = DictProbe.Next(slot, perturb) & mask;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DictEntry* FindComparing(PyDictObject* dict, PyObject* key, nint hash)
    {
        DictTable* table = TableOf(dict);
        return table->StringsOnly != 0 && StringObjects.IsExactString(key) ? FindString(table, key, hash) : FindAny(dict, key, hash);
    }

    private static DictEntry* FindString(DictTable* table, PyObject* key, nint hash)
    {
        nuint mask = table->Mask;
        nuint perturb = (nuint)hash;
        nuint slot = perturb & mask;
        while (true)
        {
            nint index = DictTable.ReadSlot(table, slot);
            if (index >= 0)
            {
                DictEntry* entry = table->Entries + index;
                if (entry->Key == key || (entry->Hash == hash && StringObjects.Equal(entry->Key, key)))
                {
                    return entry;
                }
            }
            else if (index == DictTable.Free)
            {
                return Missing;
            }
            perturb >>= DictProbe.PerturbShift;
            slot = DictProbe.Next(slot, perturb) & mask;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DictEntry* FindAny(PyDictObject* dict, PyObject* key, nint hash)
    {
        DictEntry* entry;
        do
        {
            entry = FindOnce(dict, key, hash);
        }
        while (entry == Changed);
        return entry;
    }

    private static DictEntry* FindOnce(PyDictObject* dict, PyObject* key, nint hash)
    {
        DictTable* table = TableOf(dict);
        ulong generation = table->Generation;
        nuint mask = table->Mask;
        nuint perturb = (nuint)hash;
        nuint slot = perturb & mask;
        while (true)
        {
            nint index = DictTable.ReadSlot(table, slot);
            if (index == DictTable.Free)
            {
                return Missing;
            }
            if (index >= 0)
            {
                DictEntry* entry = table->Entries + index;
                if (entry->Key == key)
                {
                    return entry;
                }
                if (entry->Hash == hash)
                {
                    DictEntry* answer = Compare(dict, table, generation, entry, key);
                    if (answer != Missing)
                    {
                        return answer;
                    }
                }
            }
            perturb >>= DictProbe.PerturbShift;
            slot = DictProbe.Next(slot, perturb) & mask;
        }
    }

    // The entry when the keys are equal, Missing when they differ, Failed, or Changed when the answer is about an entry that is no
    // longer there. A new table may lie where the old one was: only its generation tells.
    private static DictEntry* Compare(PyDictObject* dict, DictTable* table, ulong generation, DictEntry* entry, PyObject* key)
    {
        PyObject* candidate = entry->Key;
        if (IsCompactInteger(candidate) && IsCompactInteger(key))
        {
            return IntegerLayout.CompactValue((PyLongObject*)candidate) == IntegerLayout.CompactValue((PyLongObject*)key) ? entry : Missing;
        }
        Refcount.IncRef(candidate);
        int equal = Comparison.CompareBool(candidate, key, ComparisonOperators.Py_EQ); // foreign code
        Refcount.DecRef(candidate); // foreign code
        if (equal < 0)
        {
            return Failed;
        }
        if (TableOf(dict) != table || table->Generation != generation || entry->Key != candidate)
        {
            return Changed;
        }
        return equal != 0 ? entry : Missing;
    }

    private static bool IsCompactInteger(PyObject* op) => IntegerObjects.IsExactInteger(op) && IntegerLayout.IsCompact((PyLongObject*)op);
}
