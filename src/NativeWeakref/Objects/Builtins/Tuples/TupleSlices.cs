using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Slices;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Tuples;

/// <summary>What a slice in square brackets gives of a tuple.</summary>
internal static unsafe class TupleSlices
{
    /// <summary>Return: an owned tuple, the same one if it is all of an exact tuple; or NULL with an error.</summary>
    internal static PyObject* Get(PyObject* tuple, PyObject* slice)
    {
        SliceRange range = default;
        if (!SliceRange.TryUnpack(slice, &range)) // foreign code; a tuple does not change
        {
            return null;
        }
        range.Adjust(TupleObjects.Size(tuple));
        if (range.Count == 0)
        {
            return TupleObjects.Empty();
        }
        if (range.Step == 1 && range.Count == TupleObjects.Size(tuple) && TupleObjects.IsExactTuple(tuple))
        {
            return Refcount.NewRef(tuple);
        }
        PyObject* made = TupleObjects.NewUntracked(range.Count);
        if (made == null)
        {
            return null;
        }
        nint from = range.Start;
        for (nint i = 0; i < range.Count; i++)
        {
            TupleObjects.Items(made)[i] = Refcount.NewRef(TupleObjects.Items(tuple)[from]);
            from += range.Step;
        }
        GcAllocation.Track(made);
        return made;
    }
}
