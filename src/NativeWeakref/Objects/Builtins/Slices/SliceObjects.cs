using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Slices;

/// <summary>Making slices.</summary>
internal static unsafe class SliceObjects
{
    /// <summary>True for a slice; the type has no subtypes.</summary>
    internal static bool IsSlice(PyObject* op) => op->ob_type == Symbols.Table.PySlice_Type;

    /// <summary>
    /// Input: any three objects, which get references of their own; NULL stands for None. Return: an owned slice, or NULL with
    /// MemoryError.
    /// </summary>
    internal static PyObject* New(PyObject* start, PyObject* stop, PyObject* step)
    {
        PySliceObject* made = (PySliceObject*)GcAllocation.New(Symbols.Table.PySlice_Type);
        if (made == null)
        {
            return null;
        }
        made->start = Refcount.NewRef(start == null ? Symbols.None : start);
        made->stop = Refcount.NewRef(stop == null ? Symbols.None : stop);
        made->step = Refcount.NewRef(step == null ? Symbols.None : step);
        GcAllocation.Track(made);
        return (PyObject*)made;
    }

    /// <summary>The slice of two numbers. Return: owned, or NULL with MemoryError.</summary>
    internal static PyObject* FromIndices(nint start, nint stop)
    {
        PyObject* low = IntegerObjects.FromInt64(start);
        PyObject* high = low == null ? null : IntegerObjects.FromInt64(stop);
        PyObject* made = high == null ? null : New(low, high, null);
        Refcount.XDecRef(low);
        Refcount.XDecRef(high);
        return made;
    }
}
