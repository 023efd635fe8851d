using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Modules.Standard.Sys;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Exports;

/// <summary>The module sys.</summary>
[Header("sysmodule.h")]
public static unsafe class SysExports
{
    /// <summary>Return an attribute of sys.</summary>
    /// <param name="name">Its name in UTF-8.</param>
    /// <returns>The value. NULL if there is none or anything fails; no error is set, and one that is set stays.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySys_GetObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PySys_GetObject([Const] byte* name) => SysAccess.Get(name);

    /// <summary>Set an attribute of sys.</summary>
    /// <param name="name">Its name in UTF-8; not NULL.</param>
    /// <param name="v">The value; NULL takes the attribute away, and there need not be one.</param>
    /// <returns>0. -1 with SystemError set for NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySys_SetObject), CallConvs = [typeof(CallConvCdecl)])]
    public static int PySys_SetObject([Const] byte* name, [Borrowed] PyObject* v) => SysAccess.Set(name, v);

    /// <summary>Return the options of kind X.</summary>
    /// <returns>The dict sys._xoptions. NULL with SystemError set if it is gone.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySys_GetXOptions), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PySys_GetXOptions() => SysAccess.Options();

    /// <summary>Empty the list sys.warnoptions.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySys_ResetWarnOptions), CallConvs = [typeof(CallConvCdecl)])]
    public static void PySys_ResetWarnOptions() => SysAccess.ResetWarnings();

    /// <summary>Write to sys.stdout, or to descriptor 1 where that fails. No error is set, and one that is set stays.</summary>
    /// <param name="format">As for printf(); at most 1000 bytes are written.</param>
    /// <param name="vargs">What the conversions show.</param>
    [Internal]
    [Variadic("PySys_WriteStdout")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PySys_WriteStdout_va), CallConvs = [typeof(CallConvCdecl)])]
    public static void PySys_WriteStdout_va([Const] byte* format, [CType("va_list")] VaList* vargs) => SysAccess.WriteOutput(format, vargs);

    /// <summary>Write to sys.stderr, or to descriptor 2 where that fails. No error is set, and one that is set stays.</summary>
    /// <param name="format">As for printf(); at most 1000 bytes are written.</param>
    /// <param name="vargs">What the conversions show.</param>
    [Internal]
    [Variadic("PySys_WriteStderr")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PySys_WriteStderr_va), CallConvs = [typeof(CallConvCdecl)])]
    public static void PySys_WriteStderr_va([Const] byte* format, [CType("va_list")] VaList* vargs) => SysAccess.WriteErrors(format, vargs);

    /// <summary>Write to sys.stdout, or to descriptor 1 where that fails. No error is set, and one that is set stays.</summary>
    /// <param name="format">ASCII text with the conversions of PyUnicode_FromFormat().</param>
    /// <param name="vargs">What the conversions show.</param>
    [Internal]
    [Variadic("PySys_FormatStdout")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PySys_FormatStdout_va), CallConvs = [typeof(CallConvCdecl)])]
    public static void PySys_FormatStdout_va([Const] byte* format, [CType("va_list")] VaList* vargs) => SysAccess.FormatOutput(format, vargs);

    /// <summary>Write to sys.stderr, or to descriptor 2 where that fails. No error is set, and one that is set stays.</summary>
    /// <param name="format">ASCII text with the conversions of PyUnicode_FromFormat().</param>
    /// <param name="vargs">What the conversions show.</param>
    [Internal]
    [Variadic("PySys_FormatStderr")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PySys_FormatStderr_va), CallConvs = [typeof(CallConvCdecl)])]
    public static void PySys_FormatStderr_va([Const] byte* format, [CType("va_list")] VaList* vargs) => SysAccess.FormatErrors(format, vargs);

    /// <summary>Return the bytes of memory that an object takes: what its __sizeof__ says, and what the collector keeps for it.</summary>
    /// <param name="op">The object; not NULL.</param>
    /// <returns>
    /// The bytes. (size_t)-1 with TypeError set if the type does not tell, with ValueError set for less than 0, or with what __sizeof__
    /// raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PySys_GetSizeOf), CallConvs = [typeof(CallConvCdecl)])]
    public static nuint _PySys_GetSizeOf([Borrowed] PyObject* op) => ObjectSize.Of(op);
}
