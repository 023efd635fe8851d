using System;
using System.Buffers.Binary;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

// The byte order is as C gives it: negative for the low byte first, positive for the high byte first, 0 for a mark at the beginning; where
// that is missing, the low byte comes first as everywhere on this processor.

/// <summary>UTF-16 and UTF-32.</summary>
internal static unsafe class WideCodec
{
    private const uint Mark = 0xFEFF;
    private const uint FirstHigh = 0xD800 - (FirstBeyond >> 10); // of a pair, less what the bits above the lowest ten begin with
    private const uint FirstLow = 0xDC00;
    private const uint FirstBeyond = 0x10000;

    /// <summary>
    /// Input: bytes of a unit, 2 or 4; where the byte order stands, and where a mark leaves it, or NULL for a mark; where to store how many
    /// bytes were read, which leaves a character that is cut off for the next time, or NULL. Return: an owned str, or NULL with an error.
    /// </summary>
    internal static PyObject* Decode(byte* data, nint size, int unit, byte* policy, int* byteOrder, nint* consumed)
    {
        if (!DecodingErrors.IsGiven(data, size))
        {
            return null;
        }
        int order = byteOrder == null ? 0 : *byteOrder;
        nint at = 0;
        if (order == 0 && size >= unit)
        {
            uint first = SurrogateForms.ReadUnit(data, unit, big: false);
            order = first == Mark ? -1 : SurrogateForms.ReadUnit(data, unit, big: true) == Mark ? 1 : 0;
            at = order == 0 ? 0 : unit;
        }
        bool big = order > 0;
        DecodingErrors errors = DecodingErrors.Of(data, size, NameOf(unit, big ? 1 : -1), policy);
        TextBuilder text = default;
        while (at >= 0 && at < errors.Size)
        {
            nint available = errors.Size - at;
            uint character;
            Invalid invalid = unit == 2
                ? Read16(errors.Data + at, available, big, &character)
                : Read32(errors.Data + at, available, big, &character);
            if (invalid == Invalid.None)
            {
                at = !text.AppendCharacter(character) ? -1 : character < FirstBeyond ? at + unit : at + 4;
                continue;
            }
            bool cutOff = invalid is Invalid.Truncated or Invalid.Unexpected;
            if (cutOff && consumed != null)
            {
                break;
            }
            at = errors.Handle(&text, at, cutOff ? errors.Size : at + unit, ReasonOf(invalid)); // foreign code
        }
        if (at >= 0 && consumed != null)
        {
            *consumed = at;
        }
        if (byteOrder != null)
        {
            *byteOrder = order;
        }
        return errors.Finish(&text, at);
    }

    /// <summary>Input: as for <see cref="Decode"/>; with an order of 0 a mark comes first. Return: owned bytes, or NULL with an error.</summary>
    internal static PyObject* Encode(PyObject* op, int unit, byte* policy, int byteOrder)
    {
        bool big = byteOrder > 0;
        if (!Utf8Encoding.HasSurrogate(op))
        {
            return EncodeClean(op, unit, byteOrder);
        }
        TextEncodingKind encoding = unit == 2
            ? big ? TextEncodingKind.Utf16Big : TextEncodingKind.Utf16Little
            : big ? TextEncodingKind.Utf32Big : TextEncodingKind.Utf32Little;
        EncodingFailures failures = EncodingFailures.Of(op, encoding, NameOf(unit, byteOrder), policy);
        ByteBuilder bytes = default;
        nint count = StringLayout.Length(op);
        nint at = byteOrder == 0 && !failures.Append(&bytes, Mark) ? -1 : 0;
        while (at >= 0 && at < count)
        {
            uint character = StringLayout.Read(op, at);
            if (Utf8Encoding.IsSurrogate(character))
            {
                at = failures.Handle(&bytes, at, at + 1, "surrogates not allowed"u8); // foreign code
                continue;
            }
            bool isPair = unit == 2 && character >= FirstBeyond;
            bool appended = isPair
                ? failures.Append(&bytes, FirstHigh + (character >> 10)) && failures.Append(&bytes, FirstLow + (character & 0x3FF))
                : failures.Append(&bytes, character);
            at = appended ? at + 1 : -1;
        }
        return failures.Finish(&bytes, at);
    }

    // There are no lone surrogates.
    private static PyObject* EncodeClean(PyObject* op, int unit, int byteOrder)
    {
        nint count = StringLayout.Length(op);
        int kind = StringLayout.Kind(op);
        void* data = StringLayout.Data(op);
        nint units = count + (byteOrder == 0 ? 1 : 0);
        for (nint i = 0; unit == 2 && kind == (int)PyUnicode_Kind.PyUnicode_4BYTE_KIND && i < count; i++)
        {
            units += ((uint*)data)[i] >= FirstBeyond ? 1 : 0;
        }
        PyObject* made = units <= nint.MaxValue >> 2 ? BytesCreation.New(units * unit) : Errors.NoMemory();
        if (made == null)
        {
            return null;
        }
        bool big = byteOrder > 0;
        byte* to = BytesObjects.Data(made);
        to = byteOrder == 0 ? Store(to, unit, big, Mark) : to;
        for (nint i = 0; i < count; i++)
        {
            uint character = StringLayout.Read(kind, data, i);
            if (unit == 2 && character >= FirstBeyond)
            {
                to = Store(to, unit, big, FirstHigh + (character >> 10));
                character = FirstLow + (character & 0x3FF);
            }
            to = Store(to, unit, big, character);
        }
        return made;
    }

    // Return: behind the unit.
    private static byte* Store(byte* to, int unit, bool big, uint value)
    {
        if (unit == 2)
        {
            *(ushort*)to = big ? BinaryPrimitives.ReverseEndianness((ushort)value) : (ushort)value;
            return to + 2;
        }
        *(uint*)to = big ? BinaryPrimitives.ReverseEndianness(value) : value;
        return to + 4;
    }

    private enum Invalid
    {
        None,
        Truncated,
        Unexpected,
        LowSurrogate,
        HighSurrogate,
        Surrogate,
        Beyond,
    }

    private static Invalid Read16(byte* at, nint available, bool big, uint* character)
    {
        if (available < 2)
        {
            return Invalid.Truncated;
        }
        uint first = Load16(at, big);
        *character = first;
        if (!Utf8Encoding.IsSurrogate(first))
        {
            return Invalid.None;
        }
        if (first >= FirstLow)
        {
            return Invalid.LowSurrogate;
        }
        if (available < 4)
        {
            return Invalid.Unexpected;
        }
        uint second = Load16(at + 2, big);
        *character = FirstBeyond + ((first & 0x3FF) << 10) + (second & 0x3FF);
        return second >> 10 == FirstLow >> 10 ? Invalid.None : Invalid.HighSurrogate;
    }

    private static Invalid Read32(byte* at, nint available, bool big, uint* character)
    {
        if (available < 4)
        {
            return Invalid.Truncated;
        }
        *character = big ? BinaryPrimitives.ReverseEndianness(*(uint*)at) : *(uint*)at;
        return *character > StringLayout.MaximumCharacter ? Invalid.Beyond
            : Utf8Encoding.IsSurrogate(*character) ? Invalid.Surrogate
            : Invalid.None;
    }

    private static uint Load16(byte* at, bool big) => big ? BinaryPrimitives.ReverseEndianness(*(ushort*)at) : *(ushort*)at;

    private static ReadOnlySpan<byte> ReasonOf(Invalid invalid)
        => invalid switch
        {
            Invalid.Truncated => "truncated data"u8,
            Invalid.Unexpected => "unexpected end of data"u8,
            Invalid.LowSurrogate => "illegal encoding"u8,
            Invalid.HighSurrogate => "illegal UTF-16 surrogate"u8,
            Invalid.Surrogate => "code point in surrogate code point range(0xd800, 0xe000)"u8,
            _ => "code point not in range(0x110000)"u8,
        };

    private static ReadOnlySpan<byte> NameOf(int unit, int byteOrder)
        => unit == 2
            ? byteOrder == 0 ? "utf-16"u8 : byteOrder < 0 ? "utf-16-le"u8 : "utf-16-be"u8
            : byteOrder == 0 ? "utf-32"u8 : byteOrder < 0 ? "utf-32-le"u8 : "utf-32-be"u8;
}
