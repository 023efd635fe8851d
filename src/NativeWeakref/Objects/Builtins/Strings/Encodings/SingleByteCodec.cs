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
        nint at = CharacterBlocks.AsciiPrefix(data, size);
        if (at == size)
        {
            return StringCreation.FromLatin1(data, size);
        }
        DecodingErrors errors = default;
        errors.Data = data;
        errors.Size = size;
        errors.PolicyName = policy;
        TextBuilder text = default;
        text.AppendAscii(data, at);
        while (at >= 0 && at < size)
        {
            at = data[at] > StringLayout.MaximumAscii
                ? errors.Handle(&text, "ascii"u8, at, at + 1, "ordinal not in range(128)"u8)
                : text.AppendCharacter(data[at]) ? at + 1 : -1;
        }
        if (at >= 0)
        {
            return text.Finish();
        }
        text.Discard();
        return null;
    }

    /// <summary>Return: an owned str, or NULL with MemoryError.</summary>
    internal static PyObject* DecodeLatin1(byte* data, nint size) => StringCreation.FromLatin1(data, size);

    /// <summary>Return: owned bytes, or NULL with an error.</summary>
    internal static PyObject* EncodeAscii(PyObject* op, byte* policy)
        => StringLayout.IsAscii(op)
            ? BytesCreation.FromData((byte*)StringLayout.Data(op), StringLayout.Length(op))
            : Encode(op, policy, "ascii"u8, StringLayout.MaximumAscii, "ordinal not in range(128)"u8);

    /// <summary>Return: owned bytes, or NULL with an error.</summary>
    internal static PyObject* EncodeLatin1(PyObject* op, byte* policy)
        => StringLayout.Kind(op) == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND
            ? BytesCreation.FromData((byte*)StringLayout.Data(op), StringLayout.Length(op))
            : Encode(op, policy, "latin-1"u8, StringLayout.MaximumLatin1, "ordinal not in range(256)"u8);

    private static PyObject* Encode(PyObject* op, byte* policy, ReadOnlySpan<byte> encoding, uint maximum, ReadOnlySpan<byte> reason)
    {
        EncodingFailures failures = default;
        failures.Text = op;
        failures.PolicyName = policy;
        ByteBuilder bytes = default;
        nint count = StringLayout.Length(op);
        nint i = 0;
        while (i < count)
        {
            nint end = i;
            while (end < count && StringLayout.Read(op, end) > maximum)
            {
                end++;
            }
            bool encoded = end > i ? failures.Handle(&bytes, encoding, i, end, reason) : bytes.Append((byte)StringLayout.Read(op, i));
            if (!encoded)
            {
                bytes.Discard();
                return null;
            }
            i = end > i ? end : i + 1;
        }
        return bytes.Finish();
    }
}
