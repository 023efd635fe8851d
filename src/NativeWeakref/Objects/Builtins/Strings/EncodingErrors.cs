using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
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
        Raise(*Symbols.Table.PyExc_UnicodeDecodeError, Arguments(encoding, BytesCreation.FromData(bytes, count), start, end, reason));
        return null;
    }

    /// <summary>Text cannot be encoded. Input: the literal name of the encoding, the whole text, the part that is wrong and why.</summary>
    internal static void RaiseEncode(ReadOnlySpan<byte> encoding, PyObject* text, nint start, nint end, ReadOnlySpan<byte> reason)
        => Raise(*Symbols.Table.PyExc_UnicodeEncodeError, Arguments(encoding, Refcount.NewRef(text), start, end, reason));

    private static void Raise(PyObject* type, PyObject* args)
    {
        if (args != null)
        {
            ErrorCreation.SetObject(type, args);
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
