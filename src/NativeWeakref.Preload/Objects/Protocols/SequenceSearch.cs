using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Looking for a value.</summary>
internal static unsafe class SequenceSearch
{
    /// <summary>1 if the value is there, 0 if not; -1 with an error.</summary>
    [DllImport("host", EntryPoint = "PySequence_Contains")]
    internal static extern int Contains(PyObject* container, PyObject* value);
}
