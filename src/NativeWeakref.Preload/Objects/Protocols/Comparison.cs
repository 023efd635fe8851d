using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Comparing two objects with one of the six operators.</summary>
internal static unsafe class Comparison
{
    /// <summary>Return: an owned result of any type, or NULL with an error.</summary>
    [DllImport("host", EntryPoint = "PyObject_RichCompare")]
    internal static extern PyObject* Compare(PyObject* left, PyObject* right, int op);

    /// <summary>Whether identity decides == and !=: the host knows, and is not asked.</summary>
    internal static bool IsByIdentity(PyObject* _1, PyObject* _2) => false;
}
