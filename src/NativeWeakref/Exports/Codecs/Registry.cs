using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings.Codecs;

namespace NativeWeakref.Exports.Codecs;

/// <summary>The registry of codecs. The encodings of this library are in it; they have no readers, writers and incremental forms.</summary>
[Header("codecs.h")]
public static unsafe class CodecExports
{
    /// <summary>Add a function that finds codecs.</summary>
    /// <param name="search_function">
    /// Called with the name in small letters, with an underscore for anything between letters, digits and full stops. Returns a tuple of
    /// encoder, decoder, stream reader and stream writer, or None.
    /// </param>
    /// <returns>0. -1 with TypeError set if it is not callable, with SystemError set if it is NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_Register), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyCodec_Register([Borrowed] PyObject* search_function) => CodecRegistry.Register(search_function);

    /// <summary>Remove a function that finds codecs, and forget what was found.</summary>
    /// <param name="search_function">The function; one that is not registered changes nothing.</param>
    /// <returns>0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_Unregister), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyCodec_Unregister([Borrowed] PyObject* search_function) => CodecRegistry.Unregister(search_function);

    /// <summary>Tell whether there is a codec of a name.</summary>
    /// <param name="encoding">The name; NULL is none.</param>
    /// <returns>1 or 0. Sets no error.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_KnownEncoding), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyCodec_KnownEncoding([Const] byte* encoding) => CodecRegistry.IsKnown(encoding);

    /// <summary>Find a codec.</summary>
    /// <param name="encoding">The name; NULL is TypeError.</param>
    /// <returns>
    /// A tuple of encoder, decoder, stream reader and stream writer. NULL with LookupError set if there is none, with TypeError set if encoding
    /// is NULL or a search function returned something else, with MemoryError or what the search functions raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyCodec_Lookup), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyCodec_Lookup([Const] byte* encoding) => CodecRegistry.LookUp(encoding);

    /// <summary>Find a codec for text.</summary>
    /// <param name="encoding">The name; NULL is TypeError.</param>
    /// <param name="alternate_command">What the text of the LookupError names for other codecs.</param>
    /// <returns>The codec. NULL with LookupError set if it is none for text, else as _PyCodec_Lookup().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyCodec_LookupTextEncoding), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyCodec_LookupTextEncoding([Const] byte* encoding, [Const] byte* alternate_command)
        => CodecCalls.LookUpText(encoding, alternate_command);

    /// <summary>Get the encoder of a codec.</summary>
    /// <param name="encoding">The name; NULL is TypeError.</param>
    /// <returns>A function. NULL with an error set as by _PyCodec_Lookup().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_Encoder), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCodec_Encoder([Const] byte* encoding) => CodecCalls.Get(encoding, CodecPart.Encoder);

    /// <summary>Get the decoder of a codec.</summary>
    /// <param name="encoding">The name; NULL is TypeError.</param>
    /// <returns>A function. NULL with an error set as by _PyCodec_Lookup().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_Decoder), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCodec_Decoder([Const] byte* encoding) => CodecCalls.Get(encoding, CodecPart.Decoder);

    /// <summary>Open a stream reader of a codec.</summary>
    /// <param name="encoding">The name; NULL is TypeError.</param>
    /// <param name="stream">The stream; not NULL.</param>
    /// <param name="errors">A policy; NULL for none.</param>
    /// <returns>What the codec made. NULL with SystemError set if stream is NULL, else with an error set as by _PyCodec_Lookup() or the codec.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_StreamReader), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCodec_StreamReader([Const] byte* encoding, [Borrowed] PyObject* stream, [Const] byte* errors)
        => CodecCalls.Open(encoding, CodecPart.Reader, stream, errors);

    /// <summary>Open a stream writer of a codec.</summary>
    /// <param name="encoding">The name; NULL is TypeError.</param>
    /// <param name="stream">The stream; not NULL.</param>
    /// <param name="errors">A policy; NULL for none.</param>
    /// <returns>What the codec made. NULL with SystemError set if stream is NULL, else with an error set as by _PyCodec_Lookup() or the codec.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_StreamWriter), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCodec_StreamWriter([Const] byte* encoding, [Borrowed] PyObject* stream, [Const] byte* errors)
        => CodecCalls.Open(encoding, CodecPart.Writer, stream, errors);

    /// <summary>Open an incremental encoder of a codec.</summary>
    /// <param name="encoding">The name; NULL is TypeError.</param>
    /// <param name="errors">A policy; NULL for none.</param>
    /// <returns>What the codec's attribute incrementalencoder made. NULL with an error set as by _PyCodec_Lookup(), with AttributeError or what the codec raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_IncrementalEncoder), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCodec_IncrementalEncoder([Const] byte* encoding, [Const] byte* errors)
        => CodecCalls.OpenIncremental(encoding, errors, encodes: true);

    /// <summary>Open an incremental decoder of a codec.</summary>
    /// <param name="encoding">The name; NULL is TypeError.</param>
    /// <param name="errors">A policy; NULL for none.</param>
    /// <returns>What the codec's attribute incrementaldecoder made. NULL with an error set as by _PyCodec_Lookup(), with AttributeError or what the codec raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_IncrementalDecoder), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCodec_IncrementalDecoder([Const] byte* encoding, [Const] byte* errors)
        => CodecCalls.OpenIncremental(encoding, errors, encodes: false);

    /// <summary>Open an incremental encoder of a codec that has been found.</summary>
    /// <param name="codec_info">The codec; not NULL.</param>
    /// <param name="errors">A policy; NULL for none.</param>
    /// <returns>What the attribute incrementalencoder made. NULL with SystemError set if codec_info is NULL, with AttributeError or what the codec raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyCodecInfo_GetIncrementalEncoder), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyCodecInfo_GetIncrementalEncoder([Borrowed] PyObject* codec_info, [Const] byte* errors)
        => CodecCalls.OpenIncremental(codec_info, errors, encodes: true);

    /// <summary>Open an incremental decoder of a codec that has been found.</summary>
    /// <param name="codec_info">The codec; not NULL.</param>
    /// <param name="errors">A policy; NULL for none.</param>
    /// <returns>What the attribute incrementaldecoder made. NULL with SystemError set if codec_info is NULL, with AttributeError or what the codec raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyCodecInfo_GetIncrementalDecoder), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyCodecInfo_GetIncrementalDecoder([Borrowed] PyObject* codec_info, [Const] byte* errors)
        => CodecCalls.OpenIncremental(codec_info, errors, encodes: false);

    /// <summary>Encode with any codec.</summary>
    /// <param name="object">What is encoded; not NULL.</param>
    /// <param name="encoding">The name of the codec; NULL is TypeError.</param>
    /// <param name="errors">A policy; NULL for none.</param>
    /// <returns>
    /// What the encoder gave. NULL with SystemError set if object is NULL, with TypeError set if the encoder gave no pair, else with an error
    /// set as by _PyCodec_Lookup() or the encoder.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_Encode), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCodec_Encode([Borrowed] PyObject* @object, [Const] byte* encoding, [Const] byte* errors)
        => CodecCalls.Convert(@object, encoding, errors, encodes: true);

    /// <summary>Decode with any codec.</summary>
    /// <param name="object">What is decoded; not NULL.</param>
    /// <param name="encoding">The name of the codec; NULL is TypeError.</param>
    /// <param name="errors">A policy; NULL for none.</param>
    /// <returns>
    /// What the decoder gave. NULL with SystemError set if object is NULL, with TypeError set if the decoder gave no pair, else with an error
    /// set as by _PyCodec_Lookup() or the decoder.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_Decode), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCodec_Decode([Borrowed] PyObject* @object, [Const] byte* encoding, [Const] byte* errors)
        => CodecCalls.Convert(@object, encoding, errors, encodes: false);

    /// <summary>Encode with a codec for text.</summary>
    /// <param name="object">What is encoded; not NULL.</param>
    /// <param name="encoding">The name of the codec; NULL is TypeError.</param>
    /// <param name="errors">A policy; NULL for none.</param>
    /// <returns>What the encoder gave. NULL with LookupError set if the codec is none for text, else as PyCodec_Encode().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyCodec_EncodeText), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyCodec_EncodeText([Borrowed] PyObject* @object, [Const] byte* encoding, [Const] byte* errors)
        => CodecCalls.ConvertText(@object, encoding, errors, encodes: true);

    /// <summary>Decode with a codec for text.</summary>
    /// <param name="object">What is decoded; not NULL.</param>
    /// <param name="encoding">The name of the codec; NULL is TypeError.</param>
    /// <param name="errors">A policy; NULL for none.</param>
    /// <returns>What the decoder gave. NULL with LookupError set if the codec is none for text, else as PyCodec_Decode().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyCodec_DecodeText), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyCodec_DecodeText([Borrowed] PyObject* @object, [Const] byte* encoding, [Const] byte* errors)
        => CodecCalls.ConvertText(@object, encoding, errors, encodes: false);
}
