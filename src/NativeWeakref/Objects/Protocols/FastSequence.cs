using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Any iterable as a list or tuple, whose items can be reached without a call.</summary>
internal static unsafe class FastSequence
{
    /// <summary>Input: an object, and the text of the TypeError for one that cannot be iterated over. Return: as <see cref="ForC"/>.</summary>
    internal static PyObject* Of(PyObject* o, ReadOnlySpan<byte> message) => ForC(o, CString.Of(message));

    /// <summary>Return: an owned list or tuple, the object itself if it is an exact one; or NULL with an error. A NULL is SystemError.</summary>
    internal static PyObject* ForC(PyObject* o, byte* message)
    {
        if (o == null)
        {
            return NullArgument.Refuse();
        }
        if (ListObjects.IsExactList(o) || TupleObjects.IsExactTuple(o))
        {
            return Refcount.NewRef(o);
        }
        PyObject* iterator = Iteration.GetIter(o); // foreign code
        if (iterator == null)
        {
            return Errors.Matches(*Symbols.Table.PyExc_TypeError)
                ? Errors.Format(*Symbols.Table.PyExc_TypeError, "%s"u8, (nint)message) : null;
        }
        PyObject* list = ToList(iterator);
        Refcount.DecRef(iterator);
        return list;
    }

    /// <summary>Return: an owned new list of what an object gives when it is iterated over; NULL with an error. A NULL is SystemError.</summary>
    internal static PyObject* ToList(PyObject* o)
    {
        if (o == null)
        {
            return NullArgument.Refuse();
        }
        PyObject* list = ListObjects.New(0);
        if (list != null && !ListChange.Extend(list, o)) // foreign code
        {
            Refcount.DecRef(list);
            return null;
        }
        return list;
    }

    /// <summary>Number of items of a list or tuple.</summary>
    internal static nint Size(PyObject* sequence) => ((PyVarObject*)sequence)->ob_size;

    /// <summary>The items of a list or tuple, owned by it.</summary>
    internal static PyObject** Items(PyObject* sequence)
        => ListObjects.IsList(sequence) ? ListObjects.Items(sequence) : TupleObjects.Items(sequence);
}
