using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The operations of <see cref="Refcount"/> for callers that cannot inline them: what the exports forward to.</summary>
internal static unsafe class RefcountCalls
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void IncRef(PyObject* op) => Refcount.IncRef(op);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void XIncRef(PyObject* op) => Refcount.XIncRef(op);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void DecRef(PyObject* op) => Refcount.DecRef(op);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void XDecRef(PyObject* op) => Refcount.XDecRef(op);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* NewRef(PyObject* op) => Refcount.NewRef(op);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* XNewRef(PyObject* op) => Refcount.XNewRef(op);
}
