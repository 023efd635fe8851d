using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Types.GenericAliases;

/// <summary>A type with arguments in square brackets.</summary>
internal static unsafe class GenericAliasType
{
    /// <summary>Return: owned, or NULL with an error.</summary>
    [DllImport("host", EntryPoint = "Py_GenericAlias")]
    internal static extern PyObject* New(PyObject* origin, PyObject* args);
}
