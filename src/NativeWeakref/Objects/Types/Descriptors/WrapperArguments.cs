using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>Counting the arguments of a slot's method.</summary>
internal static unsafe class WrapperArguments
{
    /// <summary>Return: false with TypeError set where there are more or fewer arguments.</summary>
    internal static bool Exactly(PyObject* args, nint count)
    {
        nint given = TupleObjects.Size(args);
        if (given == count)
        {
            return true;
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "expected %zd argument%s, got %zd"u8, count, (nint)CString.Of(count == 1 ? ""u8 : "s"u8),
            given);
        return false;
    }

    /// <summary>The one argument, borrowed; NULL with TypeError set.</summary>
    internal static PyObject* One(PyObject* args) => Exactly(args, 1) ? TupleObjects.Items(args)[0] : null;

    /// <summary>One argument of a slot that is named nowhere, borrowed; NULL with TypeError set.</summary>
    internal static PyObject* OneUnnamed(PyObject* args)
        => TupleObjects.Size(args) == 1 ? TupleObjects.Items(args)[0]
            : Errors.Format(*Symbols.Table.PyExc_TypeError, " expected 1 argument, got %zd"u8, TupleObjects.Size(args));

    /// <summary>Two arguments, borrowed. Return: false with TypeError set.</summary>
    internal static bool Two(PyObject* args, PyObject** first, PyObject** second)
    {
        if (TupleObjects.Size(args) != 2)
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, " expected 2 arguments, got %zd"u8, TupleObjects.Size(args));
            return false;
        }
        *first = TupleObjects.Items(args)[0];
        *second = TupleObjects.Items(args)[1];
        return true;
    }

    /// <summary>None for a slot that returned a status. Return: owned, or NULL where the status is negative.</summary>
    internal static PyObject* NoneUnless(int status) => status < 0 ? null : Refcount.NewRef(Symbols.None);
}
