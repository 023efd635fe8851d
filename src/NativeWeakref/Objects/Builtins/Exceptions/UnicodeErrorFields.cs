using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>The three types of Unicode errors.</summary>
internal enum UnicodeErrorKind
{
    /// <summary>UnicodeEncodeError.</summary>
    Encode,

    /// <summary>UnicodeDecodeError.</summary>
    Decode,

    /// <summary>UnicodeTranslateError.</summary>
    Translate,
}

// The attributes are writable: each is checked when it is read. Where the error is of another type, or NULL, that is TypeError or
// SystemError, as everywhere.

/// <summary>The fields of Unicode errors, for C and for the handlers of errors.</summary>
internal static unsafe class UnicodeErrorFields
{
    /// <summary>Whether an object is an error of a kind.</summary>
    internal static bool Is(PyObject* op, UnicodeErrorKind kind) => op != null && Subtyping.IsInstance(op, TypeOf(kind));

    /// <summary>What was converted. Return: owned str or bytes; NULL with an error.</summary>
    internal static PyObject* Object(PyObject* error, UnicodeErrorKind kind)
        => Check(error, kind)
            ? Owned(((PyUnicodeErrorObject*)error)->@object, "object"u8, kind == UnicodeErrorKind.Decode)
            : null;

    /// <summary>Return: an owned str; NULL with an error.</summary>
    internal static PyObject* Encoding(PyObject* error, UnicodeErrorKind kind)
        => Check(error, kind) ? Owned(((PyUnicodeErrorObject*)error)->encoding, "encoding"u8, isBytes: false) : null;

    /// <summary>Return: an owned str; NULL with an error.</summary>
    internal static PyObject* Reason(PyObject* error, UnicodeErrorKind kind)
        => Check(error, kind) ? Owned(((PyUnicodeErrorObject*)error)->reason, "reason"u8, isBytes: false) : null;

    /// <summary>The first unit at fault, moved into the object; -1 of an empty one. Return: 0, or -1 with an error.</summary>
    internal static int Start(PyObject* error, UnicodeErrorKind kind, nint* start)
    {
        if (NullArgument.IsMissing(start))
        {
            return -1;
        }
        nint length = Length(error, kind);
        if (length < 0)
        {
            return -1;
        }
        nint given = ((PyUnicodeErrorObject*)error)->start;
        given = given < 0 ? 0 : given;
        *start = given >= length ? length - 1 : given;
        return 0;
    }

    /// <summary>The unit behind those at fault, moved into the object. Return: 0, or -1 with an error.</summary>
    internal static int End(PyObject* error, UnicodeErrorKind kind, nint* end)
    {
        if (NullArgument.IsMissing(end))
        {
            return -1;
        }
        nint length = Length(error, kind);
        if (length < 0)
        {
            return -1;
        }
        nint given = ((PyUnicodeErrorObject*)error)->end;
        given = given < 1 ? 1 : given;
        *end = given > length ? length : given;
        return 0;
    }

    /// <summary>Return: 0, or -1 with an error.</summary>
    internal static int SetStart(PyObject* error, UnicodeErrorKind kind, nint start)
    {
        if (!Check(error, kind))
        {
            return -1;
        }
        ((PyUnicodeErrorObject*)error)->start = start;
        return 0;
    }

    /// <summary>Return: 0, or -1 with an error.</summary>
    internal static int SetEnd(PyObject* error, UnicodeErrorKind kind, nint end)
    {
        if (!Check(error, kind))
        {
            return -1;
        }
        ((PyUnicodeErrorObject*)error)->end = end;
        return 0;
    }

    /// <summary>Input: UTF-8. Return: 0, or -1 with an error.</summary>
    internal static int SetReason(PyObject* error, UnicodeErrorKind kind, byte* reason)
    {
        PyObject* text = Check(error, kind) ? StringAccess.FromText(reason) : null;
        if (text == null)
        {
            return -1;
        }
        Refcount.Replace(&((PyUnicodeErrorObject*)error)->reason, text); // foreign code
        return 0;
    }

    private static PyTypeObject* TypeOf(UnicodeErrorKind kind)
        => (PyTypeObject*)(kind == UnicodeErrorKind.Encode ? *Symbols.Table.PyExc_UnicodeEncodeError
            : kind == UnicodeErrorKind.Decode ? *Symbols.Table.PyExc_UnicodeDecodeError
            : *Symbols.Table.PyExc_UnicodeTranslateError);

    private static bool Check(PyObject* error, UnicodeErrorKind kind)
    {
        if (Is(error, kind))
        {
            return true;
        }
        if (error == null)
        {
            NullArgument.Refuse();
        }
        else
        {
            UnsupportedType.Refuse(error, "don't know how to handle %.200s in error callback"u8);
        }
        return false;
    }

    // Of the object; -1 with an error.
    private static nint Length(PyObject* error, UnicodeErrorKind kind)
    {
        PyObject* op = Object(error, kind);
        if (op == null)
        {
            return -1;
        }
        nint length = kind == UnicodeErrorKind.Decode ? BytesObjects.Size(op) : StringObjects.Length(op);
        Refcount.DecRef(op);
        return length;
    }

    private static PyObject* Owned(PyObject* field, ReadOnlySpan<byte> name, bool isBytes)
    {
        if (field != null && (isBytes ? BytesObjects.IsBytes(field) : StringObjects.IsString(field)))
        {
            return Refcount.NewRef(field);
        }
        return Errors.Format(
            *Symbols.Table.PyExc_TypeError,
            field == null ? "%s attribute not set"u8 : isBytes ? "%s attribute must be bytes"u8 : "%s attribute must be unicode"u8,
            (nint)CString.Of(name));
    }
}
