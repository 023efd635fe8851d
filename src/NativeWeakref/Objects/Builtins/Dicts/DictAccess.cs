using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>The C API's way into a dict: every argument is checked. NULL and what is no dict are SystemError, unless said otherwise.</summary>
/// <remarks>
/// What is called most has a short way first, which calls nothing; all else is the last thing a function does, a jump.
/// </remarks>
internal static unsafe class DictAccess
{
    /// <summary>Number of items, or -1 with an error.</summary>
    internal static nint Size(PyObject* op) => IsDict(op) ? DictObjects.Count(op) : BadArgument.RefuseStatus();

    /// <summary>A value, borrowed; NULL without an error, whatever went wrong. Errors that were set before stay.</summary>
    internal static PyObject* GetItem(PyObject* op, PyObject* key)
    {
        if (!AreGiven(op, key, op))
        {
            return null;
        }
        DictEntry* entry = DictLookup.Glance((PyDictObject*)op, key);
        return entry != DictLookup.Undecided ? DictObjects.ValueOf(entry) : DictObjects.Find(op, key); // foreign code
    }

    /// <summary>A value, borrowed; NULL with an error, or without one when the key is missing.</summary>
    internal static PyObject* GetItemWithError(PyObject* op, PyObject* key)
    {
        if (!AreGiven(op, key, op))
        {
            return BadArgument.Refuse();
        }
        nint hash = KeyHash.AtHand(key);
        if (hash == KeyHash.Unknown)
        {
            return FindAsking(op, key); // foreign code, as below
        }
        DictEntry* entry = DictLookup.Glance(DictLookup.TableOf((PyDictObject*)op), key, hash);
        return entry != DictLookup.Undecided ? DictObjects.ValueOf(entry) : DictObjects.FindKnownHash(op, key, hash);
    }

    /// <summary>As <see cref="GetItem"/> with a key in UTF-8.</summary>
    internal static PyObject* GetItemString(PyObject* op, byte* key)
    {
        if (key == null)
        {
            return null;
        }
        PyObject* raised = Errors.TakeRaised();
        PyObject* text = StringObjects.FromUtf8(key);
        PyObject* value = text == null ? null : GetItem(op, text);
        Refcount.XDecRef(text);
        Errors.SetRaised(raised);
        return value;
    }

    /// <summary>Stores a value; both get references of their own. Return: 0, or -1 with an error.</summary>
    internal static int SetItem(PyObject* op, PyObject* key, PyObject* value)
    {
        if (!AreGiven(op, key, value))
        {
            return BadArgument.RefuseStatus();
        }
        nint hash = KeyHash.AtHand(key);
        if (hash == KeyHash.Unknown)
        {
            return SetAsking(op, key, value); // foreign code, as below
        }
        PyDictObject* dict = (PyDictObject*)op;
        return DictChange.TryAdd(dict, key, hash, value) ? 0 : DictChange.SetAny(dict, key, hash, value);
    }

    /// <summary>As <see cref="SetItem"/> with a key in UTF-8, which is interned.</summary>
    internal static int SetItemString(PyObject* op, byte* key, PyObject* value)
    {
        if (NullArgument.IsMissing(key))
        {
            return -1;
        }
        PyObject* text = StringObjects.FromUtf8(key);
        if (text == null)
        {
            return -1;
        }
        StringObjects.Intern(&text);
        int result = SetItem(op, text, value);
        Refcount.DecRef(text);
        return result;
    }

    /// <summary>Deletes an item. Return: 0, or -1 with an error: KeyError where there is none.</summary>
    internal static int DelItem(PyObject* op, PyObject* key)
    {
        if (!AreGiven(op, key, op))
        {
            return RefuseToDelete(op, key);
        }
        nint hash = KeyHash.AtHand(key);
        return hash != KeyHash.Unknown ? DictChange.Delete((PyDictObject*)op, key, hash) : DeleteAsking(op, key); // foreign code
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RefuseToDelete(PyObject* op, PyObject* key)
    {
        bool hashed = op == null || key == null || ObjectProtocol.Hash(key) != -1; // asked for first, as in CPython
        return hashed ? BadArgument.RefuseStatus() : -1;
    }

    // What follows asks a key for its hash, which is not at hand.

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int DeleteAsking(PyObject* op, PyObject* key)
    {
        nint hash = ObjectProtocol.Hash(key);
        return hash == -1 ? -1 : DictChange.Delete((PyDictObject*)op, key, hash);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SetAsking(PyObject* op, PyObject* key, PyObject* value)
    {
        nint hash = ObjectProtocol.Hash(key);
        return hash == -1 ? -1 : DictChange.Set((PyDictObject*)op, key, hash, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* FindAsking(PyObject* op, PyObject* key)
    {
        nint hash = ObjectProtocol.Hash(key);
        return hash == -1 ? null : DictObjects.ValueOf(DictLookup.Find((PyDictObject*)op, key, hash));
    }

    /// <summary>As <see cref="DelItem"/> with a key in UTF-8.</summary>
    internal static int DelItemString(PyObject* op, byte* key)
    {
        if (NullArgument.IsMissing(key))
        {
            return -1;
        }
        PyObject* text = StringObjects.FromUtf8(key);
        if (text == null)
        {
            return -1;
        }
        int result = DelItem(op, text);
        Refcount.DecRef(text);
        return result;
    }

    /// <summary>1 when the dict has the key, 0 when not, -1 with an error.</summary>
    internal static int Contains(PyObject* op, PyObject* key)
    {
        if (!AreGiven(op, key, op))
        {
            return BadArgument.RefuseStatus();
        }
        DictEntry* entry = DictLookup.Glance((PyDictObject*)op, key);
        return entry != DictLookup.Undecided ? DictObjects.Answer(entry) : DictObjects.Contains(op, key); // foreign code
    }

    /// <summary>As <see cref="DictObjects.Next"/>; 0 at the end and for what is no dict, never an error.</summary>
    internal static int Next(PyObject* op, nint* position, PyObject** key, PyObject** value)
        => NullArgument.IsMissing(position) ? 0 : IsDict(op) && DictObjects.Next(op, position, key, value, null) ? 1 : 0;

    /// <summary>Deletes all items; nothing for what is no dict.</summary>
    internal static void Clear(PyObject* op)
    {
        if (IsDict(op))
        {
            DictObjects.Clear(op);
        }
    }

    /// <summary>Return: an owned exact dict of the same items, or NULL with an error.</summary>
    internal static PyObject* Copy(PyObject* op) => IsDict(op) ? DictCopy.Copy(op) : BadArgument.Refuse();

    /// <summary>Stores the items of a mapping. Return: 0, or -1 with an error.</summary>
    internal static int Merge(PyObject* op, PyObject* mapping, DictConflict conflict)
        => AreGiven(op, mapping, op) ? DictMerge.FromMapping(op, mapping, conflict) : BadArgument.RefuseStatus(); // foreign code

    /// <summary>Stores pairs of key and value. Return: 0, or -1 with an error.</summary>
    internal static int MergePairs(PyObject* op, PyObject* pairs, bool replace)
        => AreGiven(op, pairs, op) ? DictPairs.Merge(op, pairs, replace) : BadArgument.RefuseStatus(); // foreign code

    /// <summary>A value, borrowed; a missing key is stored with the fallback. NULL with an error.</summary>
    internal static PyObject* SetDefault(PyObject* op, PyObject* key, PyObject* fallback)
        => AreGiven(op, key, fallback) ? DictChange.SetDefault(op, key, fallback) : BadArgument.Refuse(); // foreign code

    /// <summary>Takes an item out. Return: the value, owned; the fallback, or KeyError where that is NULL, for a missing key.</summary>
    internal static PyObject* Pop(PyObject* op, PyObject* key, PyObject* fallback)
        => AreGiven(op, key, op) ? DictItems.Pop(op, key, fallback) : BadArgument.Refuse(); // foreign code

    /// <summary>As <see cref="GetItemWithError"/> for a caller that has the hash.</summary>
    internal static PyObject* GetItemKnownHash(PyObject* op, PyObject* key, nint hash)
        => AreGiven(op, key, op) ? DictObjects.FindKnownHash(op, key, hash) : BadArgument.Refuse(); // foreign code

    /// <summary>As <see cref="SetItem"/> for a caller that has the hash.</summary>
    internal static int SetItemKnownHash(PyObject* op, PyObject* key, PyObject* value, nint hash)
        => AreGiven(op, key, value) ? DictObjects.SetKnownHash(op, key, hash, value) : BadArgument.RefuseStatus(); // foreign code

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreGiven(PyObject* op, PyObject* key, PyObject* value)
        => op != null && key != null && value != null && DictObjects.IsDict(op);

    private static bool IsDict(PyObject* op) => op != null && DictObjects.IsDict(op);
}
