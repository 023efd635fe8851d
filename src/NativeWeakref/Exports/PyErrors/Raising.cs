using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Exports.PyErrors;

/// <summary>Errors: the indicator of each thread, and the exceptions.</summary>
/// <remarks>
/// What raises sets SystemError instead where the type is NULL or no exception type, and MemoryError where memory is exhausted.
/// </remarks>
[Header("pyerrors.h")]
public static unsafe partial class ErrorExports
{
    /// <summary>Raise an exception without arguments.</summary>
    /// <param name="exception">An exception type.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_SetNone), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_SetNone([Borrowed] PyObject* exception) => ErrorCreation.SetObject(exception, null);

    /// <summary>Raise an exception.</summary>
    /// <param name="exception">An exception type.</param>
    /// <param name="value">
    /// An instance of it, or the argument of a new one: a tuple holds all arguments, NULL and None stand for none.
    /// </param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_SetObject), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_SetObject([Borrowed] PyObject* exception, [Borrowed] PyObject* value)
        => ErrorCreation.SetObject(exception, value);

    /// <summary>Raise an exception with a text.</summary>
    /// <param name="exception">An exception type.</param>
    /// <param name="string">The text in UTF-8; not NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_SetString), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_SetString([Borrowed] PyObject* exception, [Const] byte* @string) => ErrorTexts.SetString(exception, @string);

    /// <summary>Raise an exception with a formatted text.</summary>
    /// <param name="exception">An exception type.</param>
    /// <param name="format">ASCII text with the conversions of PyUnicode_FromFormat(); a wrong one gives SystemError.</param>
    /// <param name="vargs">What the conversions show.</param>
    /// <returns>Always NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_FormatV), CallConvs = [typeof(CallConvCdecl)])]
    [Variadic("PyErr_Format")]
    [return: NewRef]
    public static PyObject* PyErr_FormatV([Borrowed] PyObject* exception, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => ErrorTexts.Format(exception, format, vargs);

    /// <summary>Make an exception class.</summary>
    /// <param name="name">"module.class" in UTF-8; __module__ is the part before the last dot.</param>
    /// <param name="base">The base, or a tuple of bases; NULL for Exception.</param>
    /// <param name="dict">Attributes of the class, a dict; NULL for none.</param>
    /// <returns>The class. NULL with SystemError set if the name has no dot, is NULL, or dict is no dict; with what making the class raises.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_NewException), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyErr_NewException([Const] byte* name, [Borrowed] PyObject* @base, [Borrowed] PyObject* dict)
        => ExceptionClasses.New(name, @base, dict);

    /// <summary>As PyErr_NewException(), with a documentation.</summary>
    /// <param name="name">"module.class" in UTF-8.</param>
    /// <param name="doc">The documentation in UTF-8; NULL for none.</param>
    /// <param name="base">The base, or a tuple of bases; NULL for Exception.</param>
    /// <param name="dict">Attributes of the class, a dict, which gets __doc__; NULL for none.</param>
    /// <returns>The class. NULL with an error set as by PyErr_NewException().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_NewExceptionWithDoc), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyErr_NewExceptionWithDoc(
        [Const] byte* name, [Const] byte* doc, [Borrowed] PyObject* @base, [Borrowed] PyObject* dict)
        => ExceptionClasses.NewDocumented(name, doc, @base, dict);

    /// <summary>Raise KeyError with exactly one argument, also where it is a tuple.</summary>
    /// <param name="key">The key.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyErr_SetKeyError), CallConvs = [typeof(CallConvCdecl)])]
    public static void _PyErr_SetKeyError([Borrowed] PyObject* key) => Errors.KeyError(key);

    /// <summary>Raise MemoryError. Allocates nothing: the exception was made at start-up.</summary>
    /// <returns>Always NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_NoMemory), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyErr_NoMemory() => Errors.NoMemory();

    /// <summary>Raise TypeError: an argument has a type that the operation does not take.</summary>
    /// <returns>Always 0.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_BadArgument), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyErr_BadArgument() => ErrorTexts.BadArgument();

    /// <summary>
    /// Raise SystemError: a function got an argument that no correct program passes. The header's macro adds file and line.
    /// </summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_BadInternalCall), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyErr_BadInternalCall() => Errors.BadInternalCall();

    /// <summary>Raise SystemError: a function got an argument that no correct program passes.</summary>
    /// <param name="filename">Source file, for the text; not NULL.</param>
    /// <param name="lineno">Line, for the text.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyErr_BadInternalCall), CallConvs = [typeof(CallConvCdecl)])]
    public static void _PyErr_BadInternalCall([Const] byte* filename, int lineno) => ErrorTexts.BadInternalCall(filename, lineno);

    /// <summary>Raise an exception for the value of errno.</summary>
    /// <param name="exc">A type that is called with number and text; OSError makes the subtype that stands for the number.</param>
    /// <returns>Always NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_SetFromErrno), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyErr_SetFromErrno([Borrowed] PyObject* exc) => ErrnoErrors.Set(exc, null, null);

    /// <summary>Raise an exception for the value of errno and a file.</summary>
    /// <param name="exc">A type that is called with number, text and file.</param>
    /// <param name="filename">Name of the file in UTF-8; NULL for none.</param>
    /// <returns>Always NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_SetFromErrnoWithFilename), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyErr_SetFromErrnoWithFilename([Borrowed] PyObject* exc, [Const] byte* filename)
        => ErrnoErrors.SetWithFileName(exc, filename);

    /// <summary>Raise an exception for the value of errno and a file.</summary>
    /// <param name="exc">A type that is called with number, text and file.</param>
    /// <param name="filename">Name of the file; NULL for none.</param>
    /// <returns>Always NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_SetFromErrnoWithFilenameObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyErr_SetFromErrnoWithFilenameObject([Borrowed] PyObject* exc, [Borrowed] PyObject* filename)
        => ErrnoErrors.Set(exc, filename, null);

    /// <summary>Raise an exception for the value of errno and two files.</summary>
    /// <param name="exc">A type that is called with number, text, file, 0 and second file.</param>
    /// <param name="filename">Name of the file; NULL for none.</param>
    /// <param name="filename2">Name of the second file; NULL for none.</param>
    /// <returns>Always NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_SetFromErrnoWithFilenameObjects), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyErr_SetFromErrnoWithFilenameObjects(
        [Borrowed] PyObject* exc, [Borrowed] PyObject* filename, [Borrowed] PyObject* filename2)
        => ErrnoErrors.Set(exc, filename, filename2);
}
