using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>A result and the error indicator must agree: either a result, or an error.</summary>
internal static unsafe class CallResult
{
    /// <summary>Passes a result on; SystemError where result and error indicator do not agree, chained to what was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* Check(PyObject* callable, PyObject* result)
        => (result != null) ^ Errors.Occurred() ? result : Refuse(callable, result);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* Refuse(PyObject* callable, PyObject* result)
    {
        if (result == null)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_SystemError, "%R returned NULL without setting an exception"u8, (nint)callable);
        }
        Refcount.DecRef(result);
        return Errors.FormatFromCause(
            *Symbols.Table.PyExc_SystemError, "%R returned a result with an exception set"u8, (nint)callable);
    }
}
