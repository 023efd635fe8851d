using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Sets;

/// <summary>Finding, adding and removing one key of a set.</summary>
internal static unsafe class SetLookup
{
    private const int Neighbours = 9;
    private const int PerturbShift = 5;

    private enum Answer
    {
        Different,
        Equal,
        EqualThen,
        Changed,
        Failed,
    }

    /// <summary>
    /// Looks for a key without a call. Return: its entry, or the unused one where the search ends; NULL where keys have to be compared.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static setentry* Glance(PySetObject* set, PyObject* key, nint hash)
    {
        nuint mask = (nuint)set->mask;
        nuint perturb = (nuint)hash;
        nuint slot = perturb & mask;
        while (true)
        {
            setentry* entry = set->table + slot;
            setentry* last = entry;
            while (true)
            {
                PyObject* found = entry->key;
                if (found == null || found == key)
                {
                    return entry;
                }
                if (entry->hash == hash)
                {
                    return null;
                }
                if (entry == last)
                {
                    // Only now, as most searches end at their first entry. The second time the run is at its end.
                    if (entry != set->table + slot || slot + Neighbours > mask)
                    {
                        break;
                    }
                    last = entry + Neighbours;
                }
                entry++;
            }
            perturb >>= PerturbShift;
            slot = ((slot * 5) + 1 + perturb) & mask;
        }
    }

    /// <summary>
    /// The entry of a key, or the unused one where it would go; NULL with an error. Keys that are no exact strings compare by foreign
    /// code, which may change the set: then the search starts again.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static setentry* Find(PySetObject* set, PyObject* key, nint hash)
    {
        setentry* entry = Glance(set, key, hash);
        return entry != null ? entry : FindComparing(set, key, hash);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static setentry* FindComparing(PySetObject* set, PyObject* key, nint hash)
    {
        Answer answer;
        setentry* entry;
        do
        {
            entry = FindOnce(set, key, hash, &answer);
        }
        while (answer is Answer.Changed or Answer.EqualThen);
        return answer == Answer.Failed ? null : entry;
    }

    /// <summary>1 if the set has a key, 0 if not, -1 with an error. Foreign code.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Contains(PySetObject* set, PyObject* key)
    {
        nint hash = KeyHash.Of(key);
        return hash == -1 ? -1 : ContainsKnownHash(set, key, hash);
    }

    /// <summary>As <see cref="Contains"/> for a caller that has the hash.</summary>
    internal static int ContainsKnownHash(PySetObject* set, PyObject* key, nint hash)
    {
        setentry* entry = Find(set, key, hash);
        return entry == null ? -1 : entry->key != null ? 1 : 0;
    }

    /// <summary>Adds a key, which gets a reference of its own. Return: 0, or -1 with an error. Foreign code.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Add(PySetObject* set, PyObject* key)
    {
        nint hash = KeyHash.Of(key);
        return hash == -1 ? -1 : AddKnownHash(set, key, hash);
    }

    /// <summary>As <see cref="Add"/> for a caller that has the hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int AddKnownHash(PySetObject* set, PyObject* key, nint hash) => TryAdd(set, key, hash) ? 0 : AddAny(set, key, hash);

    /// <summary>As <see cref="AddKnownHash"/>; mostly the first entry of the search is unused, then without a call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int AddAtFirst(PySetObject* set, PyObject* key, nint hash)
    {
        nint mask = set->mask;
        setentry* entry = set->table + (hash & mask);
        nint fill = set->fill + 1;
        if (entry->key != null || fill - 1 != set->used || SetTable.IsFull(fill, mask))
        {
            return AddFurther(set, key, hash);
        }
        Refcount.IncRef(key);
        entry->key = key;
        entry->hash = hash;
        set->fill = fill;
        set->used = fill;
        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int AddFurther(PySetObject* set, PyObject* key, nint hash) => AddKnownHash(set, key, hash);

    /// <summary>
    /// As <see cref="Add"/> where that takes no call: the key is there, or there is room and no dummy. Return: false for all else, and
    /// nothing has changed.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryAdd(PySetObject* set, PyObject* key, nint hash)
    {
        setentry* entry = Glance(set, key, hash);
        if (entry == null)
        {
            return false;
        }
        if (entry->key != null)
        {
            return true;
        }
        nint fill = set->fill + 1;
        if (fill > set->used + 1 || SetTable.IsFull(fill, set->mask))
        {
            return false;
        }
        Refcount.IncRef(key);
        entry->key = key;
        entry->hash = hash;
        set->fill = fill;
        set->used = fill;
        return true;
    }

    /// <summary>As <see cref="AddKnownHash"/>, whatever the set holds.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int AddAny(PySetObject* set, PyObject* key, nint hash)
    {
        Refcount.IncRef(key); // before the search: foreign code may drop the caller's reference
        Answer answer;
        setentry* entry;
        do
        {
            entry = FindOnce(set, key, hash, &answer);
        }
        while (answer == Answer.Changed);
        if (answer != Answer.Equal || entry->key != null) // an equal key was there, even if its comparison has removed it
        {
            Refcount.DecRef(key);
            return answer == Answer.Failed ? -1 : 0;
        }
        setentry* dummy = LastDummy(set, hash);
        set->used++;
        if (dummy != null)
        {
            dummy->key = key;
            dummy->hash = hash;
            return 0;
        }
        entry->key = key;
        entry->hash = hash;
        set->fill++;
        return SetTable.GrowIfFull(set) ? 0 : -1;
    }

    /// <summary>Removes a key. Return: 1, 0 where it is not there, -1 with an error. Foreign code.</summary>
    internal static int Remove(PySetObject* set, PyObject* key)
    {
        nint hash = KeyHash.Of(key);
        return hash == -1 ? -1 : RemoveKnownHash(set, key, hash);
    }

    /// <summary>As <see cref="Remove"/> for a caller that has the hash: without a call where keys need not be compared, and the key lives on.</summary>
    internal static int Discard(PySetObject* set, PyObject* key, nint hash)
    {
        setentry* entry = Glance(set, key, hash);
        if (entry == null)
        {
            return RemoveKnownHash(set, key, hash);
        }
        if (entry->key == null)
        {
            return 0;
        }
        PyObject* removed = TakeOut(set, entry);
        return Refcount.TryDecRef(removed) ? 1 : Release(removed);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Release(PyObject* removed)
    {
        Refcount.DecRef(removed); // foreign code
        return 1;
    }

    /// <summary>As <see cref="Remove"/> for a caller that has the hash.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int RemoveKnownHash(PySetObject* set, PyObject* key, nint hash)
    {
        setentry* entry = Find(set, key, hash);
        if (entry == null || entry->key == null)
        {
            return entry == null ? -1 : 0;
        }
        Refcount.DecRef(TakeOut(set, entry)); // foreign code
        return 1;
    }

    /// <summary>Makes an active entry a dummy. Return: its key, owned by the caller now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* TakeOut(PySetObject* set, setentry* entry)
    {
        PyObject* key = entry->key;
        entry->key = SetTable.Dummy;
        entry->hash = -1;
        set->used = set->used - 1; // as one instruction, which -- is not
        return key;
    }

    // The last dummy on the way to the unused entry of a hash, or NULL. Runs no foreign code.
    private static setentry* LastDummy(PySetObject* set, nint hash)
    {
        if (set->fill == set->used)
        {
            return null;
        }
        setentry* dummy = null;
        nuint perturb = (nuint)hash;
        nuint slot = (nuint)hash & (nuint)set->mask;
        while (true)
        {
            nint more = slot + Neighbours <= (nuint)set->mask ? Neighbours : 0;
            for (setentry* entry = set->table + slot; more >= 0; entry++, more--)
            {
                if (entry->key == null)
                {
                    return dummy;
                }
                dummy = entry->key == SetTable.Dummy ? entry : dummy;
            }
            perturb >>= PerturbShift;
            slot = ((slot * 5) + 1 + perturb) & (nuint)set->mask;
        }
    }

    private static setentry* FindOnce(PySetObject* set, PyObject* key, nint hash, Answer* answer)
    {
        nint mask = set->mask;
        setentry* table = set->table;
        nuint perturb = (nuint)hash;
        nuint slot = (nuint)hash & (nuint)mask;
        while (true)
        {
            nint more = slot + Neighbours <= (nuint)mask ? Neighbours : 0;
            for (setentry* entry = table + slot; more >= 0; entry++, more--)
            {
                *answer = entry->key == null || entry->key == key ? Answer.Equal
                    : entry->hash == hash ? Compare(set, table, mask, entry, key) : Answer.Different;
                if (*answer != Answer.Different)
                {
                    return entry;
                }
            }
            perturb >>= PerturbShift;
            slot = ((slot * 5) + 1 + perturb) & (nuint)mask;
        }
    }

    // The hash of a dummy is that of no key.
    private static Answer Compare(PySetObject* set, setentry* table, nint mask, setentry* entry, PyObject* key)
    {
        PyObject* candidate = entry->key;
        if (StringObjects.IsExactString(candidate) && StringObjects.IsExactString(key))
        {
            return StringObjects.Equal(candidate, key) ? Answer.Equal : Answer.Different;
        }
        Refcount.IncRef(candidate);
        int equal = Comparison.CompareBool(candidate, key, ComparisonOperators.Py_EQ); // foreign code
        Refcount.DecRef(candidate); // foreign code
        if (equal < 0)
        {
            return Answer.Failed;
        }
        if (set->table != table || set->mask != mask || entry->key != candidate)
        {
            return equal != 0 ? Answer.EqualThen : Answer.Changed;
        }
        return equal != 0 ? Answer.Equal : Answer.Different;
    }
}
