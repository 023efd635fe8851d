using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Exports.PyErrors;

// Reading, clearing and moving the error that is set.
public static unsafe partial class ErrorExports
{
    /// <summary>Ask whether an error is set.</summary>
    /// <returns>The type of the error. NULL if none is set; that is no failure.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_Occurred), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyErr_Occurred() => Errors.OccurredType();

    /// <summary>Drop the error that is set; does nothing where none is.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_Clear), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_Clear() => Errors.Clear();

    /// <summary>Take the error out of the indicator.</summary>
    /// <returns>The exception. NULL if no error is set; that is no failure.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_GetRaisedException), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyErr_GetRaisedException() => Errors.TakeRaised();

    /// <summary>Set an exception as the error, in place of what is set.</summary>
    /// <param name="exc">An instance of BaseException or a subtype; NULL clears the error.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_SetRaisedException), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_SetRaisedException([Stolen] PyObject* exc) => Errors.SetRaised(exc);

    /// <summary>Take the error out of the indicator, in the three parts of versions before 3.12.</summary>
    /// <param name="ptype">Receives the type; NULL if no error is set.</param>
    /// <param name="pvalue">Receives the exception; NULL if no error is set.</param>
    /// <param name="ptraceback">Receives the traceback; NULL if there is none.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_Fetch), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_Fetch([NewRef] PyObject** ptype, [NewRef] PyObject** pvalue, [NewRef] PyObject** ptraceback)
        => ErrorTriples.Fetch(ptype, pvalue, ptraceback);

    /// <summary>
    /// Set the error from three parts. SystemError is set instead if type is no exception type, TypeError if traceback is no traceback.
    /// </summary>
    /// <param name="type">An exception type; NULL clears the error.</param>
    /// <param name="value">An instance of exactly that type, or the argument of a new one; NULL is allowed.</param>
    /// <param name="traceback">None or NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_Restore), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_Restore([Stolen] PyObject* type, [Stolen] PyObject* value, [Stolen] PyObject* traceback)
        => ErrorTriples.Restore(type, value, traceback);

    /// <summary>
    /// Make the value of a fetched error an instance of its type. If that fails, the failure takes the place of the error.
    /// </summary>
    /// <param name="exc">The type; may be replaced.</param>
    /// <param name="val">The value; may be replaced. What it holds may be NULL.</param>
    /// <param name="tb">The traceback; may be replaced. What it holds may be NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_NormalizeException), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_NormalizeException([NewRef] PyObject** exc, [NewRef] PyObject** val, [NewRef] PyObject** tb)
        => ErrorTriples.Normalize(exc, val, tb);

    /// <summary>Ask whether the error that is set is covered by a type.</summary>
    /// <param name="exc">An exception type, or a tuple of types and tuples; NULL covers nothing.</param>
    /// <returns>1 or 0; 0 if no error is set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_ExceptionMatches), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyErr_ExceptionMatches([Borrowed] PyObject* exc) => ExceptionMatching.RaisedMatches(exc);

    /// <summary>Ask whether an exception is covered by a type.</summary>
    /// <param name="err">An exception or an exception type; NULL is covered by nothing.</param>
    /// <param name="exc">An exception type, or a tuple of types and tuples; NULL covers nothing.</param>
    /// <returns>1 or 0.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_GivenExceptionMatches), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyErr_GivenExceptionMatches([Borrowed] PyObject* err, [Borrowed] PyObject* exc)
        => ExceptionMatching.GivenMatches(err, exc);

    /// <summary>Get the innermost exception that is being handled.</summary>
    /// <returns>The exception. NULL if none is being handled; that is no failure.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_GetHandledException), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyErr_GetHandledException() => HandledException.Get();

    /// <summary>Get the innermost exception that is being handled, in three parts.</summary>
    /// <param name="p_type">Its type, owned; None if none is being handled.</param>
    /// <param name="p_value">The exception, owned; None or NULL if none is being handled.</param>
    /// <param name="p_traceback">Its traceback, owned; None if there is none.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_GetExcInfo), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_GetExcInfo([NewRef] PyObject** p_type, [NewRef] PyObject** p_value, [NewRef] PyObject** p_traceback)
        => HandledException.GetParts(p_type, p_value, p_traceback);

    /// <summary>Set the exception that is being handled.</summary>
    /// <param name="type">Released: the exception knows it. May be NULL.</param>
    /// <param name="value">The exception; NULL or None for none.</param>
    /// <param name="traceback">Released, as the type.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_SetExcInfo), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_SetExcInfo([Stolen] PyObject* type, [Stolen] PyObject* value, [Stolen] PyObject* traceback)
        => HandledException.SetParts(type, value, traceback);

    /// <summary>Set the exception that is being handled: what is raised from now on has it as its context.</summary>
    /// <param name="exc">An exception; NULL or None for none.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_SetHandledException), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_SetHandledException([Borrowed] PyObject* exc) => HandledException.Set(exc);
}
