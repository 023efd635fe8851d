using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Lists of what a mapping holds: a dict's at once, others by their methods. A NULL is SystemError.</summary>
internal static unsafe class MappingLists
{
    /// <summary>Return: an owned list, or NULL with an error; so all below. Foreign code.</summary>
    internal static PyObject* Keys(PyObject* o) => IsExactDict(o) ? DictLists.Keys(o) : ByMethod(o, "keys"u8);

    internal static PyObject* Values(PyObject* o) => IsExactDict(o) ? DictLists.Values(o) : ByMethod(o, "values"u8);

    internal static PyObject* Items(PyObject* o) => IsExactDict(o) ? DictLists.Items(o) : ByMethod(o, "items"u8);

    private static bool IsExactDict(PyObject* o) => o != null && DictObjects.IsExactDict(o);

    private static PyObject* ByMethod(PyObject* o, ReadOnlySpan<byte> name)
    {
        if (o == null)
        {
            return NullArgument.Refuse();
        }
        PyObject* method = Attributes.GetString(o, CString.Of(name)); // foreign code, as below
        PyObject* result = method == null ? null : Calls.NoArgs(method);
        Refcount.XDecRef(method);
        if (result == null)
        {
            return null;
        }
        PyObject* iterator = Iteration.GetIter(result);
        if (iterator == null && Errors.Matches(*Symbols.Table.PyExc_TypeError))
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%.200s.%s() returned a non-iterable (type %.200s)"u8, (nint)o->ob_type->tp_name,
                (nint)CString.Of(name), (nint)result->ob_type->tp_name);
        }
        Refcount.DecRef(result);
        PyObject* list = iterator == null ? null : FastSequence.ToList(iterator);
        Refcount.XDecRef(iterator);
        return list;
    }
}
