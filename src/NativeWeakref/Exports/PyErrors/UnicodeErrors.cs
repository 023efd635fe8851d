using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Exports.PyErrors;

/// <summary>Fields of errors of encoding, decoding and translating.</summary>
[Header("pyerrors.h")]
public static unsafe class UnicodeErrorExports
{
    /// <summary>Create a UnicodeDecodeError.</summary>
    /// <param name="encoding">Name of the encoding; UTF-8.</param>
    /// <param name="object">The bytes.</param>
    /// <param name="length">Their number.</param>
    /// <param name="start">First byte that is wrong.</param>
    /// <param name="end">Byte behind them.</param>
    /// <param name="reason">Why; UTF-8.</param>
    /// <returns>The exception. NULL with SystemError set if a pointer is NULL, with UnicodeDecodeError or MemoryError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeDecodeError_Create), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicodeDecodeError_Create(
        [Const] byte* encoding, [Const] byte* @object, nint length, nint start, nint end, [Const] byte* reason)
        => EncodingErrors.CreateDecode(encoding, @object, length, start, end, reason);

    /// <summary>Create a UnicodeTranslateError.</summary>
    /// <param name="object">A str.</param>
    /// <param name="start">First character that is wrong.</param>
    /// <param name="end">Character behind them.</param>
    /// <param name="reason">Why; UTF-8.</param>
    /// <returns>The exception. NULL with SystemError set if a pointer is NULL, with TypeError, UnicodeDecodeError or MemoryError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicodeTranslateError_Create), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyUnicodeTranslateError_Create([Borrowed] PyObject* @object, nint start, nint end, [Const] byte* reason)
        => EncodingErrors.CreateTranslate(@object, start, end, reason);

    /// <summary>Get the name of the encoding of a UnicodeEncodeError.</summary>
    /// <param name="exc">A UnicodeEncodeError.</param>
    /// <returns>A str. NULL with TypeError set if exc is of another type or the attribute no str, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeEncodeError_GetEncoding), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicodeEncodeError_GetEncoding([Borrowed] PyObject* exc)
        => UnicodeErrorFields.Encoding(exc, UnicodeErrorKind.Encode);

    /// <summary>Get what could not be encoded.</summary>
    /// <param name="exc">A UnicodeEncodeError.</param>
    /// <returns>The str. NULL with TypeError set if exc is of another type or the attribute no str, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeEncodeError_GetObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicodeEncodeError_GetObject([Borrowed] PyObject* exc)
        => UnicodeErrorFields.Object(exc, UnicodeErrorKind.Encode);

    /// <summary>Get why there is a UnicodeEncodeError.</summary>
    /// <param name="exc">A UnicodeEncodeError.</param>
    /// <returns>A str. NULL with TypeError set if exc is of another type or the attribute no str, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeEncodeError_GetReason), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicodeEncodeError_GetReason([Borrowed] PyObject* exc)
        => UnicodeErrorFields.Reason(exc, UnicodeErrorKind.Encode);

    /// <summary>Get the first character that is wrong.</summary>
    /// <param name="exc">A UnicodeEncodeError.</param>
    /// <param name="start">Receives its index, moved to a character that there is; -1 if there is none.</param>
    /// <returns>0. -1 with TypeError set if exc is of another type or the attribute object no str, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeEncodeError_GetStart), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicodeEncodeError_GetStart([Borrowed] PyObject* exc, nint* start)
        => UnicodeErrorFields.Start(exc, UnicodeErrorKind.Encode, start);

    /// <summary>Get the character behind those that are wrong.</summary>
    /// <param name="exc">A UnicodeEncodeError.</param>
    /// <param name="end">Receives its index, at least 1 and at most the length.</param>
    /// <returns>0. -1 with TypeError set if exc is of another type or the attribute object no str, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeEncodeError_GetEnd), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicodeEncodeError_GetEnd([Borrowed] PyObject* exc, nint* end)
        => UnicodeErrorFields.End(exc, UnicodeErrorKind.Encode, end);

    /// <summary>Set the first character that is wrong.</summary>
    /// <param name="exc">A UnicodeEncodeError.</param>
    /// <param name="start">Its index; not checked.</param>
    /// <returns>0. -1 with TypeError set if exc is of another type, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeEncodeError_SetStart), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicodeEncodeError_SetStart([Borrowed] PyObject* exc, nint start)
        => UnicodeErrorFields.SetStart(exc, UnicodeErrorKind.Encode, start);

    /// <summary>Set the character behind those that are wrong.</summary>
    /// <param name="exc">A UnicodeEncodeError.</param>
    /// <param name="end">Its index; not checked.</param>
    /// <returns>0. -1 with TypeError set if exc is of another type, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeEncodeError_SetEnd), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicodeEncodeError_SetEnd([Borrowed] PyObject* exc, nint end)
        => UnicodeErrorFields.SetEnd(exc, UnicodeErrorKind.Encode, end);

    /// <summary>Set why there is a UnicodeEncodeError.</summary>
    /// <param name="exc">A UnicodeEncodeError.</param>
    /// <param name="reason">UTF-8; ends with a zero byte.</param>
    /// <returns>0. -1 with TypeError set if exc is of another type, with SystemError set if a pointer is NULL, with UnicodeDecodeError or MemoryError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeEncodeError_SetReason), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicodeEncodeError_SetReason([Borrowed] PyObject* exc, [Const] byte* reason)
        => UnicodeErrorFields.SetReason(exc, UnicodeErrorKind.Encode, reason);

    /// <summary>Get the name of the encoding of a UnicodeDecodeError.</summary>
    /// <param name="exc">A UnicodeDecodeError.</param>
    /// <returns>A str. NULL with TypeError set if exc is of another type or the attribute no str, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeDecodeError_GetEncoding), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicodeDecodeError_GetEncoding([Borrowed] PyObject* exc)
        => UnicodeErrorFields.Encoding(exc, UnicodeErrorKind.Decode);

    /// <summary>Get what could not be decoded.</summary>
    /// <param name="exc">A UnicodeDecodeError.</param>
    /// <returns>The bytes. NULL with TypeError set if exc is of another type or the attribute no bytes, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeDecodeError_GetObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicodeDecodeError_GetObject([Borrowed] PyObject* exc)
        => UnicodeErrorFields.Object(exc, UnicodeErrorKind.Decode);

    /// <summary>Get why there is a UnicodeDecodeError.</summary>
    /// <param name="exc">A UnicodeDecodeError.</param>
    /// <returns>A str. NULL with TypeError set if exc is of another type or the attribute no str, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeDecodeError_GetReason), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicodeDecodeError_GetReason([Borrowed] PyObject* exc)
        => UnicodeErrorFields.Reason(exc, UnicodeErrorKind.Decode);

    /// <summary>Get the first byte that is wrong.</summary>
    /// <param name="exc">A UnicodeDecodeError.</param>
    /// <param name="start">Receives its index, moved to a byte that there is; -1 if there is none.</param>
    /// <returns>0. -1 with TypeError set if exc is of another type or the attribute object no bytes, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeDecodeError_GetStart), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicodeDecodeError_GetStart([Borrowed] PyObject* exc, nint* start)
        => UnicodeErrorFields.Start(exc, UnicodeErrorKind.Decode, start);

    /// <summary>Get the byte behind those that are wrong.</summary>
    /// <param name="exc">A UnicodeDecodeError.</param>
    /// <param name="end">Receives its index, at least 1 and at most the length.</param>
    /// <returns>0. -1 with TypeError set if exc is of another type or the attribute object no bytes, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeDecodeError_GetEnd), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicodeDecodeError_GetEnd([Borrowed] PyObject* exc, nint* end)
        => UnicodeErrorFields.End(exc, UnicodeErrorKind.Decode, end);

    /// <summary>Set the first byte that is wrong.</summary>
    /// <param name="exc">A UnicodeDecodeError.</param>
    /// <param name="start">Its index; not checked.</param>
    /// <returns>0. -1 with TypeError set if exc is of another type, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeDecodeError_SetStart), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicodeDecodeError_SetStart([Borrowed] PyObject* exc, nint start)
        => UnicodeErrorFields.SetStart(exc, UnicodeErrorKind.Decode, start);

    /// <summary>Set the byte behind those that are wrong.</summary>
    /// <param name="exc">A UnicodeDecodeError.</param>
    /// <param name="end">Its index; not checked.</param>
    /// <returns>0. -1 with TypeError set if exc is of another type, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeDecodeError_SetEnd), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicodeDecodeError_SetEnd([Borrowed] PyObject* exc, nint end)
        => UnicodeErrorFields.SetEnd(exc, UnicodeErrorKind.Decode, end);

    /// <summary>Set why there is a UnicodeDecodeError.</summary>
    /// <param name="exc">A UnicodeDecodeError.</param>
    /// <param name="reason">UTF-8; ends with a zero byte.</param>
    /// <returns>0. -1 with TypeError set if exc is of another type, with SystemError set if a pointer is NULL, with UnicodeDecodeError or MemoryError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeDecodeError_SetReason), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicodeDecodeError_SetReason([Borrowed] PyObject* exc, [Const] byte* reason)
        => UnicodeErrorFields.SetReason(exc, UnicodeErrorKind.Decode, reason);

    /// <summary>Get what could not be translated.</summary>
    /// <param name="exc">A UnicodeTranslateError.</param>
    /// <returns>The str. NULL with TypeError set if exc is of another type or the attribute no str, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeTranslateError_GetObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicodeTranslateError_GetObject([Borrowed] PyObject* exc)
        => UnicodeErrorFields.Object(exc, UnicodeErrorKind.Translate);

    /// <summary>Get why there is a UnicodeTranslateError.</summary>
    /// <param name="exc">A UnicodeTranslateError.</param>
    /// <returns>A str. NULL with TypeError set if exc is of another type or the attribute no str, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeTranslateError_GetReason), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicodeTranslateError_GetReason([Borrowed] PyObject* exc)
        => UnicodeErrorFields.Reason(exc, UnicodeErrorKind.Translate);

    /// <summary>Get the first character that is wrong.</summary>
    /// <param name="exc">A UnicodeTranslateError.</param>
    /// <param name="start">Receives its index, moved to a character that there is; -1 if there is none.</param>
    /// <returns>0. -1 with TypeError set if exc is of another type or the attribute object no str, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeTranslateError_GetStart), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicodeTranslateError_GetStart([Borrowed] PyObject* exc, nint* start)
        => UnicodeErrorFields.Start(exc, UnicodeErrorKind.Translate, start);

    /// <summary>Get the character behind those that are wrong.</summary>
    /// <param name="exc">A UnicodeTranslateError.</param>
    /// <param name="end">Receives its index, at least 1 and at most the length.</param>
    /// <returns>0. -1 with TypeError set if exc is of another type or the attribute object no str, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeTranslateError_GetEnd), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicodeTranslateError_GetEnd([Borrowed] PyObject* exc, nint* end)
        => UnicodeErrorFields.End(exc, UnicodeErrorKind.Translate, end);

    /// <summary>Set the first character that is wrong.</summary>
    /// <param name="exc">A UnicodeTranslateError.</param>
    /// <param name="start">Its index; not checked.</param>
    /// <returns>0. -1 with TypeError set if exc is of another type, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeTranslateError_SetStart), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicodeTranslateError_SetStart([Borrowed] PyObject* exc, nint start)
        => UnicodeErrorFields.SetStart(exc, UnicodeErrorKind.Translate, start);

    /// <summary>Set the character behind those that are wrong.</summary>
    /// <param name="exc">A UnicodeTranslateError.</param>
    /// <param name="end">Its index; not checked.</param>
    /// <returns>0. -1 with TypeError set if exc is of another type, with SystemError set if exc is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeTranslateError_SetEnd), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicodeTranslateError_SetEnd([Borrowed] PyObject* exc, nint end)
        => UnicodeErrorFields.SetEnd(exc, UnicodeErrorKind.Translate, end);

    /// <summary>Set why there is a UnicodeTranslateError.</summary>
    /// <param name="exc">A UnicodeTranslateError.</param>
    /// <param name="reason">UTF-8; ends with a zero byte.</param>
    /// <returns>0. -1 with TypeError set if exc is of another type, with SystemError set if a pointer is NULL, with UnicodeDecodeError or MemoryError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicodeTranslateError_SetReason), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicodeTranslateError_SetReason([Borrowed] PyObject* exc, [Const] byte* reason)
        => UnicodeErrorFields.SetReason(exc, UnicodeErrorKind.Translate, reason);
}
