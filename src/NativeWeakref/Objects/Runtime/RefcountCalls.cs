using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The operations of <see cref="Refcount"/> for callers that cannot inline them: what the exports forward to.</summary>
internal static unsafe class RefcountCalls
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void IncRef(PyObject* op) => Refcount.IncRef(op);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void XIncRef(PyObject* op) => Refcount.XIncRef(op);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void DecRef(PyObject* op)
    {
        if (NullArgument.IsMissing(op))
        {
            return;
        }
        Refcount.DecRef(op);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void XDecRef(PyObject* op) => Refcount.XDecRef(op);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* NewRef(PyObject* op)
        => NullArgument.IsMissing(op) ? null : Refcount.NewRef(op);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* XNewRef(PyObject* op) => Refcount.XNewRef(op);
}
