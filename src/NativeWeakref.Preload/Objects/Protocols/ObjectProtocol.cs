using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Protocols;

/// <summary>What every object can be asked: text, hash, truth.</summary>
internal static unsafe class ObjectProtocol
{
    /// <summary>The text of an object. Return: an owned str, or NULL with an error.</summary>
    [DllImport("host", EntryPoint = "PyObject_Str")]
    internal static extern PyObject* Str(PyObject* op);

    /// <summary>The hash, never -1; -1 with an error.</summary>
    [DllImport("host", EntryPoint = "PyObject_Hash")]
    internal static extern nint Hash(PyObject* op);

    /// <summary>1 true, 0 false, -1 with an error.</summary>
    [DllImport("host", EntryPoint = "PyObject_IsTrue")]
    internal static extern int IsTrue(PyObject* op);
}
