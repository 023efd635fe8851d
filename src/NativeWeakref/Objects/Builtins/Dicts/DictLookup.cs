using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>Finding the entry of a key.</summary>
internal static unsafe class DictLookup
{
    /// <summary>No entry has the key.</summary>
    internal const nint Missing = -1;

    /// <summary>A comparison failed; the error is set.</summary>
    internal const nint Failed = -3;

    private const nint Changed = -4;

    /// <summary>The dict's table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DictTable* TableOf(PyDictObject* dict) => (DictTable*)dict->ma_keys;

    /// <summary>
    /// Return: the index of the entry in the dict's table as it is now, <see cref="Missing"/>, or <see cref="Failed"/>. Keys that are
    /// not exact strings compare by foreign code, which may change the dict: then the search starts again.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Find(PyDictObject* dict, PyObject* key, nint hash)
    {
        // The first slot decides nearly always, without a comparison.
        DictTable* table = TableOf(dict);
        nint index = DictTable.ReadSlot(table, (nuint)hash & table->Mask);
        return index == DictTable.Free ? Missing
            : index >= 0 && table->Entries[index].Key == key ? index
            : Search(dict, key, hash);
    }

    /// <summary>The slot that holds the index of an entry, which exists.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nuint SlotOf(DictTable* table, nint hash, nint index)
    {
        DictProbe probe = DictProbe.Start(table, hash);
        while (DictTable.ReadSlot(table, probe.Slot) != index)
        {
            probe.Next();
        }
        return probe.Slot;
    }

    private static nint FindString(DictTable* table, PyObject* key, nint hash)
    {
        DictEntry* entries = table->Entries;
        DictProbe probe = DictProbe.Start(table, hash);
        while (true)
        {
            nint index = DictTable.ReadSlot(table, probe.Slot);
            if (index >= 0)
            {
                DictEntry* entry = entries + index;
                if (entry->Key == key || (entry->Hash == hash && StringObjects.Equal(entry->Key, key)))
                {
                    return index;
                }
            }
            else if (index == DictTable.Free)
            {
                return Missing;
            }
            probe.Next();
        }
    }

    // The way past entries that have other hashes, without a call. One with the same hash has to be compared: another search does that.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint Search(PyDictObject* dict, PyObject* key, nint hash)
    {
        DictTable* table = TableOf(dict);
        DictEntry* entries = table->Entries;
        DictProbe probe = DictProbe.Start(table, hash);
        while (true)
        {
            nint index = DictTable.ReadSlot(table, probe.Slot);
            if (index >= 0)
            {
                DictEntry* entry = entries + index;
                if (entry->Key == key)
                {
                    return index;
                }
                if (entry->Hash == hash)
                {
                    return SearchComparing(dict, key, hash);
                }
            }
            else if (index == DictTable.Free)
            {
                return Missing;
            }
            probe.Next();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint SearchComparing(PyDictObject* dict, PyObject* key, nint hash)
    {
        DictTable* table = TableOf(dict);
        return table->StringsOnly != 0 && StringObjects.IsExactString(key) ? FindString(table, key, hash) : SearchAny(dict, key, hash);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint SearchAny(PyDictObject* dict, PyObject* key, nint hash)
    {
        nint index;
        do
        {
            index = SearchOnce(dict, key, hash);
        }
        while (index == Changed);
        return index;
    }

    private static nint SearchOnce(PyDictObject* dict, PyObject* key, nint hash)
    {
        DictTable* table = TableOf(dict);
        ulong generation = table->Generation;
        DictProbe probe = DictProbe.Start(table, hash);
        while (true)
        {
            nint index = DictTable.ReadSlot(table, probe.Slot);
            if (index == DictTable.Free)
            {
                return Missing;
            }
            if (index >= 0)
            {
                DictEntry* entry = table->Entries + index;
                if (entry->Key == key)
                {
                    return index;
                }
                if (entry->Hash == hash)
                {
                    nint answer = Compare(dict, table, generation, index, key);
                    if (answer != Missing)
                    {
                        return answer;
                    }
                }
            }
            probe.Next();
        }
    }

    // The index when the keys are equal, Missing when they differ, Failed, or Changed when the answer is about an entry that is no
    // longer there. A new table may lie where the old one was: only its generation tells.
    private static nint Compare(PyDictObject* dict, DictTable* table, ulong generation, nint index, PyObject* key)
    {
        PyObject* candidate = table->Entries[index].Key;
        if (IsCompactInteger(candidate) && IsCompactInteger(key))
        {
            return IntegerLayout.CompactValue((PyLongObject*)candidate) == IntegerLayout.CompactValue((PyLongObject*)key) ? index : Missing;
        }
        Refcount.IncRef(candidate);
        int equal = Comparison.CompareBool(candidate, key, ComparisonOperators.Py_EQ); // foreign code
        Refcount.DecRef(candidate); // foreign code
        if (equal < 0)
        {
            return Failed;
        }
        if (TableOf(dict) != table || table->Generation != generation || table->Entries[index].Key != candidate)
        {
            return Changed;
        }
        return equal != 0 ? index : Missing;
    }

    private static bool IsCompactInteger(PyObject* op) => IntegerObjects.IsExactInteger(op) && IntegerLayout.IsCompact((PyLongObject*)op);
}
