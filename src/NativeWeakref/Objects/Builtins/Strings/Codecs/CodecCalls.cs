using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Codecs;

// Everything here may run foreign code. Names are C strings; NULL for a policy leaves it out of the calls.

/// <summary>The parts of a codec, in the order of its tuple.</summary>
internal enum CodecPart
{
    /// <summary>From objects to pairs of bytes and length.</summary>
    Encoder,

    /// <summary>From bytes to pairs of text and length.</summary>
    Decoder,

    /// <summary>What makes a reader of a stream.</summary>
    Reader,

    /// <summary>What makes a writer of a stream.</summary>
    Writer,
}

/// <summary>Codecs of the registry at work.</summary>
internal static unsafe class CodecCalls
{
    /// <summary>Return: the owned part; NULL with an error.</summary>
    internal static PyObject* Get(byte* encoding, CodecPart part)
    {
        PyObject* codec = CodecRegistry.LookUp(encoding);
        PyObject* found = codec == null ? null : Refcount.NewRef(TupleObjects.Items(codec)[(int)part]);
        Refcount.XDecRef(codec);
        return found;
    }

    /// <summary>Makes a reader or writer of a stream. Return: owned; NULL with an error.</summary>
    internal static PyObject* Open(byte* encoding, CodecPart part, PyObject* stream, byte* policy)
    {
        if (stream == null)
        {
            return NullArgument.Refuse();
        }
        PyObject* maker = Get(encoding, part);
        PyObject* made = maker == null ? null : Call(maker, stream, policy);
        Refcount.XDecRef(maker);
        return made;
    }

    /// <summary>Makes an incremental encoder or decoder. Return: owned; NULL with an error.</summary>
    internal static PyObject* OpenIncremental(byte* encoding, byte* policy, bool encodes)
    {
        PyObject* codec = CodecRegistry.LookUp(encoding);
        PyObject* made = codec == null ? null : OpenIncremental(codec, policy, encodes);
        Refcount.XDecRef(codec);
        return made;
    }

    /// <summary>As the other form, of a codec that has been found.</summary>
    internal static PyObject* OpenIncremental(PyObject* codec, byte* policy, bool encodes)
    {
        if (codec == null)
        {
            return NullArgument.Refuse();
        }
        PyObject* maker = Attributes.GetString(codec, CString.Of(encodes ? "incrementalencoder"u8 : "incrementaldecoder"u8));
        PyObject* made = maker == null ? null : Call(maker, null, policy);
        Refcount.XDecRef(maker);
        return made;
    }

    /// <summary>Encodes or decodes with any codec. Return: what it gave, owned; NULL with an error.</summary>
    internal static PyObject* Convert(PyObject* op, byte* encoding, byte* policy, bool encodes)
    {
        if (op == null)
        {
            return NullArgument.Refuse();
        }
        PyObject* function = Get(encoding, encodes ? CodecPart.Encoder : CodecPart.Decoder);
        PyObject* converted = function == null ? null : Run(function, op, encoding, policy, encodes);
        Refcount.XDecRef(function);
        return converted;
    }

    /// <summary>As <see cref="Convert"/>, with codecs for text only.</summary>
    internal static PyObject* ConvertText(PyObject* op, byte* encoding, byte* policy, bool encodes)
    {
        if (op == null)
        {
            return NullArgument.Refuse();
        }
        PyObject* codec = LookUpText(encoding, CString.Of(encodes ? "codecs.encode()"u8 : "codecs.decode()"u8));
        PyObject* converted = codec == null ? null : Run(TupleObjects.Items(codec)[encodes ? 0 : 1], op, encoding, policy, encodes);
        Refcount.XDecRef(codec);
        return converted;
    }

    /// <summary>Encodes a str, and accepts nothing but bytes. Return: owned; NULL with an error.</summary>
    internal static PyObject* EncodeString(PyObject* op, byte* encoding, byte* policy)
    {
        PyObject* encoded = ConvertText(op, encoding, policy, encodes: true);
        return encoded == null || BytesObjects.IsBytes(encoded)
            ? encoded
            : RefuseResult(
                encoded, "'%.400s' encoder returned '%.400s' instead of 'bytes'; use codecs.encode() to encode to arbitrary types"u8, encoding);
    }

    /// <summary>Decodes memory, and accepts nothing but a str. Return: owned; NULL with an error.</summary>
    internal static PyObject* DecodeString(PyObject* op, byte* encoding, byte* policy)
    {
        PyObject* decoded = ConvertText(op, encoding, policy, encodes: false);
        return decoded == null || StringObjects.IsString(decoded)
            ? decoded
            : RefuseResult(
                decoded, "'%.400s' decoder returned '%.400s' instead of 'str'; use codecs.decode() to decode to arbitrary types"u8, encoding);
    }

    /// <summary>
    /// Finds a codec, which must not say that it is none for text. Input: what the LookupError names for other codecs. Return: owned; NULL with
    /// an error.
    /// </summary>
    internal static PyObject* LookUpText(byte* encoding, byte* alternative)
    {
        PyObject* codec = CodecRegistry.LookUp(encoding);
        if (codec == null || TupleObjects.IsExactTuple(codec))
        {
            return codec;
        }
        PyObject* answer;
        int isText = -1;
        if (Attributes.TryGet(codec, "_is_text_encoding"u8, &answer))
        {
            isText = answer == null ? 1 : ObjectProtocol.IsTrue(answer);
            Refcount.XDecRef(answer);
        }
        if (isText > 0)
        {
            return codec;
        }
        Refcount.DecRef(codec);
        return isText < 0 ? null : Errors.Format(
            *Symbols.Table.PyExc_LookupError, "'%.400s' is not a text encoding; use %s to handle arbitrary codecs"u8, (nint)encoding,
            (nint)alternative);
    }

    /// <summary>TypeError for what a codec gave, which is stolen. Return: NULL.</summary>
    internal static PyObject* RefuseResult(PyObject* result, ReadOnlySpan<byte> format, byte* encoding)
    {
        Errors.Format(*Symbols.Table.PyExc_TypeError, format, (nint)encoding, (nint)result->ob_type->tp_name);
        Refcount.DecRef(result);
        return null;
    }

    private static PyObject* Run(PyObject* function, PyObject* op, byte* encoding, byte* policy, bool encodes)
    {
        function = Refcount.NewRef(function);
        PyObject* answer = Call(function, op, policy);
        Refcount.DecRef(function);
        if (answer == null)
        {
            ErrorNotes.Add(encodes ? "encoding with '%s' codec failed"u8 : "decoding with '%s' codec failed"u8, (nint)encoding, 0, 0);
            return null;
        }
        if (TupleObjects.IsTuple(answer) && TupleObjects.Size(answer) == 2)
        {
            PyObject* converted = Refcount.NewRef(TupleObjects.Items(answer)[0]);
            Refcount.DecRef(answer);
            return converted;
        }
        Refcount.DecRef(answer);
        return Errors.TypeError(
            encodes ? "encoder must return a tuple (object, integer)"u8 : "decoder must return a tuple (object,integer)"u8);
    }

    private struct Pair
    {
        internal PyObject* First;
        internal PyObject* Second;
    }

    // Calls with an object and a policy, where they are there.
    private static PyObject* Call(PyObject* function, PyObject* op, byte* policy)
    {
        PyObject* name = policy == null ? null : StringObjects.FromUtf8(policy);
        if (policy != null && name == null)
        {
            return null;
        }
        Pair args = new() { First = op == null ? name : op, Second = name };
        nuint count = (op == null ? 0u : 1) + (name == null ? 0u : 1);
        PyObject* answer = Calls.Vectorcall(function, &args.First, count, null); // foreign code
        Refcount.XDecRef(name);
        return answer;
    }
}
