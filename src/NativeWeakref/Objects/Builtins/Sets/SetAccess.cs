using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Sets;

/// <summary>The C API's way into a set: every argument is checked. NULL and what is no set are SystemError.</summary>
internal static unsafe class SetAccess
{
    /// <summary>Number of keys, or -1 with an error.</summary>
    internal static nint Size(PyObject* op) => Check(op != null && SetObjects.IsAnySet(op)) ? SetObjects.Count(op) : -1;

    /// <summary>1 if the set has a key, 0 if not, -1 with an error.</summary>
    internal static int Contains(PyObject* op, PyObject* key)
        => Check(op != null && key != null && SetObjects.IsAnySet(op)) ? SetLookup.Contains((PySetObject*)op, key) : -1; // foreign code, as below

    /// <summary>Adds a key, which gets a reference of its own; to a frozenset only while nobody else has seen it. Return: 0, or -1 with an error.</summary>
    internal static int Add(PyObject* op, PyObject* key)
    {
        bool changeable = op != null && key != null && (SetObjects.IsSet(op) || (SetObjects.IsFrozenSet(op) && op->ob_refcnt == 1));
        return Check(changeable) ? SetLookup.Add((PySetObject*)op, key) : -1;
    }

    /// <summary>Removes a key. Return: 1, 0 where it is not there, -1 with an error.</summary>
    internal static int Discard(PyObject* op, PyObject* key)
        => Check(op != null && key != null && SetObjects.IsSet(op)) ? SetLookup.Remove((PySetObject*)op, key) : -1;

    /// <summary>Removes all keys. Return: 0, or -1 with an error.</summary>
    internal static int Clear(PyObject* op)
    {
        if (!Check(op != null && SetObjects.IsSet(op)))
        {
            return -1;
        }
        SetObjects.Clear(op);
        return 0;
    }

    /// <summary>Takes some key out. Return: owned, or NULL with an error: KeyError for an empty set.</summary>
    internal static PyObject* Pop(PyObject* op) => Check(op != null && SetObjects.IsSet(op)) ? SetObjects.Pop(op) : null;

    /// <summary>Adds the keys of an iterable. Return: 0, or -1 with an error.</summary>
    internal static int Update(PyObject* op, PyObject* iterable)
        => Check(op != null && iterable != null && SetObjects.IsSet(op)) ? SetUpdate.Add(op, iterable) : -1;

    /// <summary>Steps through the keys. Return: 0 at the end, else 1 and a borrowed key; -1 with an error.</summary>
    internal static int Next(PyObject* op, nint* position, PyObject** key, nint* hash)
    {
        if (NullArgument.IsMissing(position, key, hash))
        {
            return -1;
        }
        if (!Check(op != null && SetObjects.IsAnySet(op)))
        {
            return -1;
        }
        setentry* entry = SetTable.Next((PySetObject*)op, position);
        if (entry == null)
        {
            return 0;
        }
        *key = entry->key;
        *hash = entry->hash;
        return 1;
    }

    private static bool Check(bool valid)
    {
        if (!valid)
        {
            Errors.BadInternalCall();
        }
        return valid;
    }
}
