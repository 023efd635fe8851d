using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>Which subtype of OSError stands for which error number (Linux).</summary>
internal static unsafe class OSErrorSubtypes
{
    private const int EPERM = 1;
    private const int ENOENT = 2;
    private const int ESRCH = 3;
    private const int EINTR = 4;
    private const int ECHILD = 10;
    private const int EAGAIN = 11;
    private const int EACCES = 13;
    private const int EEXIST = 17;
    private const int ENOTDIR = 20;
    private const int EISDIR = 21;
    private const int EPIPE = 32;
    private const int ECONNABORTED = 103;
    private const int ECONNRESET = 104;
    private const int ESHUTDOWN = 108;
    private const int ETIMEDOUT = 110;
    private const int ECONNREFUSED = 111;
    private const int EALREADY = 114;
    private const int EINPROGRESS = 115;

    /// <summary>The type for an error number, borrowed; OSError where there is no better one. Input: any object, NULL too.</summary>
    internal static PyTypeObject* ForNumber(PyObject* number)
    {
        if (number == null || !IntegerObjects.IsInteger(number))
        {
            return (PyTypeObject*)*Symbols.Table.PyExc_OSError;
        }
        int overflow;
        PyObject** variable = VariableFor(IntegerObjects.AsInt64(number, &overflow)); // -1, no error's number, where it overflows
        return (PyTypeObject*)*variable;
    }

    // Comparisons, not a switch: a jump table is an indirect jump, which the proof of elision does not follow.
    private static PyObject** VariableFor(long number)
    {
        ref DataSymbols t = ref Symbols.Table;
        return number == ENOENT ? t.PyExc_FileNotFoundError
            : number is EPERM or EACCES ? t.PyExc_PermissionError
            : number is EAGAIN or EALREADY or EINPROGRESS ? t.PyExc_BlockingIOError
            : number == EEXIST ? t.PyExc_FileExistsError
            : number == EISDIR ? t.PyExc_IsADirectoryError
            : number == ENOTDIR ? t.PyExc_NotADirectoryError
            : number == EINTR ? t.PyExc_InterruptedError
            : number == ETIMEDOUT ? t.PyExc_TimeoutError
            : number is EPIPE or ESHUTDOWN ? t.PyExc_BrokenPipeError
            : number == ECONNABORTED ? t.PyExc_ConnectionAbortedError
            : number == ECONNREFUSED ? t.PyExc_ConnectionRefusedError
            : number == ECONNRESET ? t.PyExc_ConnectionResetError
            : number == ECHILD ? t.PyExc_ChildProcessError
            : number == ESRCH ? t.PyExc_ProcessLookupError
            : t.PyExc_OSError;
    }
}
