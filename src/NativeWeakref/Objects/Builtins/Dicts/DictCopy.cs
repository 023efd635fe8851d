using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>Copying the items of a dict.</summary>
internal static unsafe class DictCopy
{
    /// <summary>Return: an owned exact dict of the same items in the same order, or NULL with MemoryError. Runs no foreign code.</summary>
    internal static PyObject* Copy(PyObject* dict)
    {
        PyObject* made = DictObjects.New();
        if (made == null || DictObjects.Count(dict) == 0)
        {
            return made;
        }
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

    /// <summary>
    /// Stores every item of one dict in another; later values win. Return: false with an error, RuntimeError among them where foreign
    /// code added or deleted items of the source meanwhile.
    /// </summary>
    internal static bool Update(PyObject* dict, PyObject* source)
    {
        if (dict == source)
        {
            return true;
        }
        nint count = DictObjects.Count(source);
        nint position = 0;
        nint hash;
        PyObject* key;
        PyObject* value;
        while (DictObjects.Next(source, &position, &key, &value, &hash))
        {
            Refcount.IncRef(key);
            Refcount.IncRef(value);
            int stored = DictObjects.SetKnownHash(dict, key, hash, value); // foreign code
            Refcount.DecRef(key);
            Refcount.DecRef(value);
            if (stored < 0)
            {
                return false;
            }
            if (DictObjects.Count(source) != count)
            {
                Errors.RuntimeError("dict mutated during update"u8);
                return false;
            }
        }
        return true;
    }
}
