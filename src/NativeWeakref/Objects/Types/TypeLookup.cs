using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>Finding an attribute on a type: the first of its MRO that has the name.</summary>
internal static unsafe class TypeLookup
{
    /// <summary>Input: a type and an interned str. Return: borrowed, or NULL without an error.</summary>
    internal static PyObject* Find(PyTypeObject* type, PyObject* name)
    {
        PyObject* mro = type->tp_mro;
        if (mro == null)
        {
            return null;
        }
        PyObject** items = TupleObjects.Items(mro);
        nint count = TupleObjects.Size(mro);
        for (nint i = 0; i < count; i++)
        {
            PyObject* value = DictObjects.Find(TypeDictionary.Of((PyTypeObject*)items[i]), name);
            if (value != null)
            {
                return value;
            }
        }
        return null;
    }

    /// <summary>As <see cref="Find"/> for a name of ours; NULL with an error only where memory is exhausted.</summary>
    internal static PyObject* FindLiteral(PyTypeObject* type, ReadOnlySpan<byte> name)
    {
        PyObject* key = StringObjects.InternLiteral(name);
        if (key == null)
        {
            return null;
        }
        PyObject* value = Find(type, key);
        Refcount.DecRef(key); // interned: it stays
        return value;
    }
}
