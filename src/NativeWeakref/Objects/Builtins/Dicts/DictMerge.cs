using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>What happens to a key that a dict has already when another mapping is merged into it. The numbers are those of C.</summary>
internal enum DictConflict
{
    /// <summary>The value that is there stays.</summary>
    KeepFirst = 0,

    /// <summary>The new value replaces it.</summary>
    KeepLast = 1,

    /// <summary>KeyError.</summary>
    Refuse = 2,
}

/// <summary>Storing the items of a mapping, or pairs, in a dict.</summary>
internal static unsafe class DictMerge
{
    /// <summary>Stores what the argument of <c>update</c> stands for: a mapping if it has keys, else pairs. Return: 0, or -1 with an error.</summary>
    internal static int Update(PyObject* dict, PyObject* argument)
    {
        if (DictObjects.IsExactDict(argument))
        {
            return FromMapping(dict, argument, DictConflict.KeepLast);
        }
        PyObject* keys;
        if (!Attributes.TryGet(argument, "keys"u8, &keys)) // foreign code
        {
            return -1;
        }
        if (keys == null)
        {
            return DictPairs.Merge(dict, argument, replace: true);
        }
        Refcount.DecRef(keys);
        return FromMapping(dict, argument, DictConflict.KeepLast);
    }

    /// <summary>
    /// Stores the items of a mapping. Return: 0; or -1 with an error, RuntimeError among them where foreign code changed a dict
    /// meanwhile.
    /// </summary>
    internal static int FromMapping(PyObject* dict, PyObject* mapping, DictConflict conflict)
    {
        if (DictObjects.IsDict(mapping) && mapping->ob_type->tp_iter == Symbols.Table.PyDict_Type->tp_iter)
        {
            return FromDict(dict, mapping, conflict);
        }
        PyObject* keys = MappingLists.Keys(mapping); // foreign code
        if (keys == null)
        {
            return -1;
        }
        PyObject* iterator = Iteration.GetIter(keys);
        Refcount.DecRef(keys);
        if (iterator == null)
        {
            return -1;
        }
        int status = 0;
        for (PyObject* key = Iteration.Next(iterator); key != null && status == 0; key = status == 0 ? Iteration.Next(iterator) : null)
        {
            status = StoreFrom(dict, mapping, key, conflict); // foreign code
            Refcount.DecRef(key);
        }
        Refcount.DecRef(iterator);
        return Errors.Occurred() ? -1 : status;
    }

    private static int FromDict(PyObject* dict, PyObject* source, DictConflict conflict)
    {
        if (dict == source || DictObjects.Count(source) == 0)
        {
            return 0;
        }
        if (DictObjects.Count(dict) == 0)
        {
            conflict = DictConflict.KeepLast;
            if (DictCopy.IsDense(source))
            {
                return DictCopy.CloneInto((PyDictObject*)dict, source);
            }
        }
        nint entries = DictLookup.TableOf((PyDictObject*)source)->Count;
        nint position = 0;
        nint hash;
        PyObject* key;
        PyObject* value;
        while (DictObjects.Next(source, &position, &key, &value, &hash))
        {
            Refcount.IncRef(key);
            Refcount.IncRef(value);
            int stored = Store(dict, key, hash, value, conflict); // foreign code
            Refcount.DecRef(key);
            Refcount.DecRef(value);
            if (stored < 0)
            {
                return -1;
            }
            if (DictLookup.TableOf((PyDictObject*)source)->Count != entries)
            {
                Errors.RuntimeError("dict mutated during update"u8);
                return -1;
            }
        }
        return 0;
    }

    private static int Store(PyObject* dict, PyObject* key, nint hash, PyObject* value, DictConflict conflict)
    {
        if (conflict == DictConflict.KeepLast)
        {
            return DictObjects.SetKnownHash(dict, key, hash, value);
        }
        int contained = DictObjects.Answer(DictLookup.Find((PyDictObject*)dict, key, hash));
        return contained == 0 ? DictObjects.SetKnownHash(dict, key, hash, value) : Meet(contained, key, conflict);
    }

    private static int StoreFrom(PyObject* dict, PyObject* mapping, PyObject* key, DictConflict conflict)
    {
        int contained = conflict == DictConflict.KeepLast ? 0 : DictObjects.Contains(dict, key);
        if (contained != 0)
        {
            return Meet(contained, key, conflict);
        }
        PyObject* value = ItemAccess.Get(mapping, key);
        int status = value == null ? -1 : DictObjects.Set(dict, key, value);
        Refcount.XDecRef(value);
        return status;
    }

    // A key that is there, or an error from looking for it.
    private static int Meet(int found, PyObject* key, DictConflict conflict)
    {
        if (found >= 0 && conflict == DictConflict.KeepFirst)
        {
            return 0;
        }
        if (found >= 0)
        {
            Errors.KeyError(key);
        }
        return -1;
    }
}
