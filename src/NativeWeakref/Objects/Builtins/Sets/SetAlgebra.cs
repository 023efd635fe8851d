using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Sets;

/// <summary>New sets of two containers, and what one contains of the other. Return of the new sets: owned, or NULL with an error.</summary>
internal static unsafe class SetAlgebra
{
    // Where a ForEach collects: the set that is asked, and the result.
    private struct Collection
    {
        internal PyObject* Asked;
        internal PyObject* Result;
    }

    /// <summary>A new set of the same keys; an exact frozenset is its own copy.</summary>
    internal static PyObject* Copy(PyObject* set) => SetObjects.IsExactFrozenSet(set) ? Refcount.NewRef(set) : SetObjects.NewLike(set, set);

    /// <summary>All keys of both.</summary>
    internal static PyObject* Union(PyObject* set, PyObject* iterable)
    {
        PyObject* made = SetObjects.NewLike(set, set);
        if (made != null && set != iterable && SetUpdate.Add(made, iterable) < 0) // foreign code, as everywhere below
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    /// <summary>The keys that both have. Of two sets the smaller one is walked through.</summary>
    internal static PyObject* Intersection(PyObject* set, PyObject* iterable)
    {
        PyObject* made = SetObjects.NewLike(set, set == iterable ? set : null);
        if (made == null || set == iterable)
        {
            return made;
        }
        bool exchange = SetObjects.IsAnySet(iterable) && SetObjects.Count(iterable) > SetObjects.Count(set);
        Collection collection;
        collection.Asked = exchange ? iterable : set;
        collection.Result = made;
        bool sized = SetObjects.IsAnySet(iterable);
        if (SetUpdate.ForEach(&collection, exchange ? set : iterable, sized ? &CollectCommon : &CollectUntilFull) < 0)
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    /// <summary>The keys that the set and all iterables of a tuple have; without an iterable a copy.</summary>
    internal static PyObject* IntersectionOfAll(PyObject* set, PyObject* iterables)
    {
        if (TupleObjects.Size(iterables) == 0)
        {
            return SetObjects.NewLike(set, set); // also of a frozenset a new one
        }
        PyObject* made = Refcount.NewRef(set);
        for (nint i = 0; made != null && i < TupleObjects.Size(iterables); i++)
        {
            PyObject* common = Intersection(made, TupleObjects.Items(iterables)[i]);
            Refcount.DecRef(made);
            made = common;
        }
        return made;
    }

    /// <summary>The keys of the set that the other does not have.</summary>
    internal static PyObject* Difference(PyObject* set, PyObject* iterable)
    {
        bool isSet = SetObjects.IsAnySet(iterable);
        bool sized = isSet || DictObjects.IsExactDict(iterable);
        nint count = isSet ? SetObjects.Count(iterable) : sized ? DictObjects.Count(iterable) : 0; // whatever __len__ says
        bool small = sized && SetObjects.Count(set) >> 2 > count; // fewer keys to take out than to keep
        PyObject* made = SetObjects.NewLike(set, sized && !small ? null : set);
        if (made == null)
        {
            return null;
        }
        int status;
        if (sized && !small)
        {
            Collection collection;
            collection.Asked = iterable;
            collection.Result = made;
            status = SetUpdate.ForEach(&collection, set, &CollectOther);
        }
        else
        {
            status = SetUpdate.Remove(made, iterable);
        }
        if (status < 0)
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    /// <summary>The keys that only one of both has.</summary>
    internal static PyObject* SymmetricDifference(PyObject* set, PyObject* iterable)
    {
        PyObject* made = SetObjects.NewLike(set, iterable);
        if (made != null && SetUpdate.Toggle(made, set) < 0)
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    /// <summary>1 if a set has all keys of another, 0 if not, -1 with an error.</summary>
    internal static int ContainsAll(PyObject* set, PyObject* other)
        => SetObjects.Count(other) > SetObjects.Count(set) ? 0 : ContainsEvery(set, other);

    /// <summary>1 if a set has all that an iterable gives, 0 if not, -1 with an error.</summary>
    internal static int ContainsEvery(PyObject* set, PyObject* iterable)
    {
        int missing = SetUpdate.ForEach(set, iterable, &IsMissing);
        return missing < 0 ? -1 : 1 - missing;
    }

    /// <summary>1 if a set has any key of an iterable, 0 if not, -1 with an error.</summary>
    internal static int ContainsAny(PyObject* set, PyObject* iterable)
    {
        if (set == iterable)
        {
            return SetObjects.Count(set) != 0 ? 1 : 0;
        }
        if (!SetObjects.IsExactSet(iterable) && !SetObjects.IsExactFrozenSet(iterable))
        {
            return SetUpdate.ForEachGiven(set, iterable, &IsThere);
        }
        bool exchange = SetObjects.Count(iterable) > SetObjects.Count(set);
        return exchange ? SetUpdate.ForEach(iterable, set, &IsThere) : SetUpdate.ForEach(set, iterable, &IsThere);
    }

    private static int IsThere(void* set, PyObject* key, nint hash) => SetLookup.ContainsKnownHash((PySetObject*)set, key, hash);

    private static int IsMissing(void* set, PyObject* key, nint hash)
    {
        int contained = SetLookup.ContainsKnownHash((PySetObject*)set, key, hash);
        return contained < 0 ? -1 : 1 - contained;
    }

    private static int CollectCommon(void* collection, PyObject* key, nint hash) => Collect((Collection*)collection, key, hash, wanted: 1);

    // An iterable need not end: once a key has made the result as large as the set, no other can come. An empty set sees it to its end.
    private static int CollectUntilFull(void* collection, PyObject* key, nint hash)
    {
        Collection* both = (Collection*)collection;
        nint before = SetObjects.Count(both->Result);
        int status = CollectCommon(collection, key, hash);
        nint now = SetObjects.Count(both->Result);
        return status == 0 && now > before && now >= SetObjects.Count(both->Asked) ? 1 : status;
    }

    private static int CollectOther(void* collection, PyObject* key, nint hash) => Collect((Collection*)collection, key, hash, wanted: 0);

    private static int Collect(Collection* collection, PyObject* key, nint hash, int wanted)
    {
        PyObject* asked = collection->Asked;
        int contained = SetObjects.IsAnySet(asked)
            ? SetLookup.ContainsKnownHash((PySetObject*)asked, key, hash)
            : DictObjects.Answer(DictLookup.Find((PyDictObject*)asked, key, hash));
        return contained < 0 ? -1
            : contained == wanted ? SetLookup.AddKnownHash((PySetObject*)collection->Result, key, hash) : 0;
    }
}
