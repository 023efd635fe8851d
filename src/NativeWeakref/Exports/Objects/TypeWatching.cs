using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Exports.Objects;

/// <summary>Being told of changes of types.</summary>
[Header("object.h")]
public static unsafe class TypeWatchExports
{
    /// <summary>Register a function that is to be told of changes of types. There is room for eight.</summary>
    /// <param name="callback">The function; not NULL.</param>
    /// <returns>Its number. -1 with RuntimeError set if there is no room.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_AddWatcher), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyType_AddWatcher(
        [CFunction(typeof(PyType_WatchCallback))] delegate* unmanaged[Cdecl]<PyTypeObject*, int> callback)
        => TypeWatchers.Add(callback);

    /// <summary>Forget a function that PyType_AddWatcher() registered.</summary>
    /// <param name="watcher_id">Its number.</param>
    /// <returns>0. -1 with ValueError set if there is no such function.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_ClearWatcher), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyType_ClearWatcher(int watcher_id) => TypeWatchers.Remove(watcher_id);

    /// <summary>Have a function told when a type changes: once, then again after the next lookup.</summary>
    /// <param name="watcher_id">The function's number.</param>
    /// <param name="type">The type; not NULL.</param>
    /// <returns>0. -1 with ValueError set if there is no such function or type is no type.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_Watch), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyType_Watch(int watcher_id, [Borrowed] PyObject* type) => TypeWatchers.Watch(watcher_id, type);

    /// <summary>Have a function no longer told of changes of a type.</summary>
    /// <param name="watcher_id">The function's number.</param>
    /// <param name="type">The type; not NULL.</param>
    /// <returns>0. -1 with ValueError set if there is no such function or type is no type.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_Unwatch), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyType_Unwatch(int watcher_id, [Borrowed] PyObject* type) => TypeWatchers.Unwatch(watcher_id, type);
}
