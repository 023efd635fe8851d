using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Calling objects. Return: owned, or NULL with an error.</summary>
internal static unsafe class Calls
{
    /// <summary>A call with one argument.</summary>
    [DllImport("host", EntryPoint = "PyObject_CallOneArg")]
    internal static extern PyObject* OneArg(PyObject* callable, PyObject* argument);

    /// <summary>A call with a tuple, and a dict or NULL.</summary>
    [DllImport("host", EntryPoint = "PyObject_Call")]
    internal static extern PyObject* Call(PyObject* callable, PyObject* args, PyObject* kwargs);
}
