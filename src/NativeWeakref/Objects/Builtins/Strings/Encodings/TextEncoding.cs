using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.MemoryViews;
using NativeWeakref.Objects.Builtins.Strings.Codecs;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>Text from and to bytes in an encoding given by name.</summary>
internal static unsafe class TextEncoding
{
    /// <summary>
    /// Input: names of encoding and policy; NULL for UTF-8 and strict. Return: owned bytes, or NULL with an error. Codecs of others are
    /// foreign code.
    /// </summary>
    internal static PyObject* Encode(PyObject* op, byte* encoding, byte* policy)
    {
        if (!CheckString(op))
        {
            return null;
        }
        TextEncodingKind kind = EncodingNames.Parse(encoding, out bool isDirect);
        return kind == TextEncodingKind.Unknown
            ? CodecCalls.EncodeString(op, encoding, policy)
            : Noted(EncodeAs(op, kind, policy), isDirect, "encoding with '%s' codec failed"u8, encoding);
    }

    /// <summary>As <see cref="Encode"/>, of a str in an encoding that there is.</summary>
    internal static PyObject* EncodeAs(PyObject* op, TextEncodingKind kind, byte* policy)
        => kind switch
        {
            TextEncodingKind.Utf8 => Utf8Codec.Encode(op, policy),
            TextEncodingKind.Ascii => SingleByteCodec.EncodeAscii(op, policy),
            TextEncodingKind.Latin1 => SingleByteCodec.EncodeLatin1(op, policy),
            TextEncodingKind.Utf16 => WideCodec.Encode(op, 2, policy, 0),
            TextEncodingKind.Utf16Little => WideCodec.Encode(op, 2, policy, -1),
            TextEncodingKind.Utf16Big => WideCodec.Encode(op, 2, policy, 1),
            TextEncodingKind.Utf32 => WideCodec.Encode(op, 4, policy, 0),
            TextEncodingKind.Utf32Little => WideCodec.Encode(op, 4, policy, -1),
            TextEncodingKind.Utf32Big => WideCodec.Encode(op, 4, policy, 1),
            TextEncodingKind.Utf7 => Utf7Codec.Encode(op, optional: false, spaces: false),
            TextEncodingKind.UnicodeEscape => EscapeEncoding.Encode(op, isRaw: false),
            TextEncodingKind.Utf8Signed => Utf8Codec.EncodeSigned(op, policy),
            _ => EscapeEncoding.Encode(op, isRaw: true),
        };

    /// <summary>As <see cref="EncodeAs"/>, for any object.</summary>
    internal static PyObject* EncodeKind(PyObject* op, TextEncodingKind kind, byte* policy)
        => CheckString(op) ? EncodeAs(op, kind, policy) : null;

    /// <summary>As <see cref="WideCodec.Encode"/>, for any object.</summary>
    internal static PyObject* EncodeWide(PyObject* op, int unit, byte* policy, int byteOrder)
        => CheckString(op) ? WideCodec.Encode(op, unit, policy, byteOrder) : null;

    /// <summary>As <see cref="Utf7Codec.Encode"/>, for any object.</summary>
    internal static PyObject* EncodeUtf7(PyObject* op, bool optional, bool spaces) => CheckString(op) ? Utf7Codec.Encode(op, optional, spaces) : null;

    /// <summary>As <see cref="EscapeEncoding.Encode"/>, for any object.</summary>
    internal static PyObject* EncodeEscapes(PyObject* op, bool isRaw) => CheckString(op) ? EscapeEncoding.Encode(op, isRaw) : null;

    /// <summary>
    /// A str through any codec; foreign code. Input: NULL for UTF-8; whether a str has to come out. Return: owned; NULL with an error.
    /// </summary>
    internal static PyObject* Convert(PyObject* op, byte* encoding, byte* policy, bool encodes, bool isText)
    {
        if (!CheckString(op))
        {
            return null;
        }
        encoding = encoding == null ? CString.Of("utf-8"u8) : encoding;
        PyObject* converted = CodecCalls.Convert(op, encoding, policy, encodes);
        return converted == null || !isText || StringObjects.IsString(converted)
            ? converted
            : CodecCalls.RefuseResult(
                converted,
                encodes ? "'%.400s' encoder returned '%.400s' instead of 'str'; use codecs.encode() to encode to arbitrary types"u8
                : "'%.400s' decoder returned '%.400s' instead of 'str'; use codecs.decode() to decode to arbitrary types"u8, encoding);
    }

    /// <summary>As <see cref="Encode"/>: as file names are, UTF-8 that gives undecodable bytes back.</summary>
    internal static PyObject* EncodeFileName(PyObject* op)
        => CheckString(op) ? Utf8Codec.Encode(op, CString.Of("surrogateescape"u8)) : null;

    /// <summary>
    /// Input: names of encoding and policy; NULL for UTF-8 and strict. Return: an owned str, or NULL with an error. Codecs of others are
    /// foreign code.
    /// </summary>
    internal static PyObject* Decode(byte* data, nint size, byte* encoding, byte* policy)
    {
        if (size == 0)
        {
            return SharedStrings.Empty; // whatever the encoding is
        }
        if (!DecodingErrors.IsGiven(data, size))
        {
            return null;
        }
        TextEncodingKind kind = EncodingNames.Parse(encoding, out bool isDirect);
        if (kind != TextEncodingKind.Unknown)
        {
            return Noted(DecodeAs(data, size, kind, policy), isDirect, "decoding with '%s' codec failed"u8, encoding);
        }
        // The codec may keep the memory view that it gets: it has bytes of its own.
        PyObject* bytes = BytesCreation.FromData(data, size);
        PyObject* view = bytes == null ? null : MemoryViewCreation.OfObject(bytes);
        PyObject* text = view == null ? null : CodecCalls.DecodeString(view, encoding, policy);
        Refcount.XDecRef(bytes);
        Refcount.XDecRef(view);
        return text;
    }

    /// <summary>As <see cref="Decode"/>, in an encoding that there is.</summary>
    internal static PyObject* DecodeAs(byte* data, nint size, TextEncodingKind kind, byte* policy)
    {
        int order = SurrogateForms.IsBig(kind) ? 1 : kind is TextEncodingKind.Utf16 or TextEncodingKind.Utf32 ? 0 : -1;
        return kind switch
        {
            TextEncodingKind.Utf8 => Utf8Codec.Decode(data, size, policy, null),
            TextEncodingKind.Ascii => SingleByteCodec.DecodeAscii(data, size, policy),
            TextEncodingKind.Latin1 => SingleByteCodec.DecodeLatin1(data, size),
            TextEncodingKind.Utf16 or TextEncodingKind.Utf16Little or TextEncodingKind.Utf16Big
                => WideCodec.Decode(data, size, 2, policy, &order, null),
            TextEncodingKind.Utf32 or TextEncodingKind.Utf32Little or TextEncodingKind.Utf32Big
                => WideCodec.Decode(data, size, 4, policy, &order, null),
            TextEncodingKind.Utf7 => Utf7Codec.Decode(data, size, policy, null),
            TextEncodingKind.UnicodeEscape => EscapeDecoding.Decode(data, size, policy, null),
            TextEncodingKind.Utf8Signed => Utf8Codec.DecodeSigned(data, size, policy),
            _ => EscapeDecoding.DecodeRaw(data, size, policy, null),
        };
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

    // Where CPython's registry of codecs comes in, a note says so.
    private static PyObject* Noted(PyObject* result, bool isDirect, ReadOnlySpan<byte> note, byte* encoding)
    {
        if (result == null && !isDirect)
        {
            ErrorNotes.Add(note, (nint)encoding, 0, 0);
        }
        return result;
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
