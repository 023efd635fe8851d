using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

// Addresses of Symbols.Table that hot code compares with or returns. Each is the only field of a class: the compiler names the start of a
// class's fields in the instruction that uses it, but needs one more for what lies behind it.

/// <summary>The address of NotImplemented.</summary>
internal static unsafe class NotImplementedAddress
{
    internal static PyObject* Value;
}

/// <summary>The address of True.</summary>
internal static unsafe class TrueAddress
{
    internal static PyObject* Value;
}

/// <summary>The address of False.</summary>
internal static unsafe class FalseAddress
{
    internal static PyObject* Value;
}

/// <summary>The address of <c>PyObject_GenericGetAttr</c>, as C has it.</summary>
internal static unsafe class GenericGetAttrAddress
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> Value;
}

/// <summary>The address of <c>PyObject_GenericSetAttr</c>, as C has it.</summary>
internal static unsafe class GenericSetAttrAddress
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int> Value;
}
