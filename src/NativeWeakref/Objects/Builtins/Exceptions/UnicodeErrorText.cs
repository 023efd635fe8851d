using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>The texts of the three Unicode errors: one character or byte is shown, several are counted.</summary>
internal static unsafe class UnicodeErrorText
{
    internal static PyObject* Encode(PyUnicodeErrorObject* error)
    {
        if (!IsInitialised(error))
        {
            return StringObjects.FromLiteral(""u8);
        }
        if (!IsSingle(error))
        {
            return Several(error, "'%S' codec can't encode characters in position %zd-%zd: %S"u8);
        }
        uint character = StringObjects.ReadChar(error->@object, error->start);
        ReadOnlySpan<byte> format = character <= byte.MaxValue ? "'%S' codec can't encode character '\\x%02x' in position %zd: %S"u8
            : character <= ushort.MaxValue ? "'%S' codec can't encode character '\\u%04x' in position %zd: %S"u8
            : "'%S' codec can't encode character '\\U%08x' in position %zd: %S"u8;
        return StringObjects.FromFormat(format, OrNull(error->encoding), (nint)character, error->start, OrNull(error->reason));
    }

    internal static PyObject* Decode(PyUnicodeErrorObject* error)
    {
        if (!IsInitialised(error))
        {
            return StringObjects.FromLiteral(""u8);
        }
        if (!IsSingleByte(error))
        {
            return Several(error, "'%S' codec can't decode bytes in position %zd-%zd: %S"u8);
        }
        uint value = BytesObjects.Data(error->@object)[error->start];
        return StringObjects.FromFormat(
            "'%S' codec can't decode byte 0x%02x in position %zd: %S"u8,
            OrNull(error->encoding), (nint)value, error->start, OrNull(error->reason));
    }

    internal static PyObject* Translate(PyUnicodeErrorObject* error)
    {
        if (!IsInitialised(error))
        {
            return StringObjects.FromLiteral(""u8);
        }
        if (!IsSingle(error))
        {
            return StringObjects.FromFormat(
                "can't translate characters in position %zd-%zd: %S"u8, error->start, error->end - 1, OrNull(error->reason));
        }
        uint character = StringObjects.ReadChar(error->@object, error->start);
        ReadOnlySpan<byte> format = character <= byte.MaxValue ? "can't translate character '\\x%02x' in position %zd: %S"u8
            : character <= ushort.MaxValue ? "can't translate character '\\u%04x' in position %zd: %S"u8
            : "can't translate character '\\U%08x' in position %zd: %S"u8;
        return StringObjects.FromFormat(format, (nint)character, error->start, OrNull(error->reason));
    }

    private static PyObject* Several(PyUnicodeErrorObject* error, ReadOnlySpan<byte> format)
        => StringObjects.FromFormat(format, OrNull(error->encoding), error->start, error->end - 1, OrNull(error->reason));

    // Attributes are writable: the object may be anything by now, the positions anywhere.
    private static bool IsSingle(PyUnicodeErrorObject* error)
        => StringObjects.IsString(error->@object) && error->start >= 0 && error->start < StringObjects.Length(error->@object)
            && error->end == error->start + 1;

    private static bool IsSingleByte(PyUnicodeErrorObject* error)
        => BytesObjects.IsBytes(error->@object) && error->start >= 0 && error->start < BytesObjects.Size(error->@object)
            && error->end == error->start + 1;

    private static bool IsInitialised(PyUnicodeErrorObject* error) => error->@object != null;

    // What stands for an attribute that was deleted.
    private static nint OrNull(PyObject* field)
    {
        PyObject* shown = field == null ? StringObjects.InternLiteral("<NULL>"u8) : field;
        return (nint)(shown == null ? Symbols.None : shown); // no memory: the text that is made of it needs some as well
    }
}
