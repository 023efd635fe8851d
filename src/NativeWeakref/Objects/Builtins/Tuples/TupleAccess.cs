using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Tuples;

/// <summary>The C API's way to the items of a tuple: every argument is checked. NULL and what is no tuple are SystemError.</summary>
internal static unsafe class TupleAccess
{
    /// <summary>Number of items, or -1 with an error.</summary>
    internal static nint Size(PyObject* op) => IsTuple(op) ? TupleObjects.Size(op) : BadArgument.RefuseStatus();

    /// <summary>An item, borrowed; NULL with an error, IndexError where there is none. Negative indices are not counted from the end.</summary>
    internal static PyObject* GetItem(PyObject* op, nint index)
    {
        if (!IsTuple(op))
        {
            return BadArgument.Refuse();
        }
        return (nuint)index < (nuint)TupleObjects.Size(op) ? TupleObjects.Items(op)[index] : RefuseIndex();
    }

    /// <summary>
    /// Fills a place of a tuple that nobody else has seen: one reference. Takes over the item (NULL allowed) in any case.
    /// Return: 0, or -1 with an error.
    /// </summary>
    internal static int SetItem(PyObject* op, nint index, PyObject* item)
    {
        if (!IsTuple(op) || op->ob_refcnt != 1)
        {
            Refcount.XDecRef(item);
            return BadArgument.RefuseStatus();
        }
        if ((nuint)index >= (nuint)TupleObjects.Size(op))
        {
            Refcount.XDecRef(item);
            Errors.IndexError("tuple assignment index out of range"u8);
            return -1;
        }
        Refcount.Replace(TupleObjects.Items(op) + index, item);
        return 0;
    }

    /// <summary>The items from low to high, bounds cut to the tuple's. Return: an owned tuple, or NULL with an error.</summary>
    internal static PyObject* GetSlice(PyObject* op, nint low, nint high)
    {
        if (!IsTuple(op))
        {
            return BadArgument.Refuse();
        }
        nint size = TupleObjects.Size(op);
        nint start = low < 0 ? 0 : low;
        nint end = high > size ? size : high < start ? start : high;
        if (start == 0 && end == size && TupleObjects.IsExactTuple(op))
        {
            return Refcount.NewRef(op);
        }
        return start >= end ? TupleObjects.Empty() : TupleObjects.FromArray(TupleObjects.Items(op) + start, end - start);
    }

    private static bool IsTuple(PyObject* op) => op != null && TupleObjects.IsTuple(op);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* RefuseIndex() => Errors.IndexError("tuple index out of range"u8);
}
