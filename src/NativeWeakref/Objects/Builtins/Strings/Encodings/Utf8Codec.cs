using System;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>UTF-8 with a policy for what is no text.</summary>
internal static unsafe class Utf8Codec
{
    private const nint Chunk = 8192; // characters: 32 KiB
    private const nint Allowance = 16; // characters of a long text for which one byte more than expected is set aside

    // U+FEFF.
    private static ReadOnlySpan<byte> Signature => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// Input: where to store how many bytes were read, which leaves a character that is cut off for the next time; NULL to read all.
    /// Return: an owned str, or NULL with an error.
    /// </summary>
    internal static PyObject* Decode(byte* data, nint size, byte* policy, nint* consumed)
    {
        if (!DecodingErrors.IsGiven(data, size))
        {
            return null;
        }
        nint end = consumed == null ? size : size - Utf8Decoding.Incomplete(data, size);
        PyObject* made;
        if (Utf8Decoding.TryDecode(data, end, &made))
        {
            if (consumed != null)
            {
                *consumed = end;
            }
            return made;
        }
        DecodingErrors errors = DecodingErrors.Of(data, size, "utf-8"u8, policy);
        TextBuilder text = default;
        nint at = 0;
        while (at >= 0 && at < errors.Size)
        {
            uint character;
            nint available = errors.Size - at;
            int read = Utf8Decoding.ReadCharacter(errors.Data + at, available, &character);
            if (read > 0)
            {
                at = text.AppendCharacter(character) ? at + read : -1;
                continue;
            }
            if (consumed != null && Utf8Decoding.Incomplete(errors.Data, errors.Size) == available)
            {
                break;
            }
            at = errors.Handle(&text, at, at - read, Utf8Decoding.ReasonOf(errors.Data + at, available)); // foreign code
        }
        if (consumed != null && at >= 0)
        {
            *consumed = at;
        }
        return errors.Finish(&text, at);
    }

    /// <summary>Return: owned bytes, or NULL with an error.</summary>
    internal static PyObject* Encode(PyObject* op, byte* policy)
    {
        nint at;
        if (StringLayout.Kind(op) == (int)PyUnicode_Kind.PyUnicode_4BYTE_KIND && StringLayout.Length(op) > Chunk && Utf8Bytes.Kept(op) == null)
        {
            PyObject* made = EncodeAtOnce(op);
            if (made != null || Errors.Occurred())
            {
                return made;
            }
        }
        nint size = Utf8Bytes.Size(op, &at);
        if (size >= 0)
        {
            return EncodeValid(op, size);
        }
        EncodingFailures failures = EncodingFailures.Of(op, TextEncodingKind.Utf8, "utf-8"u8, policy);
        ByteBuilder bytes = default;
        nint count = StringLayout.Length(op);
        at = 0;
        while (at >= 0 && at < count)
        {
            nint end = at;
            while (end < count && Utf8Encoding.IsSurrogate(StringLayout.Read(op, end)))
            {
                end++;
            }
            if (end > at)
            {
                at = failures.Handle(&bytes, at, end, "surrogates not allowed"u8); // foreign code
                continue;
            }
            uint character = StringLayout.Read(op, at);
            byte* place = bytes.Reserve(Utf8Encoding.LengthOf(character));
            if (place == null)
            {
                at = -1;
                continue;
            }
            Utf8Encoding.Store(place, character);
            at++;
        }
        return failures.Finish(&bytes, at);
    }

    /// <summary>As <see cref="Encode"/>, behind a mark.</summary>
    internal static PyObject* EncodeSigned(PyObject* op, byte* policy)
    {
        PyObject* plain = Encode(op, policy);
        nint size = plain == null ? 0 : BytesObjects.Size(plain);
        PyObject* made = plain == null ? null : BytesCreation.New(size + Signature.Length);
        if (made != null)
        {
            byte* data = BytesObjects.Data(made);
            Memory.Copy(data, CString.Of(Signature), (nuint)Signature.Length);
            Memory.Copy(data + Signature.Length, BytesObjects.Data(plain), (nuint)size);
        }
        Refcount.XDecRef(plain);
        return made;
    }

    /// <summary>As <see cref="Decode"/>, without the mark where there is one; positions count from behind it.</summary>
    internal static PyObject* DecodeSigned(byte* data, nint size, byte* policy)
    {
        bool signed = size >= Signature.Length && CharacterBlocks.SameBytes(data, CString.Of(Signature), Signature.Length);
        nint start = signed ? Signature.Length : 0;
        return Decode(data + start, size - start, policy, null);
    }

    // A long text is not read twice, to measure and to store: there is room for all that a chunk may take, and for what the rest takes if it
    // is like the first chunk. Return: NULL without an error for surrogates.
    private static PyObject* EncodeAtOnce(PyObject* op)
    {
        ByteBuilder bytes = default;
        uint* data = (uint*)StringLayout.Data(op);
        nint left = StringLayout.Length(op);
        while (left > 0)
        {
            nint count = left < Chunk ? left : Chunk;
            byte* place = bytes.Reserve(count * Utf8Bytes.BytesAtMost);
            byte* end = place == null ? null : Utf8Bytes.StoreWide(data, count, place);
            if (end == null)
            {
                bytes.Discard();
                return null;
            }
            bytes.Drop((nint)(place + (count * Utf8Bytes.BytesAtMost) - end));
            bool isFirst = data == StringLayout.Data(op);
            data += count;
            left -= count;
            if (isFirst && !bytes.Expect((left / Chunk * bytes.Length) + (left / Allowance) + (Chunk * Utf8Bytes.BytesAtMost)))
            {
                return null;
            }
        }
        return bytes.Finish();
    }

    private static PyObject* EncodeValid(PyObject* op, nint size)
    {
        byte* kept = Utf8Bytes.Kept(op);
        if (kept != null || size <= 1)
        {
            return BytesCreation.FromData(kept, size);
        }
        PyObject* made = BytesCreation.New(size);
        if (made != null)
        {
            Utf8Bytes.Store(op, BytesObjects.Data(made));
        }
        return made;
    }
}
