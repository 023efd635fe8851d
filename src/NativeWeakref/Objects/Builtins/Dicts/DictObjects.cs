using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>Dicts for the runtime itself. Arguments named dict are dicts: callers check.</summary>
internal static unsafe class DictObjects
{
    /// <summary>True for a dict, subtypes included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsDict(PyObject* op) => (op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_DICT_SUBCLASS) != 0;

    /// <summary>True for a dict that is of no subtype.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsExactDict(PyObject* op) => op->ob_type == Symbols.Table.PyDict_Type;

    /// <summary>Return: an owned empty dict, not tracked yet; or NULL with MemoryError.</summary>
    internal static PyObject* New()
    {
        PyObject* made = GcAllocation.New(Symbols.Table.PyDict_Type);
        if (made != null)
        {
            Initialise((PyDictObject*)made);
        }
        return made;
    }

    /// <summary>Makes raw memory behind the head an empty dict.</summary>
    internal static void Initialise(PyDictObject* dict)
    {
        dict->ma_used = 0;
        dict->ma_keys = (PyDictKeysObject*)DictTable.Empty;
        dict->ma_values = null;
        dict->ma_version_tag = 0; // nobody watches it
        DictChange.Touch(dict);
    }

    /// <summary>Number of items.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Count(PyObject* dict) => ((PyDictObject*)dict)->ma_used;

    /// <summary>
    /// Return: the value of a key, borrowed, or NULL without a new error: one from hashing or comparing is dropped, one that was set
    /// before stays. Foreign code runs where a key is not an exact string.
    /// </summary>
    internal static PyObject* Find(PyObject* dict, PyObject* key)
    {
        if (FindsByText(dict, key))
        {
            return FindWithError(dict, key);
        }
        PyObject* raised = Errors.TakeRaised();
        PyObject* value = FindWithError(dict, key);
        Errors.SetRaised(raised);
        return value;
    }

    /// <summary>Whether looking for a key compares texts only: it cannot fail, and no foreign code runs.</summary>
    internal static bool FindsByText(PyObject* dict, PyObject* key)
        => DictLookup.TableOf((PyDictObject*)dict)->StringsOnly != 0 && StringObjects.IsExactString(key);

    /// <summary>Return: the value of a key, borrowed; NULL with an error, or without one when the key is missing.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* FindWithError(PyObject* dict, PyObject* key)
    {
        nint hash = KeyHash.Of(key);
        return hash == -1 ? null : ValueOf(DictLookup.Find((PyDictObject*)dict, key, hash));
    }

    /// <summary>As <see cref="FindWithError"/> for a caller that has the hash.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* FindKnownHash(PyObject* dict, PyObject* key, nint hash) => ValueOf(DictLookup.Find((PyDictObject*)dict, key, hash));

    /// <summary>The value of what a search has found, or NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* ValueOf(DictEntry* entry) => DictLookup.IsFound(entry) ? entry->Value : null;

    /// <summary>1 when the dict has the key, 0 when not, -1 with an error.</summary>
    internal static int Contains(PyObject* dict, PyObject* key)
    {
        nint hash = KeyHash.Of(key);
        return hash == -1 ? -1 : Answer(DictLookup.Find((PyDictObject*)dict, key, hash));
    }

    /// <summary>What a search has found as an answer of C: 1, 0, or -1 for an error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Answer(DictEntry* entry) => DictLookup.IsFound(entry) ? 1 : entry == DictLookup.Missing ? 0 : -1;

    /// <summary>Stores a value; both get references of their own. Return: 0, or -1 with an error.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Set(PyObject* dict, PyObject* key, PyObject* value)
    {
        nint hash = KeyHash.Of(key);
        return hash == -1 ? -1 : DictChange.Set((PyDictObject*)dict, key, hash, value);
    }

    /// <summary>As <see cref="Set"/> for a caller that has the hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SetKnownHash(PyObject* dict, PyObject* key, nint hash, PyObject* value)
        => DictChange.Set((PyDictObject*)dict, key, hash, value);

    /// <summary>Deletes an item. Return: 0, or -1 with an error: KeyError when there is none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Delete(PyObject* dict, PyObject* key)
    {
        nint hash = KeyHash.Of(key);
        return hash == -1 ? -1 : DictChange.Delete((PyDictObject*)dict, key, hash);
    }

    /// <summary>As <see cref="Delete"/> for a caller that has the hash.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int DeleteKnownHash(PyObject* dict, PyObject* key, nint hash)
    {
        DictEntry* entry = DictChange.FindToDelete((PyDictObject*)dict, key, hash); // foreign code
        if (!DictLookup.IsFound(entry))
        {
            if (entry == DictLookup.Missing)
            {
                Errors.KeyError(key);
            }
            return -1;
        }
        PyObject* oldKey;
        PyObject* oldValue;
        DictChange.Remove((PyDictObject*)dict, entry, &oldKey, &oldValue);
        Refcount.DecRef(oldKey);
        Refcount.DecRef(oldValue);
        return 0;
    }

    /// <summary>Deletes all items; foreign code runs when the dict is empty already.</summary>
    internal static void Clear(PyObject* dict) => DictChange.Clear((PyDictObject*)dict);

    /// <summary>
    /// Steps through the items in order of insertion; values may be replaced meanwhile, keys neither added nor deleted.
    /// Input: a position that starts at 0; places for key, value and hash, each NULL where not wanted. Return: false at the end;
    /// else the places hold borrowed references.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Next(PyObject* dict, nint* position, PyObject** key, PyObject** value, nint* hash)
    {
        DictTable* table = DictLookup.TableOf((PyDictObject*)dict);
        nint i = *position;
        nint count = table->Count;
        DictEntry* entry = table->Entries + i;
        if ((nuint)i >= (nuint)count)
        {
            return false; // behind the end, or negative
        }
        while (entry->Value == null)
        {
            i++;
            entry++;
            if (i >= count)
            {
                return false;
            }
        }
        *position = i + 1;
        if (key != null)
        {
            *key = entry->Key;
        }
        if (value != null)
        {
            *value = entry->Value;
        }
        if (hash != null)
        {
            *hash = entry->Hash;
        }
        return true;
    }
}
