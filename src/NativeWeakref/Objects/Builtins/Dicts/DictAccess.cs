using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>The C API's way into a dict: every argument is checked. NULL and what is no dict are SystemError, unless said otherwise.</summary>
/// <remarks>
/// The functions that are called most are not inlined: their exports then forward with the arguments as they come, and the build lets
/// the symbol be the function itself.
/// </remarks>
internal static unsafe class DictAccess
{
    /// <summary>Number of items, or -1 with an error.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static nint Size(PyObject* op) => IsDict(op) ? DictObjects.Count(op) : -1;

    /// <summary>A value, borrowed; NULL without an error, whatever went wrong. Errors that were set before stay.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* GetItem(PyObject* op, PyObject* key)
        => op != null && key != null && DictObjects.IsDict(op) ? DictObjects.Find(op, key) : null;

    /// <summary>A value, borrowed; NULL with an error, or without one when the key is missing.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* GetItemWithError(PyObject* op, PyObject* key) => AreGiven(op, key, op) ? DictObjects.FindWithError(op, key) : null;

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
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int SetItem(PyObject* op, PyObject* key, PyObject* value) => AreGiven(op, key, value) ? DictObjects.Set(op, key, value) : -1;

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
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int DelItem(PyObject* op, PyObject* key)
    {
        if (op != null && key != null && !DictObjects.IsDict(op) && ObjectProtocol.Hash(key) == -1) // asked for first, as in CPython
        {
            return -1;
        }
        return AreGiven(op, key, op) ? DictObjects.Delete(op, key) : -1;
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
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Contains(PyObject* op, PyObject* key) => AreGiven(op, key, op) ? DictObjects.Contains(op, key) : -1;

    /// <summary>As <see cref="DictObjects.Next"/>; 0 at the end and for what is no dict, never an error.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Next(PyObject* op, nint* position, PyObject** key, PyObject** value)
        => NullArgument.IsMissing(position) ? 0 : op != null && DictObjects.IsDict(op) && DictObjects.Next(op, position, key, value, null) ? 1 : 0;

    /// <summary>Deletes all items; nothing for what is no dict.</summary>
    internal static void Clear(PyObject* op)
    {
        if (op != null && DictObjects.IsDict(op))
        {
            DictObjects.Clear(op);
        }
    }

    /// <summary>Return: an owned exact dict of the same items, or NULL with an error.</summary>
    internal static PyObject* Copy(PyObject* op) => IsDict(op) ? DictCopy.Copy(op) : null;

    /// <summary>Stores the items of a mapping. Return: 0, or -1 with an error.</summary>
    internal static int Merge(PyObject* op, PyObject* mapping, DictConflict conflict)
        => AreGiven(op, mapping, op) ? DictMerge.FromMapping(op, mapping, conflict) : -1; // foreign code

    /// <summary>Stores pairs of key and value. Return: 0, or -1 with an error.</summary>
    internal static int MergePairs(PyObject* op, PyObject* pairs, bool replace)
        => AreGiven(op, pairs, op) ? DictPairs.Merge(op, pairs, replace) : -1; // foreign code

    /// <summary>A value, borrowed; a missing key is stored with the fallback. NULL with an error.</summary>
    internal static PyObject* SetDefault(PyObject* op, PyObject* key, PyObject* fallback)
        => AreGiven(op, key, fallback) ? DictChange.SetDefault(op, key, fallback) : null; // foreign code

    /// <summary>Takes an item out. Return: the value, owned; the fallback, or KeyError where that is NULL, for a missing key.</summary>
    internal static PyObject* Pop(PyObject* op, PyObject* key, PyObject* fallback)
        => AreGiven(op, key, op) ? DictItems.Pop(op, key, fallback) : null; // foreign code

    /// <summary>As <see cref="GetItemWithError"/> for a caller that has the hash.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* GetItemKnownHash(PyObject* op, PyObject* key, nint hash)
        => AreGiven(op, key, op) ? DictObjects.FindKnownHash(op, key, hash) : null; // foreign code

    /// <summary>As <see cref="SetItem"/> for a caller that has the hash.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int SetItemKnownHash(PyObject* op, PyObject* key, PyObject* value, nint hash)
        => AreGiven(op, key, value) ? DictObjects.SetKnownHash(op, key, hash, value) : -1; // foreign code

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreGiven(PyObject* op, PyObject* key, PyObject* value)
        => (op != null && key != null && value != null && DictObjects.IsDict(op)) || Refuse();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Refuse()
    {
        Errors.BadInternalCall();
        return false;
    }

    private static bool IsDict(PyObject* op) => AreGiven(op, op, op);
}
