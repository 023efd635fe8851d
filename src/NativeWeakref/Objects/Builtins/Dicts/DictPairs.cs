using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>Storing pairs of key and value in a dict.</summary>
internal static unsafe class DictPairs
{
    /// <summary>
    /// Input: an iterable of iterables of two items, and whether later values win. Return: 0, or -1 with an error; what came before it
    /// stays stored.
    /// </summary>
    internal static int Merge(PyObject* dict, PyObject* pairs, bool replace)
    {
        PyObject* iterator = Iteration.GetIter(pairs); // foreign code
        if (iterator == null)
        {
            return -1;
        }
        int status = 0;
        nint number = 0;
        for (PyObject* pair = Iteration.Next(iterator); pair != null; pair = status == 0 ? Iteration.Next(iterator) : null)
        {
            status = StorePair(dict, pair, number, replace); // foreign code
            Refcount.DecRef(pair);
            number++;
        }
        Refcount.DecRef(iterator);
        return Errors.Occurred() ? -1 : status;
    }

    private static int StorePair(PyObject* dict, PyObject* pair, nint number, bool replace)
    {
        PyObject* items = FastSequence.Of(pair, ""u8); // foreign code
        if (items == null)
        {
            if (Errors.Matches(*Symbols.Table.PyExc_TypeError))
            {
                Errors.Format(
                    *Symbols.Table.PyExc_TypeError, "cannot convert dictionary update sequence element #%zd to a sequence"u8, number);
            }
            return -1;
        }
        int status = -1;
        if (FastSequence.Size(items) == 2)
        {
            status = Store(dict, FastSequence.Items(items)[0], FastSequence.Items(items)[1], replace);
        }
        else
        {
            Errors.Format(
                *Symbols.Table.PyExc_ValueError, "dictionary update sequence element #%zd has length %zd; 2 is required"u8, number,
                FastSequence.Size(items));
        }
        Refcount.DecRef(items);
        return status;
    }

    // The list of the pair may be changed by foreign code: both get references here.
    private static int Store(PyObject* dict, PyObject* key, PyObject* value, bool replace)
    {
        Refcount.IncRef(key);
        Refcount.IncRef(value);
        int status = replace ? DictObjects.Set(dict, key, value) : DictChange.SetDefault(dict, key, value) == null ? -1 : 0;
        Refcount.DecRef(key);
        Refcount.DecRef(value);
        return status;
    }
}
