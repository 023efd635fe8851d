using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>A result and the error indicator must agree: either a result, or an error.</summary>
internal static unsafe class CallResult
{
    /// <summary>Whether there is a result and no error: the usual case, of which <see cref="Check(PyObject*, PyObject*)"/> would say nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsPlain(PyObject* result)
    {
        if (result == null)
        {
            return false;
        }
        PyThreadState* state = ThreadState.Current;
        return state == null || state->current_exception == null;
    }

    /// <summary>As the other form, for a caller that keeps the object in memory.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Check(PyObject** callable, PyObject* result) => Check(*callable, result);

    /// <summary>Passes a result on; SystemError where result and error indicator do not agree, chained to what was set.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Check(PyObject* callable, PyObject* result)
    {
        if (IsPlain(result))
        {
            return result;
        }
        if (result == null)
        {
            return Errors.Occurred() ? null : Errors.Format(
                *Symbols.Table.PyExc_SystemError, "%R returned NULL without setting an exception"u8, (nint)callable);
        }
        Refcount.DecRef(result);
        return Errors.FormatFromCause(
            *Symbols.Table.PyExc_SystemError, "%R returned a result with an exception set"u8, (nint)callable);
    }
}
