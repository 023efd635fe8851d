using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>What is about to happen to a dict that is watched.</summary>
[Header("dictobject.h")]
public enum PyDict_WatchEvent
{
    /// <summary>A key is stored that was not there.</summary>
    PyDict_EVENT_ADDED,

    /// <summary>Another value is stored.</summary>
    PyDict_EVENT_MODIFIED,

    /// <summary>An item is deleted.</summary>
    PyDict_EVENT_DELETED,

    /// <summary>All items of another dict, which is the key here, are copied into the empty dict.</summary>
    PyDict_EVENT_CLONED,

    /// <summary>All items are deleted.</summary>
    PyDict_EVENT_CLEARED,

    /// <summary>The dict goes.</summary>
    PyDict_EVENT_DEALLOCATED,
}

/// <summary>Take note that a dict is about to change. A result below 0 says that an error is set.</summary>
[Header("dictobject.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int PyDict_WatchCallback(PyDict_WatchEvent what, PyObject* dict, PyObject* key, PyObject* new_value);
