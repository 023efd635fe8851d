using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>UTF-8 with a policy for what is no text.</summary>
internal static unsafe class Utf8Codec
{
    /// <summary>
    /// Input: where to store how many bytes were read, which leaves a character that is cut off for the next time; NULL to read all.
    /// Return: an owned str, or NULL with an error.
    /// </summary>
    internal static PyObject* Decode(byte* data, nint size, byte* policy, nint* consumed)
    {
        nint end = size;
        nint complete = size - Utf8Decoding.Incomplete(data, size);
        if (consumed != null)
        {
            *consumed = end = complete;
        }
        uint bound = 0;
        nint invalid = -1;
        if (CharacterBlocks.AsciiPrefix(data, end) == end)
        {
            return StringCreation.FromLatin1(data, end);
        }
        Utf8Decoding.Measure(data, end, &bound, &invalid);
        if (invalid < 0)
        {
            return Utf8Decoding.Decode(data, end);
        }
        DecodingErrors errors = default;
        errors.Data = data;
        errors.Size = size;
        errors.PolicyName = policy;
        TextBuilder text = default;
        nint at = 0;
        while (at >= 0 && at < end)
        {
            uint character;
            int read = Utf8Decoding.ReadCharacter(data + at, end - at, &character);
            if (read > 0)
            {
                at = text.AppendCharacter(character) ? at + read : -1;
                continue;
            }
            at = errors.Handle(&text, "utf-8"u8, at, at - read, Utf8Decoding.ReasonOf(data + at, end - at));
        }
        if (at >= 0)
        {
            return text.Finish();
        }
        text.Discard();
        return null;
    }

    /// <summary>Return: owned bytes, or NULL with an error.</summary>
    internal static PyObject* Encode(PyObject* op, byte* policy)
    {
        nint size;
        if (StringLayout.IsAscii(op) || !HasSurrogate(op))
        {
            byte* cached = Utf8Encoding.Of(op, &size);
            return cached == null ? null : BytesCreation.FromData(cached, size);
        }
        EncodingFailures failures = default;
        failures.Text = op;
        failures.PolicyName = policy;
        failures.HasSurrogateForm = true;
        ByteBuilder bytes = default;
        nint count = StringLayout.Length(op);
        bool encoded = true;
        for (nint i = 0; i < count && encoded;)
        {
            nint end = i;
            while (end < count && Utf8Encoding.IsSurrogate(StringLayout.Read(op, end)))
            {
                end++;
            }
            if (end > i)
            {
                encoded = failures.Handle(&bytes, "utf-8"u8, i, end, "surrogates not allowed"u8);
                i = end;
                continue;
            }
            uint character = StringLayout.Read(op, i);
            byte* place = bytes.Reserve(Utf8Encoding.LengthOf(character));
            encoded = place != null;
            if (encoded)
            {
                Utf8Encoding.Store(place, character);
            }
            i++;
        }
        if (encoded)
        {
            return bytes.Finish();
        }
        bytes.Discard();
        return null;
    }

    private static bool HasSurrogate(PyObject* op)
    {
        if (StringLayout.Kind(op) == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND || ((PyCompactUnicodeObject*)op)->utf8 != null)
        {
            return false;
        }
        nint count = StringLayout.Length(op);
        for (nint i = 0; i < count; i++)
        {
            if (Utf8Encoding.IsSurrogate(StringLayout.Read(op, i)))
            {
                return true;
            }
        }
        return false;
    }
}
