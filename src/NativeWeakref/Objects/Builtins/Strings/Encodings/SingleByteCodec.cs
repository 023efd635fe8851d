using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>ASCII and Latin-1: a byte for each character.</summary>
internal static unsafe class SingleByteCodec
{
    /// <summary>Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* DecodeAscii(byte* data, nint size, byte* policy)
    {
        if (!DecodingErrors.IsGiven(data, size))
        {
            return null;
        }
        nint at = CharacterBlocks.AsciiPrefix(data, size);
        if (at == size)
        {
            return StringCreation.FromLatin1(data, size);
        }
        DecodingErrors errors = DecodingErrors.Of(data, size, "ascii"u8, policy);
        TextBuilder text = default;
        text.AppendAscii(data, at);
        while (at >= 0 && at < errors.Size)
        {
            byte character = errors.Data[at];
            at = character > StringLayout.MaximumAscii
                ? errors.Handle(&text, at, at + 1, "ordinal not in range(128)"u8) // foreign code
                : text.AppendCharacter(character) ? at + 1 : -1;
        }
        return errors.Finish(&text, at);
    }

    /// <summary>Return: an owned str, or NULL with MemoryError.</summary>
    internal static PyObject* DecodeLatin1(byte* data, nint size) => DecodingErrors.IsGiven(data, size) ? StringCreation.FromLatin1(data, size) : null;

    /// <summary>Return: owned bytes, or NULL with an error.</summary>
    internal static PyObject* EncodeAscii(PyObject* op, byte* policy)
        => StringLayout.IsAscii(op)
            ? BytesCreation.FromData((byte*)StringLayout.Data(op), StringLayout.Length(op))
            : Encode(op, TextEncodingKind.Ascii, policy, "ascii"u8, StringLayout.MaximumAscii, "ordinal not in range(128)"u8);

    /// <summary>Return: owned bytes, or NULL with an error.</summary>
    internal static PyObject* EncodeLatin1(PyObject* op, byte* policy)
        => StringLayout.Kind(op) == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND
            ? BytesCreation.FromData((byte*)StringLayout.Data(op), StringLayout.Length(op))
            : Encode(op, TextEncodingKind.Latin1, policy, "latin-1"u8, StringLayout.MaximumLatin1, "ordinal not in range(256)"u8);

    private static PyObject* Encode(
        PyObject* op, TextEncodingKind encoding, byte* policy, ReadOnlySpan<byte> name, uint maximum, ReadOnlySpan<byte> reason)
    {
        EncodingFailures failures = EncodingFailures.Of(op, encoding, name, policy);
        ByteBuilder bytes = default;
        nint count = StringLayout.Length(op);
        nint at = 0;
        while (at >= 0 && at < count)
        {
            nint end = at;
            while (end < count && StringLayout.Read(op, end) > maximum)
            {
                end++;
            }
            at = end > at ? failures.Handle(&bytes, at, end, reason) // foreign code
                : bytes.Append((byte)StringLayout.Read(op, at)) ? at + 1 : -1;
        }
        return failures.Finish(&bytes, at);
    }
}
