using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

// The low bits of a dict's version say which watchers watch it: bit n for the watcher n. The version counts in steps above them.

/// <summary>Functions of C that are told of changes of the dicts they watch, before these are made.</summary>
internal static unsafe class DictWatchers
{
    internal const PyDict_WatchEvent Added = PyDict_WatchEvent.PyDict_EVENT_ADDED;
    internal const PyDict_WatchEvent Modified = PyDict_WatchEvent.PyDict_EVENT_MODIFIED;
    internal const PyDict_WatchEvent Deleted = PyDict_WatchEvent.PyDict_EVENT_DELETED;
    internal const PyDict_WatchEvent Cloned = PyDict_WatchEvent.PyDict_EVENT_CLONED;
    internal const PyDict_WatchEvent Cleared = PyDict_WatchEvent.PyDict_EVENT_CLEARED;
    internal const PyDict_WatchEvent Deallocated = PyDict_WatchEvent.PyDict_EVENT_DEALLOCATED;

    /// <summary>The bits of the version that belong to watchers.</summary>
    internal const ulong Bits = 0xFF;

    private const int Capacity = 8;
    private const int NameWidth = 25; // the longest name and a NUL

    [InlineArray(Capacity)]
    private struct Callbacks
    {
        private nint _first;
    }

    private static Callbacks s_callbacks;

    private static System.ReadOnlySpan<byte> EventNames =>
        "PyDict_EVENT_ADDED\0\0\0\0\0\0\0PyDict_EVENT_MODIFIED\0\0\0\0PyDict_EVENT_DELETED\0\0\0\0\0PyDict_EVENT_CLONED\0\0\0\0\0\0PyDict_EVENT_CLEARED\0\0\0\0\0PyDict_EVENT_DEALLOCATED\0"u8;

    /// <summary>Return: the number of the new watcher, or -1 with RuntimeError.</summary>
    internal static int Add(delegate* unmanaged[Cdecl]<PyDict_WatchEvent, PyObject*, PyObject*, PyObject*, int> callback)
    {
        for (int i = 0; i < Capacity; i++)
        {
            if (*At(i) == 0)
            {
                *At(i) = (nint)callback;
                return i;
            }
        }
        Errors.RuntimeError("no more dict watcher IDs available"u8);
        return -1;
    }

    /// <summary>Return: 0, or -1 with ValueError.</summary>
    internal static int Clear(int watcher)
    {
        if (!IsWatcher(watcher))
        {
            return -1;
        }
        *At(watcher) = 0;
        return 0;
    }

    /// <summary>Sets or takes back that a watcher watches a dict. Return: 0, or -1 with ValueError.</summary>
    internal static int Watch(int watcher, PyObject* dict, bool watch)
    {
        if (dict == null || !DictObjects.IsDict(dict))
        {
            Errors.ValueError("Cannot watch non-dictionary"u8);
            return -1;
        }
        if (!IsWatcher(watcher))
        {
            return -1;
        }
        ulong bit = 1UL << watcher;
        ulong version = ((PyDictObject*)dict)->ma_version_tag;
        ((PyDictObject*)dict)->ma_version_tag = watch ? version | bit : version & ~bit;
        return 0;
    }

    /// <summary>Whether somebody watches a dict.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsWatched(PyDictObject* dict) => (byte)dict->ma_version_tag != 0;

    /// <summary>Tells the watchers of a dict what is about to happen. Errors of theirs are unraisable. Foreign code.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Notify(PyDictObject* dict, PyDict_WatchEvent what, PyObject* key, PyObject* value)
    {
        int watchers = (byte)dict->ma_version_tag;
        for (int i = 0; watchers != 0; i++)
        {
            nint callback = *At(i);
            if ((watchers & 1) != 0 && callback != 0)
            {
                Tell((delegate* unmanaged[Cdecl]<PyDict_WatchEvent, PyObject*, PyObject*, PyObject*, int>)callback, dict, what, key, value);
            }
            watchers >>= 1;
        }
    }

    /// <summary>Tells the watchers of a dict whose count is 0 that it goes. Return: true if one of them holds it now: it stays.</summary>
    internal static bool IsResurrected(PyDictObject* dict)
    {
        dict->ob_base.ob_refcnt = 1;
        Notify(dict, Deallocated, null, null); // foreign code
        dict->ob_base.ob_refcnt--;
        return dict->ob_base.ob_refcnt > 0;
    }

    /// <summary>Forgets all watchers.</summary>
    internal static void Finalise() => s_callbacks = default;

    // The context is a text, not the dict: nobody should get hold of one that dies.
    private static void Tell(
        delegate* unmanaged[Cdecl]<PyDict_WatchEvent, PyObject*, PyObject*, PyObject*, int> callback, PyDictObject* dict,
        PyDict_WatchEvent what, PyObject* key, PyObject* value)
    {
        if (callback(what, (PyObject*)dict, key, value) >= 0)
        {
            return;
        }
        PyObject* raised = Errors.TakeRaised();
        PyObject* context = StringObjects.FromFormat(
            "%s watcher callback for <dict at %p>"u8, (nint)(CString.Of(EventNames) + ((int)what * NameWidth)), (nint)dict);
        Errors.SetRaised(raised);
        Errors.WriteUnraisable(context == null ? Symbols.None : context);
        Refcount.XDecRef(context);
    }

    private static bool IsWatcher(int watcher)
    {
        if ((uint)watcher >= Capacity)
        {
            Errors.Format(*Symbols.Table.PyExc_ValueError, "Invalid dict watcher ID %d"u8, watcher);
            return false;
        }
        if (*At(watcher) == 0)
        {
            Errors.Format(*Symbols.Table.PyExc_ValueError, "No dict watcher set for ID %d"u8, watcher);
            return false;
        }
        return true;
    }

    private static nint* At(int index) => (nint*)Unsafe.AsPointer(ref s_callbacks) + index;
}
