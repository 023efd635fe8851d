using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Builtins.Sets;

/// <summary>The C API's way into a set: every argument is checked. NULL and what is no set are SystemError.</summary>
internal static unsafe class SetAccess
{
    /// <summary>Number of keys, or -1 with an error.</summary>
    internal static nint Size(PyObject* op) => op != null && SetObjects.IsAnySet(op) ? SetObjects.Count(op) : BadArgument.RefuseStatus();

    /// <summary>1 if the set has a key, 0 if not, -1 with an error.</summary>
    internal static int Contains(PyObject* op, PyObject* key)
    {
        if (op == null || key == null || !SetObjects.IsAnySet(op))
        {
            return BadArgument.RefuseStatus();
        }
        nint hash = KeyHash.AtHand(key);
        setentry* entry = hash == KeyHash.Unknown ? null : SetLookup.Glance((PySetObject*)op, key, hash);
        return entry == null ? SetLookup.Contains((PySetObject*)op, key) : entry->key != null ? 1 : 0; // foreign code, as below
    }

    /// <summary>Adds a key, which gets a reference of its own; to a frozenset only while nobody else has seen it. Return: 0, or -1 with an error.</summary>
    internal static int Add(PyObject* op, PyObject* key)
    {
        if (op == null || key == null)
        {
            return BadArgument.RefuseStatus();
        }
        nint hash = SetObjects.IsExactSet(op) ? KeyHash.AtHand(key) : KeyHash.Unknown;
        if (hash == KeyHash.Unknown)
        {
            return AddAny(op, key);
        }
        return SetLookup.AddAtFirst((PySetObject*)op, key, hash);
    }

    /// <summary>Removes a key. Return: 1, 0 where it is not there, -1 with an error.</summary>
    internal static int Discard(PyObject* op, PyObject* key)
    {
        if (op == null || key == null)
        {
            return BadArgument.RefuseStatus();
        }
        nint hash = SetObjects.IsExactSet(op) ? KeyHash.AtHand(key) : KeyHash.Unknown;
        return hash != KeyHash.Unknown ? SetLookup.Discard((PySetObject*)op, key, hash) : DiscardAny(op, key);
    }

    /// <summary>Removes all keys. Return: 0, or -1 with an error.</summary>
    internal static int Clear(PyObject* op)
    {
        if (op == null || !SetObjects.IsSet(op))
        {
            return BadArgument.RefuseStatus();
        }
        SetObjects.Clear(op);
        return 0;
    }

    /// <summary>Takes some key out. Return: owned, or NULL with an error: KeyError for an empty set.</summary>
    internal static PyObject* Pop(PyObject* op) => op != null && SetObjects.IsSet(op) ? SetObjects.Pop(op) : BadArgument.Refuse();

    /// <summary>Adds the keys of an iterable. Return: 0, or -1 with an error.</summary>
    internal static int Update(PyObject* op, PyObject* iterable)
        => op != null && iterable != null && SetObjects.IsSet(op) ? SetUpdate.Add(op, iterable) : BadArgument.RefuseStatus();

    /// <summary>Steps through the keys. Return: 0 at the end, else 1 and a borrowed key; -1 with an error.</summary>
    internal static int Next(PyObject* op, nint* position, PyObject** key, nint* hash)
    {
        if (NullArgument.IsMissing(position, key, hash))
        {
            return -1;
        }
        if (op == null || !SetObjects.IsAnySet(op))
        {
            return BadArgument.RefuseStatus();
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int AddAny(PyObject* op, PyObject* key)
    {
        bool changeable = SetObjects.IsSet(op) || (SetObjects.IsFrozenSet(op) && op->ob_refcnt == 1);
        return changeable ? SetLookup.Add((PySetObject*)op, key) : BadArgument.RefuseStatus();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int DiscardAny(PyObject* op, PyObject* key)
        => SetObjects.IsSet(op) ? SetLookup.Remove((PySetObject*)op, key) : BadArgument.RefuseStatus();
}
