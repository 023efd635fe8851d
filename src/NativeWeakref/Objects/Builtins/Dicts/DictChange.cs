using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>Everything that changes a dict, its version with it.</summary>
internal static unsafe class DictChange
{
    private const ulong VersionStep = DictWatchers.Bits + 1;
    private const nint GrowthFactor = 3;

    private static ulong s_lastVersion;

    /// <summary>Gives a dict a version that no other dict has or had.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Touch(PyDictObject* dict)
    {
        s_lastVersion += VersionStep;
        dict->ma_version_tag = s_lastVersion | (dict->ma_version_tag & DictWatchers.Bits);
    }

    /// <summary>
    /// Stores a value. Input: the key's hash; both get references of their own. Return: 0, or -1 with an error. Foreign code may run
    /// in comparisons and when an old value goes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Set(PyDictObject* dict, PyObject* key, nint hash, PyObject* value)
        => TryAdd(dict, key, hash, value) ? 0 : SetAny(dict, key, hash, value);

    /// <summary>
    /// As <see cref="Set"/> where that takes no call: the key is new, there is room, and nobody has to be told. Return: false for all
    /// else, and nothing has changed.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryAdd(PyDictObject* dict, PyObject* key, nint hash, PyObject* value)
    {
        DictTable* table = DictLookup.TableOf(dict);
        nuint slot = DictLookup.SlotForNew(table, key, hash);
        if (slot == DictLookup.NoSlot || table->Usable == 0 || IsFirstOther(table, key) || DictWatchers.IsWatched(dict)
            || DictTracking.IsDue(dict, key, value))
        {
            return false;
        }
        Refcount.IncRef(key);
        Refcount.IncRef(value);
        AddAt(dict, slot, key, hash, value);
        return true;
    }

    /// <summary>
    /// Replaces the value of an entry that was found just now by another one, where nobody has to be told. Return: false for all else,
    /// and nothing has changed; else the place holds the old value, whose reference the caller gives up last of all.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryReplace(PyDictObject* dict, DictEntry* entry, PyObject* value, PyObject** old)
    {
        if (DictWatchers.IsWatched(dict) || DictTracking.IsDue(dict, entry->Key, value))
        {
            return false;
        }
        *old = entry->Value;
        Refcount.IncRef(value);
        entry->Value = value;
        Touch(dict);
        return true;
    }

    /// <summary>As <see cref="Set"/>, whatever the dict holds.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int SetAny(PyDictObject* dict, PyObject* key, nint hash, PyObject* value)
    {
        Refcount.IncRef(key); // before the search: foreign code may drop the caller's references
        Refcount.IncRef(value);
        return Store(dict, key, hash, value, DictLookup.Find(dict, key, hash));
    }

    // Takes over both references. Input: what a search has found just now.
    private static int Store(PyDictObject* dict, PyObject* key, nint hash, PyObject* value, DictEntry* entry)
    {
        if (DictWatchers.IsWatched(dict))
        {
            entry = Announce(dict, key, hash, value, entry); // foreign code
        }
        if (entry == DictLookup.Missing && Add(dict, key, hash, value))
        {
            return 0;
        }
        if (!DictLookup.IsFound(entry))
        {
            Refcount.DecRef(key);
            Refcount.DecRef(value);
            return -1;
        }
        PyObject* old = entry->Value;
        if (old != value)
        {
            entry->Value = value;
            Touch(dict);
        }
        DictTracking.Consider(dict, key, value); // also of a key that does not come in, as in CPython
        Refcount.DecRef(key); // the first key stays
        Refcount.DecRef(old);
        return 0;
    }

    /// <summary>Return: the value of a key, borrowed; a missing key is stored with the fallback. NULL with an error.</summary>
    internal static PyObject* SetDefault(PyObject* dict, PyObject* key, PyObject* fallback)
    {
        PyDictObject* self = (PyDictObject*)dict;
        nint hash = KeyHash.Of(key); // foreign code, as below
        if (hash == -1)
        {
            return null;
        }
        Refcount.IncRef(key);
        DictEntry* entry = DictLookup.Find(self, key, hash);
        if (entry == DictLookup.Missing)
        {
            Refcount.IncRef(fallback);
            return Store(self, key, hash, fallback, entry) < 0 ? null : fallback; // keys are compared once
        }
        PyObject* value = DictObjects.ValueOf(entry);
        Refcount.DecRef(key); // the caller's is left: nothing dies
        return value;
    }

    /// <summary>The entry that is about to be deleted, as <see cref="DictLookup.Find"/> has it; watchers know.</summary>
    internal static DictEntry* FindToDelete(PyDictObject* dict, PyObject* key, nint hash)
    {
        DictEntry* entry = DictLookup.Find(dict, key, hash); // foreign code, as below
        if (!DictLookup.IsFound(entry) || !DictWatchers.IsWatched(dict))
        {
            return entry;
        }
        DictWatchers.Notify(dict, DictWatchers.Deleted, key, null);
        return DictLookup.Find(dict, key, hash); // a watcher may have changed the dict
    }

    /// <summary>
    /// Takes an entry out, which was found just now. Return: key and value through the pointers, owned by the caller now.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Remove(PyDictObject* dict, DictEntry* entry, PyObject** key, PyObject** value)
    {
        DictTable* table = DictLookup.TableOf(dict);
        DictTable.WriteSlot(table, DictLookup.SlotOf(table, entry), DictTable.Deleted);
        *key = entry->Key;
        *value = entry->Value;
        entry->Key = null;
        entry->Value = null;
        dict->ma_used--;
        Touch(dict);
    }

    /// <summary>
    /// Deletes the item of a key. Input: its hash. Return: 0, or -1 with an error. Without a call where nothing has to be compared, nobody has
    /// to be told, and key and value live on.
    /// </summary>
    internal static int Delete(PyDictObject* dict, PyObject* key, nint hash)
    {
        DictTable* table = DictLookup.TableOf(dict);
        nuint mask = table->Mask;
        nuint perturb = (nuint)hash;
        nuint slot = perturb & mask;
        DictEntry* entry;
        while (true)
        {
            nint index = DictTable.ReadSlot(table, slot);
            entry = table->Entries + index;
            if (index >= 0 && entry->Key == key)
            {
                break;
            }
            if (index == DictTable.Free || (index >= 0 && entry->Hash == hash))
            {
                return DictObjects.DeleteKnownHash((PyObject*)dict, key, hash);
            }
            perturb >>= DictProbe.PerturbShift;
            slot = DictProbe.Next(slot, perturb) & mask;
        }
        if (DictWatchers.IsWatched(dict))
        {
            return DictObjects.DeleteKnownHash((PyObject*)dict, key, hash);
        }
        PyObject* value = entry->Value;
        DictTable.WriteSlot(table, slot, DictTable.Deleted);
        entry->Key = null;
        entry->Value = null;
        dict->ma_used = dict->ma_used - 1; // as one instruction, which -- is not
        Touch(dict);
        return !Refcount.TryDecRef(key) ? Release(key, value) : !Refcount.TryDecRef(value) ? Release(null, value) : 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Release(PyObject* key, PyObject* value)
    {
        Refcount.XDecRef(key); // foreign code, as below
        Refcount.DecRef(value);
        return 0;
    }

    /// <summary>Takes everything out; foreign code runs when the dict is empty already.</summary>
    internal static void Clear(PyDictObject* dict)
    {
        if (DictLookup.TableOf(dict) != DictTable.Empty && DictWatchers.IsWatched(dict))
        {
            DictWatchers.Notify(dict, DictWatchers.Cleared, null, null); // foreign code
        }
        DictTable* table = DictLookup.TableOf(dict);
        if (table == DictTable.Empty)
        {
            return;
        }
        dict->ma_keys = (PyDictKeysObject*)DictTable.Empty;
        dict->ma_used = 0;
        Touch(dict);
        DictTable.Release(table);
    }

    // Tells the watchers what Set is about to do. Return: the entry, found anew where one of them ran.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DictEntry* Announce(PyDictObject* dict, PyObject* key, nint hash, PyObject* value, DictEntry* entry)
    {
        if (entry == DictLookup.Failed || (DictLookup.IsFound(entry) && entry->Value == value))
        {
            return entry;
        }
        DictWatchers.Notify(dict, entry == DictLookup.Missing ? DictWatchers.Added : DictWatchers.Modified, key, value); // foreign code
        return DictLookup.Find(dict, key, hash);
    }

    // Takes over both references, or fails with MemoryError and takes neither.
    private static bool Add(PyDictObject* dict, PyObject* key, nint hash, PyObject* value)
    {
        DictTable* table = DictLookup.TableOf(dict);
        bool firstOther = IsFirstOther(table, key);
        // A table of strings that gets another key is made anew, as in CPython: iterators see that its deleted entries are gone.
        if ((table->Usable == 0 || (firstOther && table->Count != 0)) && !Resize(dict))
        {
            return false;
        }
        table = DictLookup.TableOf(dict);
        if (firstOther)
        {
            table->StringsOnly = 0;
        }
        AddAt(dict, DictTable.SlotToTake(table, hash), key, hash, value);
        DictTracking.Consider(dict, key, value);
        return true;
    }

    // Whether a table has had strings only so far, and the key is none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsFirstOther(DictTable* table, PyObject* key)
        => key->ob_type != Symbols.Table.PyUnicode_Type && table->StringsOnly != 0;

    // Takes over both references. There is room, and the slot is the first that a search for the hash finds without an entry.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddAt(PyDictObject* dict, nuint slot, PyObject* key, nint hash, PyObject* value)
    {
        DictTable.AppendAt(DictLookup.TableOf(dict), slot, key, hash, value);
        dict->ma_used++;
        Touch(dict);
    }

    // The new table has no deleted entries. No foreign code: the keys are known to differ.
    private static bool Resize(PyDictObject* dict)
    {
        DictTable* made = DictTable.New(dict->ma_used * GrowthFactor);
        if (made == null)
        {
            return false;
        }
        DictTable* old = DictLookup.TableOf(dict);
        DictTable.CopyEntries(made, old);
        dict->ma_keys = (PyDictKeysObject*)made;
        DictTable.Delete(old); // its references have moved
        return true;
    }
}
