using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Protocols;

/// <summary>What square brackets and len() do.</summary>
internal static unsafe class ItemAccess
{
    /// <summary>Number of items; -1 with an error.</summary>
    [DllImport("host", EntryPoint = "PyObject_Size")]
    internal static extern nint Size(PyObject* o);

    /// <summary>Return: owned, or NULL with an error.</summary>
    [DllImport("host", EntryPoint = "PyObject_GetItem")]
    internal static extern PyObject* Get(PyObject* o, PyObject* key);

    /// <summary>Return: 0, or -1 with an error.</summary>
    [DllImport("host", EntryPoint = "PyObject_SetItem")]
    internal static extern int Set(PyObject* o, PyObject* key, PyObject* value);

    /// <summary>Return: 0, or -1 with an error.</summary>
    [DllImport("host", EntryPoint = "PyObject_DelItem")]
    internal static extern int Delete(PyObject* o, PyObject* key);
}
