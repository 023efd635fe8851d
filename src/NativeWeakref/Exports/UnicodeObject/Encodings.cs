using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings.Encodings;

namespace NativeWeakref.Exports.UnicodeObject;

/// <summary>Text from and to bytes.</summary>
[Header("unicodeobject.h")]
public static unsafe class EncodingExports
{
    /// <summary>Decode bytes.</summary>
    /// <param name="s">The bytes.</param>
    /// <param name="size">Their number.</param>
    /// <param name="encoding">
    /// utf-8, ascii, latin-1, utf-16, utf-32, utf-7, unicode_escape, raw_unicode_escape under any of their names, or a registered codec; NULL
    /// for utf-8.
    /// </param>
    /// <param name="errors">
    /// strict, ignore, replace, backslashreplace, surrogateescape, surrogatepass or a registered name; NULL for strict.
    /// </param>
    /// <returns>A str. NULL with UnicodeDecodeError, LookupError, MemoryError or what codec or handler raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Decode), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_Decode([Const] byte* s, nint size, [Const] byte* encoding, [Const] byte* errors)
        => TextEncoding.Decode(s, size, encoding, errors);

    /// <summary>Decode the memory of an object.</summary>
    /// <param name="obj">An object that exposes memory; not NULL.</param>
    /// <param name="encoding">As for PyUnicode_Decode().</param>
    /// <param name="errors">As for PyUnicode_Decode().</param>
    /// <returns>A str. NULL with TypeError set for a str or an object without memory, else as PyUnicode_Decode().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_FromEncodedObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_FromEncodedObject([Borrowed] PyObject* obj, [Const] byte* encoding, [Const] byte* errors)
        => TextEncoding.DecodeObject(obj, encoding, errors);

    /// <summary>Encode a str.</summary>
    /// <param name="unicode">A str.</param>
    /// <param name="encoding">As for PyUnicode_Decode().</param>
    /// <param name="errors">As for PyUnicode_Decode(); also xmlcharrefreplace.</param>
    /// <returns>Bytes. NULL with UnicodeEncodeError, LookupError, MemoryError set, with TypeError set for what is no str.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsEncodedString), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_AsEncodedString([Borrowed] PyObject* unicode, [Const] byte* encoding, [Const] byte* errors)
        => TextEncoding.Encode(unicode, encoding, errors);

    /// <summary>Decode UTF-8.</summary>
    /// <param name="string">The bytes.</param>
    /// <param name="length">Their number.</param>
    /// <param name="errors">As for PyUnicode_Decode().</param>
    /// <returns>A str. NULL with an error set as by PyUnicode_Decode().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeUTF8), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeUTF8([Const] byte* @string, nint length, [Const] byte* errors)
        => Utf8Codec.Decode(@string, length, errors, null);

    /// <summary>Decode UTF-8 up to the last whole character.</summary>
    /// <param name="string">The bytes.</param>
    /// <param name="length">Their number.</param>
    /// <param name="errors">As for PyUnicode_Decode().</param>
    /// <param name="consumed">Where to store how many bytes were read; NULL to read all of them.</param>
    /// <returns>A str. NULL with an error set as by PyUnicode_Decode().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeUTF8Stateful), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeUTF8Stateful([Const] byte* @string, nint length, [Const] byte* errors, nint* consumed)
        => Utf8Codec.Decode(@string, length, errors, consumed);

    /// <summary>Encode a str as UTF-8.</summary>
    /// <param name="unicode">A str.</param>
    /// <returns>Bytes. NULL with UnicodeEncodeError set if there are surrogates, with TypeError set for what is no str.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsUTF8String), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_AsUTF8String([Borrowed] PyObject* unicode) => TextEncoding.EncodeKind(unicode, TextEncodingKind.Utf8, null);

    /// <summary>Decode Latin-1: each byte is a character.</summary>
    /// <param name="string">The bytes.</param>
    /// <param name="length">Their number.</param>
    /// <param name="errors">Not used: there are none.</param>
    /// <returns>A str. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeLatin1), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeLatin1([Const] byte* @string, nint length, [Const] byte* errors)
        => SingleByteCodec.DecodeLatin1(@string, length);

    /// <summary>Encode a str as Latin-1.</summary>
    /// <param name="unicode">A str.</param>
    /// <returns>Bytes. NULL with UnicodeEncodeError set beyond U+00FF, with TypeError set for what is no str.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsLatin1String), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_AsLatin1String([Borrowed] PyObject* unicode) => TextEncoding.EncodeKind(unicode, TextEncodingKind.Latin1, null);

    /// <summary>Decode ASCII.</summary>
    /// <param name="string">The bytes.</param>
    /// <param name="length">Their number.</param>
    /// <param name="errors">As for PyUnicode_Decode().</param>
    /// <returns>A str. NULL with an error set as by PyUnicode_Decode().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeASCII), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeASCII([Const] byte* @string, nint length, [Const] byte* errors)
        => SingleByteCodec.DecodeAscii(@string, length, errors);

    /// <summary>Encode a str as ASCII.</summary>
    /// <param name="unicode">A str.</param>
    /// <returns>Bytes. NULL with UnicodeEncodeError set beyond U+007F, with TypeError set for what is no str.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsASCIIString), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_AsASCIIString([Borrowed] PyObject* unicode) => TextEncoding.EncodeKind(unicode, TextEncodingKind.Ascii, null);

    /// <summary>Decode a file name: UTF-8, where bytes that are no text become lone surrogates.</summary>
    /// <param name="s">The bytes.</param>
    /// <param name="size">Their number.</param>
    /// <returns>A str. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeFSDefaultAndSize), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeFSDefaultAndSize([Const] byte* s, nint size) => TextEncoding.DecodeFileName(s, size);

    /// <summary>Encode a file name, as PyUnicode_DecodeFSDefaultAndSize() decodes it.</summary>
    /// <param name="unicode">A str.</param>
    /// <returns>Bytes. NULL with UnicodeEncodeError set for other surrogates, with TypeError set for what is no str.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_EncodeFSDefault), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_EncodeFSDefault([Borrowed] PyObject* unicode) => TextEncoding.EncodeFileName(unicode);
}
