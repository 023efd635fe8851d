using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>Raising UnicodeDecodeError and UnicodeEncodeError.</summary>
internal static unsafe class EncodingErrors
{
    /// <summary>
    /// Bytes are no text. Input: the literal name of the encoding, all the bytes, the part that is wrong and why. Return: NULL.
    /// </summary>
    internal static PyObject* RaiseDecode(
        ReadOnlySpan<byte> encoding, byte* bytes, nint count, nint start, nint end, ReadOnlySpan<byte> reason)
    {
        // Until there is a bytes type the exception holds the bytes as a str of characters up to U+00FF. The type's own constructor
        // wants bytes, so its fields are filled here.
        PyObject* args = Arguments(encoding, StringCreation.FromLatin1(bytes, count), start, end, reason);
        if (args == null)
        {
            return null;
        }
        PyObject* type = *Symbols.Table.PyExc_UnicodeDecodeError;
        PyObject* exception = ((PyTypeObject*)type)->tp_new((PyTypeObject*)type, args, null);
        if (exception != null)
        {
            PyObject** items = TupleObjects.Items(args);
            UnicodeErrorArguments given = default;
            given.Encoding = items[0];
            given.Object = items[1];
            given.Start = start;
            given.End = end;
            given.Reason = items[4];
            UnicodeErrorTypes.Keep((PyUnicodeErrorObject*)exception, &given);
            ErrorCreation.SetObject(type, exception);
            Refcount.DecRef(exception);
        }
        Refcount.DecRef(args);
        return null;
    }

    /// <summary>Text cannot be encoded. Input: the literal name of the encoding, the whole text, the part that is wrong and why.</summary>
    internal static void RaiseEncode(ReadOnlySpan<byte> encoding, PyObject* text, nint start, nint end, ReadOnlySpan<byte> reason)
    {
        PyObject* args = Arguments(encoding, Refcount.NewRef(text), start, end, reason);
        if (args != null)
        {
            ErrorCreation.SetObject(*Symbols.Table.PyExc_UnicodeEncodeError, args);
            Refcount.DecRef(args);
        }
    }

    // The object is stolen; NULL leaves the error of its creation.
    private static PyObject* Arguments(ReadOnlySpan<byte> encoding, PyObject* stolen, nint start, nint end, ReadOnlySpan<byte> reason)
    {
        if (stolen == null)
        {
            return null;
        }
        PyObject* args = TupleObjects.New(5);
        if (args == null)
        {
            Refcount.DecRef(stolen);
            return null;
        }
        PyObject** items = TupleObjects.Items(args);
        items[1] = stolen;
        items[0] = StringObjects.FromLiteral(encoding);
        items[2] = IntegerObjects.FromInt64(start);
        items[3] = IntegerObjects.FromInt64(end);
        items[4] = StringObjects.FromLiteral(reason);
        if (items[0] == null || items[2] == null || items[3] == null || items[4] == null)
        {
            Refcount.DecRef(args);
            return null;
        }
        return args;
    }
}
