using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists;

/// <summary>The C API's way to the items of a list: every argument is checked. NULL and what is no list are SystemError.</summary>
internal static unsafe class ListAccess
{
    /// <summary>Number of items, or -1 with an error.</summary>
    internal static nint Size(PyObject* op) => IsList(op) ? ListObjects.Size(op) : BadArgument.RefuseStatus();

    /// <summary>An item, borrowed; NULL with an error, IndexError where there is none. Negative indices are not counted from the end.</summary>
    internal static PyObject* GetItem(PyObject* op, nint index)
    {
        if (!IsList(op))
        {
            return BadArgument.Refuse();
        }
        return (nuint)index < (nuint)ListObjects.Size(op) ? ListObjects.Items(op)[index] : RefuseIndex();
    }

    /// <summary>Replaces an item. Takes over the new one (NULL allowed) in any case. Return: 0, or -1 with an error.</summary>
    internal static int SetItem(PyObject* op, nint index, PyObject* item)
    {
        if (!IsList(op))
        {
            Refcount.XDecRef(item);
            return BadArgument.RefuseStatus();
        }
        if ((nuint)index >= (nuint)ListObjects.Size(op))
        {
            Refcount.XDecRef(item);
            Errors.IndexError("list assignment index out of range"u8);
            return -1;
        }
        Refcount.Replace(ListObjects.Items(op) + index, item); // foreign code
        return 0;
    }

    /// <summary>Inserts an item, which gets a reference of its own. Return: 0, or -1 with an error.</summary>
    internal static int Insert(PyObject* op, nint index, PyObject* item) => AreGiven(op, item) ? ListChange.Insert(op, index, item) : BadArgument.RefuseStatus();

    /// <summary>Adds an item at the end, which gets a reference of its own. Return: 0, or -1 with an error.</summary>
    internal static int Append(PyObject* op, PyObject* item)
    {
        if (!AreGiven(op, item))
        {
            return BadArgument.RefuseStatus();
        }
        Refcount.IncRef(item);
        return ListObjects.TryAppendOwned(op, item) ? 0 : ListObjects.AppendGrowing(op, item);
    }

    /// <summary>The items from low to high, bounds cut to the list's. Return: an owned list, or NULL with an error.</summary>
    internal static PyObject* GetSlice(PyObject* op, nint low, nint high)
    {
        if (!IsList(op))
        {
            return BadArgument.Refuse();
        }
        nint size = ListObjects.Size(op);
        nint start = low < 0 ? 0 : low > size ? size : low;
        nint end = high < start ? start : high > size ? size : high;
        return ListObjects.FromArray(ListObjects.Items(op) + start, end - start);
    }

    /// <summary>Replaces the items from low to high by those of an iterable, NULL for none. Return: 0, or -1 with an error.</summary>
    internal static int SetSlice(PyObject* op, nint low, nint high, PyObject* items)
        => IsList(op) ? ListChange.SetSlice(op, low, high, items) : BadArgument.RefuseStatus();

    /// <summary>Reverses the order of the items. Return: 0, or -1 with an error.</summary>
    internal static int Reverse(PyObject* op)
    {
        if (!IsList(op))
        {
            return BadArgument.RefuseStatus();
        }
        ListChange.Reverse(op);
        return 0;
    }

    /// <summary>Return: an owned tuple of the items, or NULL with an error.</summary>
    internal static PyObject* AsTuple(PyObject* op)
        => IsList(op) ? TupleObjects.FromArray(ListObjects.Items(op), ListObjects.Size(op)) : BadArgument.Refuse();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreGiven(PyObject* op, PyObject* item) => op != null && item != null && ListObjects.IsList(op);

    private static bool IsList(PyObject* op) => op != null && ListObjects.IsList(op);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* RefuseIndex() => Errors.IndexError("list index out of range"u8);
}
