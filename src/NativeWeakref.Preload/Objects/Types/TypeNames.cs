using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Types;

/// <summary>Names of types in messages.</summary>
internal static unsafe class TypeNames
{
    /// <summary>Return: an owned str, or NULL with an error. For functions newer than the host, which knows no name with the module.</summary>
    [DllImport("host", EntryPoint = "PyType_GetQualName")]
    internal static extern PyObject* FullyQualified(PyTypeObject* type);
}
