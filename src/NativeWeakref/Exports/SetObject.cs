using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Sets;

namespace NativeWeakref.Exports;

/// <summary>Sets.</summary>
[Header("setobject.h")]
public static unsafe class SetExports
{
    /// <summary>Create a set.</summary>
    /// <param name="iterable">Gives the items; NULL for none.</param>
    /// <returns>
    /// A new set. NULL with TypeError set if iterable cannot be iterated over or an item is not hashable, with MemoryError set if memory
    /// is exhausted, or with what the iterator, hashing or comparing raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySet_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PySet_New([Borrowed] PyObject* iterable) => SetObjects.NewSet(iterable);

    /// <summary>Create a frozenset.</summary>
    /// <remarks>Until other code has seen it PySet_Add() may fill it.</remarks>
    /// <param name="iterable">Gives the items; NULL for none.</param>
    /// <returns>
    /// A new frozenset. NULL with an exception as for PySet_New().
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyFrozenSet_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyFrozenSet_New([Borrowed] PyObject* iterable) => SetObjects.NewFrozenSet(iterable);

    /// <summary>Count the items of a set.</summary>
    /// <param name="anyset">A set or frozenset.</param>
    /// <returns>The number. -1 with SystemError set if anyset is NULL or no set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySet_Size), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PySet_Size([Borrowed] PyObject* anyset) => SetAccess.Size(anyset);

    /// <summary>Test whether a set has an item.</summary>
    /// <param name="anyset">A set or frozenset.</param>
    /// <param name="key">The item; it must be hashable.</param>
    /// <returns>
    /// 1 or 0. -1 with SystemError set if anyset is no set or an argument is NULL, with TypeError set if key is not hashable, or with
    /// what hashing or comparing it raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySet_Contains), CallConvs = [typeof(CallConvCdecl)])]
    public static int PySet_Contains([Borrowed] PyObject* anyset, [Borrowed] PyObject* key)
        => SetAccess.Contains(anyset, key);

    /// <summary>Add an item to a set.</summary>
    /// <param name="set">A set, or a frozenset that only the caller refers to.</param>
    /// <param name="key">The item; it must be hashable.</param>
    /// <returns>
    /// 0. -1 with SystemError set if set is neither or an argument is NULL, with TypeError set if key is not hashable, with MemoryError set
    /// if memory is exhausted, or with what hashing or comparing it raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySet_Add), CallConvs = [typeof(CallConvCdecl)])]
    public static int PySet_Add([Borrowed] PyObject* set, [Borrowed] PyObject* key) => SetAccess.Add(set, key);

    /// <summary>Remove an item from a set.</summary>
    /// <param name="set">A set.</param>
    /// <param name="key">The item; it must be hashable.</param>
    /// <returns>
    /// 1, or 0 if it was not there. -1 with SystemError set if set is no set that can be changed or an argument is NULL, with TypeError
    /// set if key is not hashable, or with what hashing or comparing it raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySet_Discard), CallConvs = [typeof(CallConvCdecl)])]
    public static int PySet_Discard([Borrowed] PyObject* set, [Borrowed] PyObject* key) => SetAccess.Discard(set, key);

    /// <summary>Remove some item from a set.</summary>
    /// <param name="set">A set.</param>
    /// <returns>
    /// The item. NULL with KeyError set if the set is empty, with SystemError set if set is NULL or no set that can be changed.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySet_Pop), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PySet_Pop([Borrowed] PyObject* set) => SetAccess.Pop(set);

    /// <summary>Remove all items from a set.</summary>
    /// <param name="set">A set.</param>
    /// <returns>0. -1 with SystemError set if set is NULL or no set that can be changed.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySet_Clear), CallConvs = [typeof(CallConvCdecl)])]
    public static int PySet_Clear([Borrowed] PyObject* set) => SetAccess.Clear(set);

    /// <summary>Add the items of an iterable to a set.</summary>
    /// <param name="set">A set.</param>
    /// <param name="iterable">Gives the items.</param>
    /// <returns>
    /// 0. -1 with SystemError set if set is no set that can be changed or an argument is NULL, or with an exception as for PySet_New().
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PySet_Update), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PySet_Update([Borrowed] PyObject* set, [Borrowed] PyObject* iterable)
        => SetAccess.Update(set, iterable);

    /// <summary>Step through the items of a set, which must not change meanwhile.</summary>
    /// <param name="set">A set or frozenset.</param>
    /// <param name="pos">Holds 0 before the first call.</param>
    /// <param name="key">Receives an item.</param>
    /// <param name="hash">Receives its hash.</param>
    /// <returns>1, or 0 at the end. -1 with SystemError set if set is NULL or no set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PySet_NextEntry), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PySet_NextEntry([Borrowed] PyObject* set, nint* pos, [Borrowed] PyObject** key, nint* hash)
        => SetAccess.Next(set, pos, key, hash);
}
