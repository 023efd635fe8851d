using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Tuples;

/// <summary>Changing the size of a tuple that nobody else has seen.</summary>
internal static unsafe class TupleResize
{
    /// <summary>
    /// Input: a place that holds an owned exact tuple of one reference, or an empty one. Return: 0, and the place holds the tuple,
    /// moved or not; new items are NULL. Or -1 with an error, and the place holds NULL: the reference is gone.
    /// </summary>
    internal static int Resize(PyObject** place, nint size)
    {
        if (NullArgument.IsMissing(place))
        {
            return -1;
        }
        PyObject* tuple = *place;
        if (tuple == null || !TupleObjects.IsExactTuple(tuple) || size < 0 || (TupleObjects.Size(tuple) != 0 && tuple->ob_refcnt != 1))
        {
            *place = null;
            Refcount.XDecRef(tuple);
            Errors.BadInternalCall();
            return -1;
        }
        nint oldSize = TupleObjects.Size(tuple);
        if (size == oldSize)
        {
            return 0;
        }
        if (oldSize == 0 || size == 0)
        {
            *place = TupleObjects.New(size);
            Refcount.DecRef(tuple);
            return *place == null ? -1 : 0;
        }
        return Reallocate(place, oldSize, size);
    }

    private static int Reallocate(PyObject** place, nint oldSize, nint size)
    {
        PyObject* tuple = *place;
        GcAllocation.Untrack(tuple);
        for (nint i = size; i < oldSize; i++)
        {
            Refcount.Clear(TupleObjects.Items(tuple) + i); // foreign code; nobody but the caller can reach the tuple
        }
        PyObject* moved = GcAllocation.Resize(tuple, size);
        if (moved == null)
        {
            *place = null;
            Refcount.DecRef(tuple); // still of its old size: the items go too
            return -1;
        }
        for (nint i = oldSize; i < size; i++)
        {
            TupleObjects.Items(moved)[i] = null;
        }
        GcAllocation.Track(moved);
        *place = moved;
        return 0;
    }
}
