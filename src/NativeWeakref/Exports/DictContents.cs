using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Dicts;

namespace NativeWeakref.Exports;

/// <summary>Dicts as a whole: their lists, merging, and watching them.</summary>
[Header("dictobject.h")]
public static unsafe class DictContentExports
{
    /// <summary>List the keys of a dict, in order of insertion.</summary>
    /// <param name="mp">A dict.</param>
    /// <returns>A new list. NULL with SystemError set if mp is NULL or no dict, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_Keys), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyDict_Keys([Borrowed] PyObject* mp) => DictLists.Keys(mp);

    /// <summary>List the values of a dict, in order of insertion of their keys.</summary>
    /// <param name="mp">A dict.</param>
    /// <returns>A new list. NULL with SystemError set if mp is NULL or no dict, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_Values), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyDict_Values([Borrowed] PyObject* mp) => DictLists.Values(mp);

    /// <summary>List the items of a dict as pairs, in order of insertion.</summary>
    /// <param name="mp">A dict.</param>
    /// <returns>A new list. NULL with SystemError set if mp is NULL or no dict, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_Items), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyDict_Items([Borrowed] PyObject* mp) => DictLists.Items(mp);

    /// <summary>Store the items of a mapping in a dict; keys that are there get the new values.</summary>
    /// <param name="mp">A dict.</param>
    /// <param name="other">A dict, or an object with a method keys() and items by key.</param>
    /// <returns>
    /// 0. -1 with SystemError set if mp is NULL or no dict or other is NULL, with RuntimeError set if a dict changes meanwhile, with
    /// MemoryError set if memory is exhausted, or with what hashing, comparing or the mapping's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_Update), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyDict_Update([Borrowed] PyObject* mp, [Borrowed] PyObject* other) => DictAccess.Merge(mp, other, DictConflict.KeepLast);

    /// <summary>Store the items of a mapping in a dict.</summary>
    /// <param name="mp">A dict.</param>
    /// <param name="other">A dict, or an object with a method keys() and items by key.</param>
    /// <param name="override">0 to keep the values of keys that are there, else to replace them.</param>
    /// <returns>0. -1 with an exception as for PyDict_Update().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_Merge), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyDict_Merge([Borrowed] PyObject* mp, [Borrowed] PyObject* other, int @override)
        => DictAccess.Merge(mp, other, @override == 0 ? DictConflict.KeepFirst : DictConflict.KeepLast);

    /// <summary>Store the items of a mapping in a dict, or refuse keys that are there.</summary>
    /// <param name="mp">A dict.</param>
    /// <param name="other">A dict, or an object with a method keys() and items by key.</param>
    /// <param name="override">0 to keep the values of keys that are there, 1 to replace them, 2 for KeyError.</param>
    /// <returns>0. -1 with KeyError set for a key that is there, or with an exception as for PyDict_Update().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyDict_MergeEx), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyDict_MergeEx([Borrowed] PyObject* mp, [Borrowed] PyObject* other, int @override)
        => DictAccess.Merge(mp, other, (DictConflict)@override);

    /// <summary>Store pairs of key and value in a dict.</summary>
    /// <param name="d">A dict.</param>
    /// <param name="seq2">An iterable of iterables of two items.</param>
    /// <param name="override">0 to keep the values of keys that are there, else to replace them.</param>
    /// <returns>
    /// 0. -1 with SystemError set if d is NULL or no dict or seq2 is NULL, with TypeError or ValueError set if it is no such iterable,
    /// with MemoryError set if memory is exhausted, or with what hashing, comparing or the iterators raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_MergeFromSeq2), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyDict_MergeFromSeq2([Borrowed] PyObject* d, [Borrowed] PyObject* seq2, int @override)
        => DictAccess.MergePairs(d, seq2, @override != 0);

    /// <summary>Register a function that is told of changes of dicts before they are made.</summary>
    /// <param name="callback">The function. A result below 0 says that an error is set, which is reported as unraisable.</param>
    /// <returns>The number of the watcher. -1 with RuntimeError set if there are eight already.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_AddWatcher), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyDict_AddWatcher(
        [CFunction(typeof(PyDict_WatchCallback))] delegate* unmanaged[Cdecl]<PyDict_WatchEvent, PyObject*, PyObject*, PyObject*, int> callback)
        => DictWatchers.Add(callback);

    /// <summary>Take a watcher of dicts back.</summary>
    /// <param name="watcher_id">Its number.</param>
    /// <returns>0. -1 with ValueError set if there is no such watcher.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_ClearWatcher), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyDict_ClearWatcher(int watcher_id) => DictWatchers.Clear(watcher_id);

    /// <summary>Let a watcher watch a dict.</summary>
    /// <param name="watcher_id">Its number.</param>
    /// <param name="dict">A dict.</param>
    /// <returns>0. -1 with ValueError set if there is no such watcher or dict is no dict.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_Watch), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyDict_Watch(int watcher_id, [Borrowed] PyObject* dict) => DictWatchers.Watch(watcher_id, dict, watch: true);

    /// <summary>Let a watcher watch a dict no longer.</summary>
    /// <param name="watcher_id">Its number.</param>
    /// <param name="dict">A dict.</param>
    /// <returns>0. -1 with ValueError set if there is no such watcher or dict is no dict.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_Unwatch), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyDict_Unwatch(int watcher_id, [Borrowed] PyObject* dict) => DictWatchers.Watch(watcher_id, dict, watch: false);
}
