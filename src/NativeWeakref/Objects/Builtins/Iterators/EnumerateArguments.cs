using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Iterators;

/// <summary>The arguments of <c>enumerate(iterable, start=0)</c>.</summary>
internal static unsafe class EnumerateArguments
{
    /// <summary>Return: false with TypeError; else borrowed arguments, the start NULL where it is not given.</summary>
    internal static bool TryParse(PyObject* args, PyObject* kwargs, PyObject** iterable, PyObject** start)
    {
        nint count = TupleObjects.Size(args);
        nint all = count + Arguments.CountOfKeywords(kwargs);
        if (all > 2)
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, "enumerate() takes at most 2 arguments (%zd given)"u8, all);
            return false;
        }
        *iterable = count > 0 ? TupleObjects.Items(args)[0] : null;
        *start = count > 1 ? TupleObjects.Items(args)[1] : null;
        if (all == 0)
        {
            Errors.TypeError("enumerate() missing required argument 'iterable'"u8);
            return false;
        }
        return kwargs == null || ReadKeywords(kwargs, all, iterable, start);
    }

    // As in CPython a start without an iterable is refused as a keyword that does not exist.
    private static bool ReadKeywords(PyObject* kwargs, nint all, PyObject** iterable, PyObject** start)
    {
        nint position = 0;
        PyObject* name;
        PyObject* value;
        while (DictObjects.Next(kwargs, &position, &name, &value, null))
        {
            bool isString = StringObjects.IsString(name);
            if (isString && *iterable == null && StringObjects.EqualLiteral(name, "iterable"u8))
            {
                *iterable = value;
            }
            else if (isString && *start == null && all == 2 && StringObjects.EqualLiteral(name, "start"u8))
            {
                *start = value;
            }
            else
            {
                Errors.Format(*Symbols.Table.PyExc_TypeError, "'%.200S' is an invalid keyword argument for enumerate()"u8, (nint)name);
                return false;
            }
        }
        return true;
    }
}
