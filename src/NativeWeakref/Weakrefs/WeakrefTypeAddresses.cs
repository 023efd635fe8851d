using NativeWeakref.Abi;

namespace NativeWeakref.Weakrefs;

// The addresses of the three types where hot code compares with them. Each is the only field of a class: the compiler names the start of
// a class's fields in the comparison itself, but needs an instruction more for what lies behind it. Filled by the load hook.

/// <summary>The type <c>weakref.ReferenceType</c>.</summary>
internal static unsafe class ReferenceTypeAddress
{
    internal static PyTypeObject* Value;
}

/// <summary>The type <c>weakref.ProxyType</c>.</summary>
internal static unsafe class PlainProxyTypeAddress
{
    internal static PyTypeObject* Value;
}

/// <summary>The type <c>weakref.CallableProxyType</c>.</summary>
internal static unsafe class CallableProxyTypeAddress
{
    internal static PyTypeObject* Value;
}
