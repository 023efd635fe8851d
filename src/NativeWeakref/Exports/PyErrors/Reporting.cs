using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Exports.PyErrors;

// Errors that are printed instead of handled: to sys.stderr, which is file descriptor 2 unless the program replaced it.
public static unsafe partial class ErrorExports
{
    /// <summary>
    /// Print the error that is set, and clear it; does nothing where none is. SystemExit ends the process instead. <c>sys.excepthook</c>
    /// prints it, which the program may replace; <c>sys.last_exc</c>, <c>last_type</c>, <c>last_value</c> and <c>last_traceback</c> keep it.
    /// </summary>
    [Header("pythonrun.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_Print), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_Print() => ErrorPrinting.Print(isKept: true);

    /// <summary>As PyErr_Print().</summary>
    /// <param name="set_sys_last_vars">0: the names in sys stay as they are.</param>
    [Header("pythonrun.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_PrintEx), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_PrintEx(int set_sys_last_vars) => ErrorPrinting.Print(set_sys_last_vars != 0);

    /// <summary>Print an exception with the exceptions that led to it. The error that is set stays.</summary>
    /// <param name="exc">The exception; not NULL.</param>
    [Header("pythonrun.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_DisplayException), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_DisplayException([Borrowed] PyObject* exc) => ErrorPrinting.DisplayValue(exc);

    /// <summary>As PyErr_DisplayException(), of an exception in three parts.</summary>
    /// <param name="exception">Ignored: the exception knows its type.</param>
    /// <param name="value">The exception; of anything else a TypeError is printed. Not NULL.</param>
    /// <param name="tb">Ignored: there are no tracebacks.</param>
    [Header("pythonrun.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_Display), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_Display([Borrowed] PyObject* exception, [Borrowed] PyObject* value, [Borrowed] PyObject* tb)
        => ErrorPrinting.DisplayValue(value);

    /// <summary>
    /// Report the error that is set where nobody can be told of it, and clear it: <c>sys.unraisablehook</c> prints it, which the program may replace.
    /// </summary>
    /// <param name="obj">Where it happened: its repr is printed. NULL and None for nothing.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_WriteUnraisable), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_WriteUnraisable([Borrowed] PyObject* obj) => Errors.WriteUnraisable(obj);

    /// <summary>As PyErr_WriteUnraisable() with words of its own after "Exception ignored".</summary>
    /// <param name="err_msg">UTF-8; NULL for "in" and the object.</param>
    /// <param name="obj">Where it happened: its repr is printed. NULL and None for nothing.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyErr_WriteUnraisableMsg), CallConvs = [typeof(CallConvCdecl)])]
    public static void _PyErr_WriteUnraisableMsg([Const] byte* err_msg, [Borrowed] PyObject* obj) => Unraisable.Write(err_msg, obj);
}
