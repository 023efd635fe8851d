using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Keyword arguments in their two forms: a dict, and a tuple of names with the values behind the positional arguments.</summary>
internal static unsafe class KeywordArguments
{
    /// <summary>Values and names to a new dict, stored in the place. Return: false with an error set.</summary>
    internal static bool ToDict(PyObject** values, PyObject* kwnames, PyObject** place)
    {
        PyObject* dict = DictObjects.New();
        if (dict == null)
        {
            return false;
        }
        nint count = TupleObjects.Size(kwnames);
        for (nint i = 0; i < count; i++)
        {
            if (DictObjects.Set(dict, TupleObjects.Items(kwnames)[i], values[i]) < 0)
            {
                Refcount.DecRef(dict);
                return false;
            }
        }
        *place = dict;
        return true;
    }

    /// <summary>Calls a vectorcall function with the entries of a non-empty dict. Return: owned, or NULL with an error.</summary>
    internal static PyObject* CallWithDict(
        PyObject* callable, PyObject** args, nint count, PyObject* kwargs,
        delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> function)
    {
        nint keywords = DictObjects.Count(kwargs);
        PyObject* kwnames = TupleObjects.New(keywords);
        if (kwnames == null)
        {
            return null;
        }
        // One place in front for the callee, then positional arguments, then values; all owned during the call.
        PyObject** stack = (PyObject**)ObjectHeap.Allocate((nuint)(1 + count + keywords) * (nuint)sizeof(PyObject*));
        if (stack == null)
        {
            Refcount.DecRef(kwnames);
            return Errors.NoMemory();
        }
        for (nint i = 0; i < count; i++)
        {
            stack[1 + i] = Refcount.NewRef(args[i]);
        }
        bool named = Spread(kwargs, TupleObjects.Items(kwnames), stack + 1 + count);
        PyObject* result = named
            ? CallResult.Check(callable, function(callable, stack + 1, (nuint)count | Calls.ArgumentsOffset, kwnames)) // foreign code
            : Errors.TypeError("keywords must be strings"u8);
        for (nint i = 1; i <= count + keywords; i++)
        {
            Refcount.DecRef(stack[i]);
        }
        ObjectHeap.Free(stack);
        Refcount.DecRef(kwnames);
        return result;
    }

    // Every place is filled in any case; false where a name is no str.
    private static bool Spread(PyObject* kwargs, PyObject** names, PyObject** values)
    {
        bool strings = true;
        nint position = 0;
        PyObject* key;
        PyObject* value;
        for (nint i = 0; DictObjects.Next(kwargs, &position, &key, &value, null); i++)
        {
            names[i] = Refcount.NewRef(key);
            values[i] = Refcount.NewRef(value);
            strings &= StringObjects.IsString(key);
        }
        return strings;
    }
}
