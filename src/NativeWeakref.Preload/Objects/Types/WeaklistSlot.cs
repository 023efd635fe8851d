using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Types;

/// <summary>Where an object keeps the head of its list of weak references.</summary>
internal static unsafe class WeaklistSlot
{
    /// <summary>Address of the head for a type object: of a static built-in type only the host knows where (W-633).</summary>
    [DllImport("host", EntryPoint = "PyObject_GET_WEAKREFS_LISTPTR")]
    internal static extern PyObject** OfTypeObject(PyTypeObject* type);
}
