using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

// Names of encodings and reasons are UTF-8 that ends with a zero byte; literals do.

/// <summary>Making and raising UnicodeDecodeError, UnicodeEncodeError and UnicodeTranslateError.</summary>
internal static unsafe class EncodingErrors
{
    /// <summary>
    /// Bytes are no text. Input: the literal name of the encoding, all the bytes, the part that is wrong and why. Return: NULL.
    /// </summary>
    internal static PyObject* RaiseDecode(
        ReadOnlySpan<byte> encoding, byte* bytes, nint count, nint start, nint end, ReadOnlySpan<byte> reason)
        => Raise(CreateDecode(CString.Of(encoding), bytes, count, start, end, CString.Of(reason)));

    /// <summary>Text cannot be encoded. Input: the literal name of the encoding, the whole text, the part that is wrong and why. Return: NULL.</summary>
    internal static PyObject* RaiseEncode(ReadOnlySpan<byte> encoding, PyObject* text, nint start, nint end, ReadOnlySpan<byte> reason)
        => Raise(CreateEncode(CString.Of(encoding), text, start, end, CString.Of(reason)));

    /// <summary>Raises an exception, which is stolen; NULL leaves the error of its creation. Return: NULL.</summary>
    internal static PyObject* Raise(PyObject* exception)
    {
        if (exception != null)
        {
            ErrorCreation.SetObject((PyObject*)exception->ob_type, exception);
            Refcount.DecRef(exception);
        }
        return null;
    }

    /// <summary>Return: an owned exception; NULL with SystemError or MemoryError.</summary>
    internal static PyObject* CreateDecode(byte* encoding, byte* bytes, nint count, nint start, nint end, byte* reason)
    {
        nint size = count < 0 && bytes != null ? CString.Length(bytes) : count;
        PyObject* name = TextOrNone(encoding);
        PyObject* data = name == null ? null : bytes == null ? Refcount.NewRef(Symbols.None) : BytesCreation.FromData(bytes, size);
        PyObject* made = data == null ? null : Create(*Symbols.Table.PyExc_UnicodeDecodeError, name, data, start, end, reason);
        Refcount.XDecRef(name);
        Refcount.XDecRef(data);
        return made;
    }

    /// <summary>Return: an owned exception; NULL with SystemError or MemoryError.</summary>
    internal static PyObject* CreateEncode(byte* encoding, PyObject* text, nint start, nint end, byte* reason)
    {
        PyObject* name = StringAccess.FromText(encoding);
        PyObject* made = name == null ? null : Create(*Symbols.Table.PyExc_UnicodeEncodeError, name, text, start, end, reason);
        Refcount.XDecRef(name);
        return made;
    }

    /// <summary>Return: an owned exception; NULL with TypeError, SystemError or MemoryError.</summary>
    internal static PyObject* CreateTranslate(PyObject* text, nint start, nint end, byte* reason)
        => text == null ? Errors.SystemError("NULL object passed to Py_BuildValue"u8) : Create(*Symbols.Table.PyExc_UnicodeTranslateError, null, text, start, end, reason);

    // What the constructor is given for a C string; it refuses None.
    private static PyObject* TextOrNone(byte* text) => text == null ? Refcount.NewRef(Symbols.None) : StringObjects.FromUtf8(text);

    // Without an encoding the arguments begin with the object.
    private static PyObject* Create(PyObject* type, PyObject* encoding, PyObject* op, nint start, nint end, byte* reason)
    {
        PyObject* args = TupleObjects.New(encoding == null ? 4 : 5);
        if (args == null)
        {
            return null;
        }
        PyObject** item = TupleObjects.Items(args);
        if (encoding != null)
        {
            *item++ = Refcount.NewRef(encoding);
        }
        item[0] = Refcount.NewRef(op);
        item[1] = IntegerObjects.FromInt64(start);
        item[2] = IntegerObjects.FromInt64(end);
        item[3] = TextOrNone(reason);
        PyObject* made = item[1] == null || item[2] == null || item[3] == null ? null : ErrorCreation.Create(type, args);
        Refcount.DecRef(args);
        return made;
    }
}
