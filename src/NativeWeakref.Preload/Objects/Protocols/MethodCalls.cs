using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Calling a method by its name. Return: owned, or NULL with an error.</summary>
internal static unsafe class MethodCalls
{
    /// <summary>The object is the first of the arguments, of which there is at least one.</summary>
    [DllImport("host", EntryPoint = "PyObject_VectorcallMethod")]
    internal static extern PyObject* Vectorcall(PyObject* name, PyObject** args, nuint nargsf, PyObject* kwnames);
}
