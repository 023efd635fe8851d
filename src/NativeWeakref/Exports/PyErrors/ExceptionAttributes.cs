using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Exceptions;

namespace NativeWeakref.Exports.PyErrors;

// Attributes of exceptions. An argument that is no exception is not recognised: pass instances of BaseException only.
public static unsafe partial class ErrorExports
{
    /// <summary>Get the name of an exception type.</summary>
    /// <param name="ob">An exception type; anything else is SystemError.</param>
    /// <returns>Its tp_name, valid as long as the type.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyExceptionClass_Name), CallConvs = [typeof(CallConvCdecl)])]
    [return: Const]
    public static byte* PyExceptionClass_Name([Borrowed] PyObject* ob) => ExceptionTypes.NameOf(ob);

    /// <summary>Get the traceback of an exception.</summary>
    /// <param name="self">An exception; anything else is SystemError.</param>
    /// <returns>The traceback. NULL if there is none; that is no failure.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyException_GetTraceback), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyException_GetTraceback([Borrowed] PyObject* self) => BaseExceptionAttributes.GetTraceback(self);

    /// <summary>Set the traceback of an exception.</summary>
    /// <param name="self">An exception; anything else is SystemError.</param>
    /// <param name="tb">None, which takes the traceback away.</param>
    /// <returns>0. -1 with TypeError set if tb is NULL or anything but None.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyException_SetTraceback), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyException_SetTraceback([Borrowed] PyObject* self, [Borrowed] PyObject* tb)
        => BaseExceptionAttributes.SetTraceback(self, tb);

    /// <summary>Get the exception that an exception was raised from.</summary>
    /// <param name="self">An exception; anything else is SystemError.</param>
    /// <returns>The cause. NULL if there is none; that is no failure.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyException_GetCause), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyException_GetCause([Borrowed] PyObject* self) => BaseExceptionAttributes.GetCause(self);

    /// <summary>Set the exception that an exception is raised from; the context is not printed from now on.</summary>
    /// <param name="self">An exception; anything else is SystemError.</param>
    /// <param name="cause">An exception; NULL for none.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyException_SetCause), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyException_SetCause([Borrowed] PyObject* self, [Stolen] PyObject* cause)
        => BaseExceptionAttributes.SetCause(self, cause);

    /// <summary>Get the exception that was being handled when an exception was raised.</summary>
    /// <param name="self">An exception; anything else is SystemError.</param>
    /// <returns>The context. NULL if there is none; that is no failure.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyException_GetContext), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyException_GetContext([Borrowed] PyObject* self) => BaseExceptionAttributes.GetContext(self);

    /// <summary>Set the exception that was being handled when an exception was raised.</summary>
    /// <param name="self">An exception; anything else is SystemError.</param>
    /// <param name="context">An exception; NULL for none.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyException_SetContext), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyException_SetContext([Borrowed] PyObject* self, [Stolen] PyObject* context)
        => BaseExceptionAttributes.SetContext(self, context);

    /// <summary>Get the arguments of an exception.</summary>
    /// <param name="self">An exception; anything else is SystemError.</param>
    /// <returns>A tuple.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyException_GetArgs), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyException_GetArgs([Borrowed] PyObject* self) => BaseExceptionAttributes.GetArgs(self);

    /// <summary>Set the arguments of an exception.</summary>
    /// <param name="self">An exception; anything else is SystemError.</param>
    /// <param name="args">A tuple.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyException_SetArgs), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyException_SetArgs([Borrowed] PyObject* self, [Borrowed] PyObject* args)
        => BaseExceptionAttributes.SetArgs(self, args);
}
