using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Modules.Import;

namespace NativeWeakref.Exports.PyErrors;

// Errors of imports.
public static unsafe partial class ErrorExports
{
    /// <summary>Raise ImportError.</summary>
    /// <param name="msg">The message; not NULL.</param>
    /// <param name="name">The module's name; NULL for None.</param>
    /// <param name="path">The module's file; NULL for None.</param>
    /// <returns>Always NULL. TypeError is set if msg is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_SetImportError), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyErr_SetImportError([Borrowed] PyObject* msg, [Borrowed] PyObject* name, [Borrowed] PyObject* path)
        => ImportErrors.RaisePlain(msg, name, path);

    /// <summary>Raise ImportError or a subtype.</summary>
    /// <param name="exception">ImportError or a type that derives from it; anything else is TypeError.</param>
    /// <param name="msg">The message; not NULL.</param>
    /// <param name="name">The module's name; NULL for None.</param>
    /// <param name="path">The module's file; NULL for None.</param>
    /// <returns>Always NULL. TypeError is set if msg is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_SetImportErrorSubclass), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyErr_SetImportErrorSubclass(
        [Borrowed] PyObject* exception, [Borrowed] PyObject* msg, [Borrowed] PyObject* name, [Borrowed] PyObject* path)
        => ImportErrors.Raise(exception, msg, name, path);
}
