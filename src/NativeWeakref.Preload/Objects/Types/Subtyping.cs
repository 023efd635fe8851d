using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Types;

/// <summary>The relation between types.</summary>
internal static unsafe class Subtyping
{
    /// <summary>Whether a type is another, or inherits from it.</summary>
    internal static bool IsSubtype(PyTypeObject* type, PyTypeObject* ancestor) => PyType_IsSubtype(type, ancestor) != 0;

    [DllImport("host")]
    private static extern int PyType_IsSubtype(PyTypeObject* type, PyTypeObject* ancestor);
}
