using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>Text from and to bytes in an encoding given by name.</summary>
internal static unsafe class TextEncoding
{
    /// <summary>Input: names of encoding and policy; NULL for UTF-8 and strict. Return: owned bytes, or NULL with an error.</summary>
    internal static PyObject* Encode(PyObject* op, byte* encoding, byte* policy)
    {
        if (!CheckString(op))
        {
            return null;
        }
        TextEncodingKind kind = EncodingNames.Parse(encoding);
        return kind == TextEncodingKind.Utf8 ? Utf8Codec.Encode(op, policy)
            : kind == TextEncodingKind.Ascii ? SingleByteCodec.EncodeAscii(op, policy)
            : kind == TextEncodingKind.Latin1 ? SingleByteCodec.EncodeLatin1(op, policy)
            : EncodingNames.Refuse(encoding);
    }

    /// <summary>As <see cref="Encode"/>: UTF-8, strict.</summary>
    internal static PyObject* EncodeUtf8(PyObject* op) => CheckString(op) ? Utf8Codec.Encode(op, null) : null;

    /// <summary>As <see cref="Encode"/>: Latin-1, strict.</summary>
    internal static PyObject* EncodeLatin1(PyObject* op) => CheckString(op) ? SingleByteCodec.EncodeLatin1(op, null) : null;

    /// <summary>As <see cref="Encode"/>: ASCII, strict.</summary>
    internal static PyObject* EncodeAscii(PyObject* op) => CheckString(op) ? SingleByteCodec.EncodeAscii(op, null) : null;

    /// <summary>As <see cref="Encode"/>: as file names are, UTF-8 that gives undecodable bytes back.</summary>
    internal static PyObject* EncodeFileName(PyObject* op)
        => CheckString(op) ? Utf8Codec.Encode(op, CString.Of("surrogateescape"u8)) : null;

    /// <summary>Input: names of encoding and policy; NULL for UTF-8 and strict. Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* Decode(byte* data, nint size, byte* encoding, byte* policy)
    {
        TextEncodingKind kind = EncodingNames.Parse(encoding);
        return kind == TextEncodingKind.Utf8 ? Utf8Codec.Decode(data, size, policy, null)
            : kind == TextEncodingKind.Ascii ? SingleByteCodec.DecodeAscii(data, size, policy)
            : kind == TextEncodingKind.Latin1 ? SingleByteCodec.DecodeLatin1(data, size)
            : EncodingNames.Refuse(encoding);
    }

    /// <summary>As <see cref="Decode"/>: as file names are.</summary>
    internal static PyObject* DecodeFileName(byte* data, nint size)
        => Utf8Codec.Decode(data, size, CString.Of("surrogateescape"u8), null);

    /// <summary>As <c>PyUnicode_FromEncodedObject</c>: the memory of an object; foreign code. Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* DecodeObject(PyObject* op, byte* encoding, byte* policy)
    {
        if (op == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        if (StringObjects.IsString(op))
        {
            return Errors.TypeError("decoding str is not supported"u8);
        }
        Py_buffer view;
        if (!BytesObjects.IsBytes(op) && !BufferProtocol.Supports(op))
        {
            return UnsupportedType.Refuse(op, "decoding to str: need a bytes-like object, %.80s found"u8);
        }
        if (!BufferProtocol.TryGet(op, &view))
        {
            return null;
        }
        PyObject* text = view.len == 0 ? SharedStrings.Empty : Decode((byte*)view.buf, view.len, encoding, policy);
        BufferProtocol.Release(&view);
        return text;
    }

    private static bool CheckString(PyObject* op)
    {
        if (op != null && StringObjects.IsString(op))
        {
            return true;
        }
        if (op == null)
        {
            Errors.BadInternalCall();
        }
        else
        {
            Errors.TypeError("bad argument type for built-in operation"u8);
        }
        return false;
    }
}
