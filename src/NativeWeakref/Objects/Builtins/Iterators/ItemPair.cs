using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Iterators;

/// <summary>The pair that an iterator returns again and again, as long as nobody has kept the last one.</summary>
internal static unsafe class ItemPair
{
    /// <summary>Return: an owned pair of two Nones, or NULL with MemoryError.</summary>
    internal static PyObject* New() => TupleObjects.Pack(Symbols.None, Symbols.None);

    /// <summary>
    /// Input: the iterator's own pair, and two references that are taken over. Return: that pair or a new one, owned; NULL with
    /// MemoryError.
    /// </summary>
    internal static PyObject* Fill(PyObject* pair, PyObject* first, PyObject* second)
    {
        if (pair->ob_refcnt == 1)
        {
            return Reuse(pair, first, second);
        }
        PyObject* made = TupleObjects.NewUntracked(2);
        if (made == null)
        {
            Refcount.DecRef(first);
            Refcount.DecRef(second);
            return null;
        }
        TupleObjects.Items(made)[0] = first;
        TupleObjects.Items(made)[1] = second;
        GcAllocation.Track(made);
        return made;
    }

    private static PyObject* Reuse(PyObject* pair, PyObject* first, PyObject* second)
    {
        PyObject** items = TupleObjects.Items(pair);
        PyObject* oldFirst = items[0];
        PyObject* oldSecond = items[1];
        items[0] = first;
        items[1] = second;
        Refcount.IncRef(pair); // before foreign code can ask for the next one
        GcAllocation.Track(pair); // the collector may have untracked it for what it held
        Refcount.DecRef(oldFirst); // foreign code, as below
        Refcount.DecRef(oldSecond);
        return pair;
    }
}
