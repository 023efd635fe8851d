using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>Copying the items of a dict.</summary>
internal static unsafe class DictCopy
{
    /// <summary>
    /// Return: an owned exact dict of the same items in the same order, or NULL with an error. Foreign code where a subtype iterates in a way
    /// of its own: its items are what it says.
    /// </summary>
    internal static PyObject* Copy(PyObject* dict)
    {
        PyObject* made = DictObjects.New();
        if (made == null || DictObjects.Count(dict) == 0)
        {
            return made;
        }
        if (dict->ob_type->tp_iter == Symbols.Table.PyDict_Type->tp_iter)
        {
            return CopyTable(dict, made);
        }
        if (DictMerge.FromMapping(made, dict, DictConflict.KeepLast) == 0) // foreign code
        {
            return made;
        }
        Refcount.DecRef(made);
        return null;
    }

    // Input: the empty dict that becomes the copy; it is stolen. Return: it, or NULL with MemoryError.
    private static PyObject* CopyTable(PyObject* dict, PyObject* made)
    {
        DictTable* source = DictLookup.TableOf((PyDictObject*)dict);
        DictTable* table = DictTable.New((DictObjects.Count(dict) * 3 / 2) + 1); // room for two thirds of the slots
        if (table == null)
        {
            Refcount.DecRef(made);
            return null;
        }
        DictTable.CopyEntries(table, source);
        for (nint i = 0; i < table->Count; i++)
        {
            Refcount.IncRef(table->Entries[i].Key);
            Refcount.IncRef(table->Entries[i].Value);
        }
        PyDictObject* copy = (PyDictObject*)made;
        copy->ma_keys = (PyDictKeysObject*)table;
        copy->ma_used = table->Count;
        DictChange.Touch(copy);
        if (GcAllocation.IsTracked(dict))
        {
            GcAllocation.Track(copy);
        }
        return made;
    }

    /// <summary>Whether a copy of the table as it is wastes no room.</summary>
    internal static bool IsDense(PyObject* dict)
    {
        DictTable* table = DictLookup.TableOf((PyDictObject*)dict);
        nint slots = (nint)1 << table->LogSlots;
        return table->Count == DictObjects.Count(dict)
            && (table->LogSlots == DictTable.LowestLog || DictTable.CapacityOf(slots / 2) < DictObjects.Count(dict));
    }

    /// <summary>Makes an empty dict a copy of another. Return: 0, or -1 with MemoryError. Foreign code where it is watched.</summary>
    internal static int CloneInto(PyDictObject* dict, PyObject* source)
    {
        if (DictWatchers.IsWatched(dict))
        {
            DictWatchers.Notify(dict, DictWatchers.Cloned, source, null); // foreign code
        }
        PyObject* copy = Copy(source);
        if (copy == null)
        {
            return -1;
        }
        PyDictObject* made = (PyDictObject*)copy;
        PyDictKeysObject* table = dict->ma_keys;
        nint count = dict->ma_used;
        dict->ma_keys = made->ma_keys;
        dict->ma_used = made->ma_used;
        DictChange.Touch(dict);
        if (GcAllocation.IsTracked(copy))
        {
            GcAllocation.Track(dict);
        }
        made->ma_keys = table; // empty, unless a watcher has filled it
        made->ma_used = count;
        Refcount.DecRef(copy);
        return 0;
    }
}
