using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Copying;

/// <summary>With which arguments a copy of an object is made: what its <c>__getnewargs_ex__</c> or <c>__getnewargs__</c> says.</summary>
internal unsafe struct ConstructorArguments
{
    /// <summary>A tuple; NULL where the object says nothing.</summary>
    internal PyObject* Positional;

    /// <summary>A dict; NULL where the object says nothing about it.</summary>
    internal PyObject* Named;

    /// <summary>Asks the object; foreign code. The fields, NULL before, are owned then. Return: false with an error.</summary>
    internal bool Ask(PyObject* op)
    {
        PyObject* method = SpecialMethod.Find(op, "__getnewargs_ex__"u8);
        if (method != null)
        {
            return Take(Finish(method));
        }
        method = Errors.Occurred() ? null : SpecialMethod.Find(op, "__getnewargs__"u8);
        if (method == null)
        {
            return !Errors.Occurred();
        }
        Positional = Finish(method);
        if (Positional == null || TupleObjects.IsTuple(Positional))
        {
            return Positional != null;
        }
        UnsupportedType.Refuse(Positional, "__getnewargs__ should return a tuple, not '%.200s'"u8);
        Release();
        return false;
    }

    /// <summary>Releases the fields.</summary>
    internal readonly void Release()
    {
        Refcount.XDecRef(Positional);
        Refcount.XDecRef(Named);
    }

    private static PyObject* Finish(PyObject* method)
    {
        PyObject* result = Calls.NoArgs(method); // foreign code
        Refcount.DecRef(method);
        return result;
    }

    // Consumes a pair, or NULL with an error.
    private bool Take(PyObject* pair)
    {
        if (pair == null)
        {
            return false;
        }
        bool fits = IsPair(pair);
        if (fits)
        {
            Positional = Refcount.NewRef(TupleObjects.Items(pair)[0]);
            Named = Refcount.NewRef(TupleObjects.Items(pair)[1]);
        }
        Refcount.DecRef(pair);
        return fits;
    }

    private static bool IsPair(PyObject* pair)
    {
        if (!TupleObjects.IsTuple(pair))
        {
            UnsupportedType.Refuse(pair, "__getnewargs_ex__ should return a tuple, not '%.200s'"u8);
        }
        else if (TupleObjects.Size(pair) != 2)
        {
            Errors.Format(
                *Symbols.Table.PyExc_ValueError, "__getnewargs_ex__ should return a tuple of length 2, not %zd"u8,
                TupleObjects.Size(pair));
        }
        else if (!TupleObjects.IsTuple(TupleObjects.Items(pair)[0]))
        {
            UnsupportedType.Refuse(
                TupleObjects.Items(pair)[0], "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%.200s'"u8);
        }
        else if (!DictObjects.IsDict(TupleObjects.Items(pair)[1]))
        {
            UnsupportedType.Refuse(
                TupleObjects.Items(pair)[1], "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%.200s'"u8);
        }
        else
        {
            return true;
        }
        return false;
    }
}
