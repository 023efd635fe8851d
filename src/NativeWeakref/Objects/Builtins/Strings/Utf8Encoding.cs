using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>From strings to UTF-8, which the string keeps.</summary>
internal static unsafe class Utf8Encoding
{
    private const uint FirstSurrogate = 0xD800;
    private const uint LastSurrogate = 0xDFFF;

    /// <summary>
    /// The UTF-8 form of an object, with a zero byte behind; it lives as long as the object. Return: NULL with TypeError where the object is no string, UnicodeEncodeError for surrogates, or MemoryError.
    /// </summary>
    internal static byte* Of(PyObject* op) => Of(op, null);

    /// <summary>As <see cref="Of(PyObject*)"/>. Output: its length, where the place is not NULL.</summary>
    internal static byte* Of(PyObject* op, nint* size)
    {
        if (op == null || !StringObjects.IsString(op))
        {
            Errors.TypeError("bad argument type for built-in operation"u8);
            return null;
        }
        if (StringLayout.IsAscii(op))
        {
            StoreSize(size, StringLayout.Length(op));
            return (byte*)StringLayout.Data(op);
        }
        PyCompactUnicodeObject* compact = (PyCompactUnicodeObject*)op;
        if (compact->utf8 == null && !Encode(op))
        {
            return null;
        }
        StoreSize(size, compact->utf8_length);
        return compact->utf8;
    }

    private static void StoreSize(nint* place, nint size)
    {
        if (place != null)
        {
            *place = size;
        }
    }

    private static bool Encode(PyObject* op)
    {
        nint surrogate;
        nint size = Utf8Bytes.Size(op, &surrogate);
        if (size < 0)
        {
            nint end = EndOfSurrogates(StringLayout.Kind(op), StringLayout.Data(op), surrogate, StringLayout.Length(op));
            EncodingErrors.RaiseEncode("utf-8"u8, op, surrogate, end, "surrogates not allowed"u8);
            return false;
        }
        byte* text = (byte*)ObjectHeap.Allocate((nuint)size + 1);
        if (text == null)
        {
            Errors.NoMemory();
            return false;
        }
        Utf8Bytes.Store(op, text);
        PyCompactUnicodeObject* compact = (PyCompactUnicodeObject*)op;
        compact->utf8_length = size;
        compact->utf8 = text;
        return true;
    }

    /// <summary>Number of bytes of a character.</summary>
    internal static nint LengthOf(uint character)
        => character <= StringLayout.MaximumAscii ? 1 : character <= 0x7FF ? 2 : character <= StringLayout.MaximumTwoByte ? 3 : 4;

    /// <summary>Stores the form of a character. Return: behind it.</summary>
    internal static byte* Store(byte* to, uint character)
    {
        nint length = LengthOf(character);
        if (length == 1)
        {
            *to = (byte)character;
            return to + 1;
        }
        for (nint i = length - 1; i > 0; i--)
        {
            to[i] = (byte)(0x80 | (character & 0x3F));
            character >>= 6;
        }
        to[0] = (byte)((0xF00u >> (int)length) | character);
        return to + length;
    }

    private static nint EndOfSurrogates(int kind, void* data, nint index, nint count)
    {
        while (index < count && IsSurrogate(StringLayout.Read(kind, data, index)))
        {
            index++;
        }
        return index;
    }

    /// <summary>Whether a character has no form.</summary>
    internal static bool IsSurrogate(uint character) => character is >= FirstSurrogate and <= LastSurrogate;

    /// <summary>Whether a string has a lone surrogate.</summary>
    internal static bool HasSurrogate(PyObject* op)
    {
        if (StringLayout.Kind(op) == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND || ((PyCompactUnicodeObject*)op)->utf8 != null)
        {
            return false;
        }
        nint surrogate;
        return Utf8Bytes.Size(op, &surrogate) < 0;
    }
}
