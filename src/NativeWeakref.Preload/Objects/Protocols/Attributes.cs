using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Reading and writing attributes.</summary>
internal static unsafe class Attributes
{
    /// <summary>Return: owned, or NULL with AttributeError or what the object's code raised.</summary>
    [DllImport("host", EntryPoint = "PyObject_GetAttr")]
    internal static extern PyObject* Get(PyObject* op, PyObject* name);

    /// <summary>Sets an attribute, or deletes it where the value is NULL. Return: 0, or -1 with an error.</summary>
    [DllImport("host", EntryPoint = "PyObject_SetAttr")]
    internal static extern int Set(PyObject* op, PyObject* name, PyObject* value);
}
