using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>Reading an item or KeyError, and taking items out.</summary>
internal static unsafe class DictItems
{
    /// <summary>The value of a key; a subtype is asked for one that is missing. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Get(PyObject* dict, PyObject* key)
    {
        PyObject* value = DictObjects.FindWithError(dict, key); // foreign code
        if (value != null)
        {
            return Refcount.NewRef(value);
        }
        if (Errors.Occurred())
        {
            return null;
        }
        return DictObjects.IsExactDict(dict) ? Errors.KeyError(key) : AskForMissing(dict, key);
    }

    /// <summary>
    /// Takes an item out. Input: a key, and what to return where it is missing, or NULL for KeyError. Return: the value, owned; or NULL
    /// with an error.
    /// </summary>
    internal static PyObject* Pop(PyObject* dict, PyObject* key, PyObject* fallback)
    {
        nint hash = DictObjects.Count(dict) == 0 ? 0 : KeyHash.Of(key); // foreign code
        if (hash == -1)
        {
            return null;
        }
        return PopKnownHash(dict, key, hash, fallback);
    }

    /// <summary>As <see cref="Pop"/> for a caller that has the hash.</summary>
    internal static PyObject* PopKnownHash(PyObject* dict, PyObject* key, nint hash, PyObject* fallback)
    {
        DictEntry* entry = DictObjects.Count(dict) == 0 ? DictLookup.Missing : DictChange.FindToDelete((PyDictObject*)dict, key, hash); // foreign code
        if (!DictLookup.IsFound(entry))
        {
            return entry != DictLookup.Missing ? null : fallback != null ? Refcount.NewRef(fallback) : Errors.KeyError(key);
        }
        PyObject* oldKey;
        PyObject* value;
        DictChange.Remove((PyDictObject*)dict, entry, &oldKey, &value);
        Refcount.DecRef(oldKey); // foreign code
        return value;
    }

    /// <summary>Takes the item out that was added last. Return: it as an owned pair; or NULL with an error, KeyError for an empty dict.</summary>
    internal static PyObject* PopLast(PyObject* dict)
    {
        if (DictObjects.Count(dict) == 0)
        {
            return Errors.Raise(*Symbols.Table.PyExc_KeyError, "popitem(): dictionary is empty"u8);
        }
        PyObject* pair = TupleObjects.New(2);
        if (pair == null)
        {
            return null;
        }
        PyDictObject* self = (PyDictObject*)dict;
        nint index = LastIndex(self);
        if (DictWatchers.IsWatched(self))
        {
            DictWatchers.Notify(self, DictWatchers.Deleted, DictLookup.TableOf(self)->Entries[index].Key, null); // foreign code
            index = LastIndex(self);
            if (index < 0)
            {
                Refcount.DecRef(pair);
                return Errors.Raise(*Symbols.Table.PyExc_KeyError, "popitem(): dictionary is empty"u8);
            }
        }
        DictTable* table = DictLookup.TableOf(self);
        DictChange.Remove(self, table->Entries + index, TupleObjects.Items(pair), TupleObjects.Items(pair) + 1);
        table->Count = index; // the next item goes where this one was
        return pair;
    }

    private static nint LastIndex(PyDictObject* dict)
    {
        DictTable* table = DictLookup.TableOf(dict);
        nint index = table->Count - 1;
        while (index >= 0 && table->Entries[index].Value == null)
        {
            index--;
        }
        return index;
    }

    private static PyObject* AskForMissing(PyObject* dict, PyObject* key)
    {
        PyObject* method = SpecialMethod.Find(dict, "__missing__"u8); // foreign code, as below
        if (method == null)
        {
            return Errors.Occurred() ? null : Errors.KeyError(key);
        }
        PyObject* value = Calls.OneArg(method, key);
        Refcount.DecRef(method);
        return value;
    }
}
