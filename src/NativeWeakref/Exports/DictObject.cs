using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Dicts;

namespace NativeWeakref.Exports;

/// <summary>Dicts.</summary>
[Header("dictobject.h")]
public static unsafe class DictExports
{
    /// <summary>Create an empty dict.</summary>
    /// <remarks>The collector knows it from the first key or value on that could be part of a cycle.</remarks>
    /// <returns>The dict. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyDict_New() => DictObjects.New();

    /// <summary>Read the value of a key, and suppress all errors.</summary>
    /// <remarks>
    /// An error that was set before the call stays set. Use PyDict_GetItemWithError() to tell a missing key from a failure.
    /// </remarks>
    /// <param name="mp">A dict.</param>
    /// <param name="key">The key; it must be hashable.</param>
    /// <returns>
    /// The value. NULL without an error if the key is missing, if mp is no dict, or if hashing or comparing the key fails.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_GetItem), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyDict_GetItem([Borrowed] PyObject* mp, [Borrowed] PyObject* key) => DictAccess.GetItem(mp, key);

    /// <summary>Read the value of a key.</summary>
    /// <param name="mp">A dict.</param>
    /// <param name="key">The key; it must be hashable.</param>
    /// <returns>
    /// The value. NULL without an error if the key is missing; NULL with SystemError set if mp is no dict or an argument is NULL, with
    /// TypeError set if the key is not hashable, or with what hashing or comparing the key raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_GetItemWithError), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyDict_GetItemWithError([Borrowed] PyObject* mp, [Borrowed] PyObject* key)
        => DictAccess.GetItemWithError(mp, key);

    /// <summary>Store a value under a key.</summary>
    /// <remarks>The dict owns references of its own to both. If it holds an equal key, that key stays.</remarks>
    /// <param name="mp">A dict.</param>
    /// <param name="key">The key; it must be hashable.</param>
    /// <param name="item">The value; not NULL.</param>
    /// <returns>
    /// 0. -1 with SystemError set if mp is no dict or an argument is NULL, with TypeError set if the key is not hashable, with
    /// MemoryError set if memory is exhausted, or with what hashing or comparing the key raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_SetItem), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyDict_SetItem([Borrowed] PyObject* mp, [Borrowed] PyObject* key, [Borrowed] PyObject* item)
        => DictAccess.SetItem(mp, key, item);

    /// <summary>Delete a key and its value.</summary>
    /// <param name="mp">A dict.</param>
    /// <param name="key">The key; it must be hashable.</param>
    /// <returns>
    /// 0. -1 with KeyError set if the key is missing, with SystemError set if mp is no dict or an argument is NULL, with TypeError set
    /// if the key is not hashable, or with what hashing or comparing the key raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_DelItem), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyDict_DelItem([Borrowed] PyObject* mp, [Borrowed] PyObject* key) => DictAccess.DelItem(mp, key);

    /// <summary>Delete all keys and values.</summary>
    /// <param name="mp">A dict; for NULL and what is no dict nothing happens.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_Clear), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyDict_Clear([Borrowed] PyObject* mp) => DictAccess.Clear(mp);

    /// <summary>Step through the items of a dict in the order of their insertion.</summary>
    /// <remarks>Values may be replaced between the steps; keys may be neither added nor deleted.</remarks>
    /// <param name="mp">A dict.</param>
    /// <param name="pos">Set to 0 before the first step; not NULL.</param>
    /// <param name="key">Receives the key; NULL if not wanted. Untouched at the end.</param>
    /// <param name="value">Receives the value; NULL if not wanted. Untouched at the end.</param>
    /// <returns>1 for an item, 0 at the end and for NULL and what is no dict. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_Next), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyDict_Next([Borrowed] PyObject* mp, nint* pos, [Borrowed] PyObject** key, [Borrowed] PyObject** value)
        => DictAccess.Next(mp, pos, key, value);

    /// <summary>Count the items of a dict.</summary>
    /// <param name="mp">A dict.</param>
    /// <returns>The number. -1 with SystemError set if mp is NULL or no dict.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_Size), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyDict_Size([Borrowed] PyObject* mp) => DictAccess.Size(mp);

    /// <summary>Create a dict of the same items.</summary>
    /// <param name="mp">A dict.</param>
    /// <returns>
    /// A dict of exact type. NULL with SystemError set if mp is NULL or no dict, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_Copy), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyDict_Copy([Borrowed] PyObject* mp) => DictAccess.Copy(mp);

    /// <summary>Test whether a dict has a key.</summary>
    /// <param name="mp">A dict.</param>
    /// <param name="key">The key; it must be hashable.</param>
    /// <returns>
    /// 1 or 0. -1 with SystemError set if mp is no dict or an argument is NULL, with TypeError set if the key is not hashable, or with
    /// what hashing or comparing the key raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_Contains), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyDict_Contains([Borrowed] PyObject* mp, [Borrowed] PyObject* key) => DictAccess.Contains(mp, key);

    /// <summary>Read the value of a key given as a C string, and suppress all errors.</summary>
    /// <remarks>An error that was set before the call stays set.</remarks>
    /// <param name="dp">A dict.</param>
    /// <param name="key">The key; UTF-8.</param>
    /// <returns>The value. NULL without an error if the key is missing, if dp is no dict, or if anything fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_GetItemString), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyDict_GetItemString([Borrowed] PyObject* dp, [Const] byte* key) => DictAccess.GetItemString(dp, key);

    /// <summary>Store a value under a key given as a C string.</summary>
    /// <remarks>The key is interned. The dict owns a reference of its own to the value.</remarks>
    /// <param name="dp">A dict.</param>
    /// <param name="key">The key; UTF-8, not NULL.</param>
    /// <param name="item">The value; not NULL.</param>
    /// <returns>
    /// 0. -1 with SystemError set if dp is NULL or no dict or item is NULL, with UnicodeDecodeError set if key is not UTF-8, with
    /// MemoryError set if memory is exhausted, or with what comparing the key raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_SetItemString), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyDict_SetItemString([Borrowed] PyObject* dp, [Const] byte* key, [Borrowed] PyObject* item)
        => DictAccess.SetItemString(dp, key, item);

    /// <summary>Delete a key given as a C string, and its value.</summary>
    /// <param name="dp">A dict.</param>
    /// <param name="key">The key; UTF-8, not NULL.</param>
    /// <returns>
    /// 0. -1 with KeyError set if the key is missing, with SystemError set if dp is NULL or no dict, with UnicodeDecodeError set if key
    /// is not UTF-8, with MemoryError set if memory is exhausted, or with what comparing the key raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_DelItemString), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyDict_DelItemString([Borrowed] PyObject* dp, [Const] byte* key) => DictAccess.DelItemString(dp, key);

    /// <summary>Read the value of a key, or store one.</summary>
    /// <param name="mp">A dict.</param>
    /// <param name="key">The key; it must be hashable.</param>
    /// <param name="defaultobj">What is stored under a key that is missing; not NULL.</param>
    /// <returns>
    /// The value. NULL with SystemError set if mp is no dict or an argument is NULL, with TypeError set if the key is not hashable, with
    /// MemoryError set if memory is exhausted, or with what hashing or comparing the key raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDict_SetDefault), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyDict_SetDefault([Borrowed] PyObject* mp, [Borrowed] PyObject* key, [Borrowed] PyObject* defaultobj)
        => DictAccess.SetDefault(mp, key, defaultobj);

    /// <summary>Delete a key and return its value.</summary>
    /// <param name="mp">A dict.</param>
    /// <param name="key">The key; it must be hashable.</param>
    /// <param name="defaultobj">What to return if the key is missing; NULL for KeyError.</param>
    /// <returns>
    /// The value, or defaultobj. NULL with KeyError set if the key is missing, with SystemError set if mp is no dict or key is NULL, with
    /// TypeError set if the key is not hashable, or with what hashing or comparing the key raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyDict_Pop), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyDict_Pop([Borrowed] PyObject* mp, [Borrowed] PyObject* key, [Borrowed] PyObject* defaultobj)
        => DictAccess.Pop(mp, key, defaultobj);

    /// <summary>Read the value of a key whose hash is known.</summary>
    /// <param name="mp">A dict.</param>
    /// <param name="key">The key.</param>
    /// <param name="hash">Its hash.</param>
    /// <returns>
    /// The value. NULL without an error if the key is missing; with SystemError set if mp is no dict or key is NULL, or with what
    /// comparing the key raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyDict_GetItem_KnownHash), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* _PyDict_GetItem_KnownHash([Borrowed] PyObject* mp, [Borrowed] PyObject* key, nint hash)
        => DictAccess.GetItemKnownHash(mp, key, hash);

    /// <summary>Store a value under a key whose hash is known.</summary>
    /// <param name="mp">A dict.</param>
    /// <param name="key">The key.</param>
    /// <param name="item">The value; not NULL.</param>
    /// <param name="hash">The key's hash.</param>
    /// <returns>
    /// 0. -1 with SystemError set if mp is no dict or an argument is NULL, with MemoryError set if memory is exhausted, or with what
    /// comparing the key raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyDict_SetItem_KnownHash), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyDict_SetItem_KnownHash([Borrowed] PyObject* mp, [Borrowed] PyObject* key, [Borrowed] PyObject* item, nint hash)
        => DictAccess.SetItemKnownHash(mp, key, item, hash);
}
