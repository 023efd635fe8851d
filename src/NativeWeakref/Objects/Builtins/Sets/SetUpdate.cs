using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Sets;

/// <summary>Changing a set by all that another container gives. Foreign code may change both meanwhile.</summary>
internal static unsafe class SetUpdate
{
    /// <summary>Adds the keys of an iterable. Return: 0, or -1 with an error; so all below.</summary>
    internal static int Add(PyObject* set, PyObject* iterable)
    {
        if (SetObjects.IsAnySet(iterable))
        {
            return AddSet((PySetObject*)set, (PySetObject*)iterable);
        }
        if (DictObjects.IsExactDict(iterable) && !SetTable.Reserve((PySetObject*)set, DictObjects.Count(iterable)))
        {
            return -1;
        }
        return ForEachWithHash(set, iterable, &AddOne);
    }

    /// <summary>Removes the keys of an iterable.</summary>
    internal static int Remove(PyObject* set, PyObject* iterable)
    {
        if (set == iterable)
        {
            SetObjects.Clear(set);
            return 0;
        }
        int status = ForEach(set, iterable, &RemoveOne);
        return status < 0 || SetTable.DropDummies((PySetObject*)set) ? status : -1;
    }

    /// <summary>Removes the keys that an iterable gives too, and adds the others.</summary>
    internal static int Toggle(PyObject* set, PyObject* iterable)
    {
        if (set == iterable)
        {
            SetObjects.Clear(set);
            return 0;
        }
        if (SetObjects.IsAnySet(iterable) || DictObjects.IsExactDict(iterable))
        {
            return ForEachWithHash(set, iterable, &ToggleOne);
        }
        PyObject* once = SetObjects.NewLike(set, iterable); // a key that comes twice is toggled once
        int status = once == null ? -1 : ForEach(set, once, &ToggleOne);
        Refcount.XDecRef(once);
        return status;
    }

    /// <summary>Calls a function for each key of an iterable with its hash, until it does not return 0. Return: that; -1 with an error.</summary>
    internal static int ForEach(void* context, PyObject* iterable, delegate*<void*, PyObject*, nint, int> function)
    {
        return SetObjects.IsAnySet(iterable)
            ? ForEachOfSet(context, (PySetObject*)iterable, function) : ForEachGiven(context, iterable, function);
    }

    /// <summary>As <see cref="ForEach"/>, for the keys that the iterator gives, of a set too.</summary>
    internal static int ForEachGiven(void* context, PyObject* iterable, delegate*<void*, PyObject*, nint, int> function)
    {
        PyObject* iterator = Iteration.GetIter(iterable);
        if (iterator == null)
        {
            return -1;
        }
        int status = 0;
        for (PyObject* key = Iteration.Next(iterator); key != null; key = status == 0 ? Iteration.Next(iterator) : null)
        {
            nint hash = KeyHash.Of(key);
            status = hash == -1 ? -1 : function(context, key, hash);
            Refcount.DecRef(key);
        }
        Refcount.DecRef(iterator);
        return Errors.Occurred() ? -1 : status;
    }

    /// <summary>As <see cref="ForEach"/>; the keys of a dict are not asked for their hashes either.</summary>
    internal static int ForEachWithHash(void* context, PyObject* iterable, delegate*<void*, PyObject*, nint, int> function)
        => DictObjects.IsExactDict(iterable) ? ForEachOfDict(context, iterable, function) : ForEach(context, iterable, function);

    private static int ForEachOfSet(void* context, PySetObject* other, delegate*<void*, PyObject*, nint, int> function)
    {
        int status = 0;
        nint position = 0;
        for (setentry* entry = SetTable.Next(other, &position); entry != null && status == 0; entry = SetTable.Next(other, &position))
        {
            PyObject* key = Refcount.NewRef(entry->key);
            status = function(context, key, entry->hash);
            Refcount.DecRef(key);
        }
        return status;
    }

    private static int ForEachOfDict(void* context, PyObject* dict, delegate*<void*, PyObject*, nint, int> function)
    {
        int status = 0;
        nint position = 0;
        nint hash;
        PyObject* key;
        while (status == 0 && DictObjects.Next(dict, &position, &key, null, &hash))
        {
            Refcount.IncRef(key);
            status = function(context, key, hash);
            Refcount.DecRef(key);
        }
        return status;
    }

    // Into an empty set keys go without being compared.
    private static int AddSet(PySetObject* set, PySetObject* other)
    {
        if (set == other || other->used == 0)
        {
            return 0;
        }
        if (!SetTable.Reserve(set, other->used))
        {
            return -1;
        }
        if (set->fill != 0)
        {
            return ForEachOfSet(set, other, &AddOne);
        }
        bool same = set->mask == other->mask && other->fill == other->used; // then all keep their places
        for (nint i = 0; i <= other->mask; i++)
        {
            setentry* entry = other->table + i;
            if (SetTable.IsActive(entry))
            {
                Refcount.IncRef(entry->key);
                *(same ? set->table + i : SetTable.FindUnused(set->table, set->mask, entry->hash)) = *entry;
            }
        }
        set->fill = other->used;
        set->used = other->used;
        return 0;
    }

    private static int AddOne(void* set, PyObject* key, nint hash) => SetLookup.AddKnownHash((PySetObject*)set, key, hash);

    private static int RemoveOne(void* set, PyObject* key, nint hash)
        => SetLookup.RemoveKnownHash((PySetObject*)set, key, hash) < 0 ? -1 : 0;

    private static int ToggleOne(void* set, PyObject* key, nint hash)
    {
        int removed = SetLookup.RemoveKnownHash((PySetObject*)set, key, hash);
        return removed == 0 ? AddOne(set, key, hash) : removed < 0 ? -1 : 0;
    }
}
