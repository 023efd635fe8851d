using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings.Encodings;

namespace NativeWeakref.Exports.UnicodeObject;

/// <summary>Text with escapes, by tables, and by any codec.</summary>
[Header("unicodeobject.h")]
public static unsafe class OtherEncodingExports
{
    /// <summary>Decode escapes as string literals have them.</summary>
    /// <remarks>\N is refused with UnicodeError: the names of characters are not known.</remarks>
    /// <param name="string">The bytes.</param>
    /// <param name="length">Their number.</param>
    /// <param name="errors">As for PyUnicode_Decode().</param>
    /// <returns>A str. NULL with UnicodeDecodeError, LookupError, MemoryError or what the handler raised, with UnicodeError set for the name of a character.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeUnicodeEscape), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeUnicodeEscape([Const] byte* @string, nint length, [Const] byte* errors)
        => EscapeDecoding.Decode(@string, length, errors, null);

    /// <summary>Decode escapes as string literals have them, up to the last whole escape.</summary>
    /// <remarks>\N is refused with UnicodeError: the names of characters are not known.</remarks>
    /// <param name="string">The bytes.</param>
    /// <param name="length">Their number.</param>
    /// <param name="errors">As for PyUnicode_Decode().</param>
    /// <param name="consumed">Where to store how many bytes were read, without an escape that is cut off at the end; NULL to read all of them.</param>
    /// <returns>A str. NULL with UnicodeDecodeError, LookupError, MemoryError or what the handler raised, with UnicodeError set for the name of a character.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_DecodeUnicodeEscapeStateful), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyUnicode_DecodeUnicodeEscapeStateful([Const] byte* @string, nint length, [Const] byte* errors, nint* consumed)
        => EscapeDecoding.Decode(@string, length, errors, consumed);

    /// <summary>Encode a str with escapes as string literals have them.</summary>
    /// <param name="unicode">A str.</param>
    /// <returns>Bytes. NULL with TypeError set for what is no str, with SystemError set for NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsUnicodeEscapeString), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_AsUnicodeEscapeString([Borrowed] PyObject* unicode)
        => TextEncoding.EncodeEscapes(unicode, isRaw: false);

    /// <summary>Decode Latin-1 and escapes beyond it.</summary>
    /// <param name="string">The bytes.</param>
    /// <param name="length">Their number.</param>
    /// <param name="errors">As for PyUnicode_Decode().</param>
    /// <returns>A str. NULL with UnicodeDecodeError, LookupError, MemoryError or what the handler raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeRawUnicodeEscape), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeRawUnicodeEscape([Const] byte* @string, nint length, [Const] byte* errors)
        => EscapeDecoding.DecodeRaw(@string, length, errors, null);

    /// <summary>Decode Latin-1 and escapes beyond it, up to the last whole escape.</summary>
    /// <param name="string">The bytes.</param>
    /// <param name="length">Their number.</param>
    /// <param name="errors">As for PyUnicode_Decode().</param>
    /// <param name="consumed">Where to store how many bytes were read, without an escape that is cut off at the end; NULL to read all of them.</param>
    /// <returns>A str. NULL with UnicodeDecodeError, LookupError, MemoryError or what the handler raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_DecodeRawUnicodeEscapeStateful), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyUnicode_DecodeRawUnicodeEscapeStateful(
        [Const] byte* @string, nint length, [Const] byte* errors, nint* consumed)
        => EscapeDecoding.DecodeRaw(@string, length, errors, consumed);

    /// <summary>Encode a str with Latin-1 and escapes beyond it.</summary>
    /// <param name="unicode">A str.</param>
    /// <returns>Bytes. NULL with TypeError set for what is no str, with SystemError set for NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsRawUnicodeEscapeString), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_AsRawUnicodeEscapeString([Borrowed] PyObject* unicode)
        => TextEncoding.EncodeEscapes(unicode, isRaw: true);

    /// <summary>Decode bytes by a table.</summary>
    /// <param name="string">The bytes.</param>
    /// <param name="length">Their number.</param>
    /// <param name="mapping">A str whose characters stand for the bytes of their index; or anything with items, whose keys are bytes as int and whose values are int, str, or None for nothing. U+FFFE and a LookupError stand for nothing. NULL for Latin-1.</param>
    /// <param name="errors">As for PyUnicode_Decode().</param>
    /// <returns>A str. NULL with UnicodeDecodeError, LookupError, MemoryError or what the handler raised, with TypeError set for another value of the table, or with what the table raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeCharmap), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeCharmap([Const] byte* @string, nint length, [Borrowed] PyObject* mapping, [Const] byte* errors)
        => CharacterMapDecoding.Decode(@string, length, mapping, errors);

    /// <summary>Encode a str by a table.</summary>
    /// <param name="unicode">A str.</param>
    /// <param name="mapping">Anything with items, whose keys are characters as int and whose values are int below 256, bytes, or None for nothing. A LookupError stands for nothing.</param>
    /// <returns>Bytes. NULL with UnicodeEncodeError set for what has no bytes, with TypeError set for another value of the table, for what is no str and for NULL, or with what the table raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsCharmapString), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_AsCharmapString([Borrowed] PyObject* unicode, [Borrowed] PyObject* mapping)
        => CharacterMapEncoding.EncodeStrict(unicode, mapping);

    /// <summary>Encode a str by a table.</summary>
    /// <param name="unicode">A str.</param>
    /// <param name="mapping">As for PyUnicode_AsCharmapString(); NULL for Latin-1.</param>
    /// <param name="errors">As for PyUnicode_AsEncodedString(). Text that replaces something goes through the table.</param>
    /// <returns>Bytes. NULL with UnicodeEncodeError, LookupError, MemoryError or what handler or table raised, with TypeError set for another value of the table or what is no str, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_EncodeCharmap), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyUnicode_EncodeCharmap([Borrowed] PyObject* unicode, [Borrowed] PyObject* mapping, [Const] byte* errors)
        => CharacterMapEncoding.Encode(unicode, mapping, errors);

    /// <summary>Make the table for encoding of the one for decoding.</summary>
    /// <param name="string">A str whose characters stand for the bytes of their index, up to 256. U+FFFE stands for nothing.</param>
    /// <returns>A dict. NULL with TypeError set for an empty str, what is no str and NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_BuildEncodingMap), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_BuildEncodingMap([Borrowed] PyObject* @string) => CharacterMapEncoding.Build(@string);

    /// <summary>Decode a str with any codec.</summary>
    /// <remarks>Deprecated: use PyCodec_Decode().</remarks>
    /// <param name="unicode">A str.</param>
    /// <param name="encoding">The name of the codec; NULL for utf-8.</param>
    /// <param name="errors">A policy; NULL for none.</param>
    /// <returns>What the codec gave. NULL with TypeError set for what is no str, else as PyCodec_Decode().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsDecodedObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_AsDecodedObject([Borrowed] PyObject* unicode, [Const] byte* encoding, [Const] byte* errors)
        => TextEncoding.Convert(unicode, encoding, errors, encodes: false, isText: false);

    /// <summary>Decode a str with a codec that gives a str.</summary>
    /// <remarks>Deprecated: use PyCodec_Decode().</remarks>
    /// <param name="unicode">A str.</param>
    /// <param name="encoding">The name of the codec; NULL for utf-8.</param>
    /// <param name="errors">A policy; NULL for none.</param>
    /// <returns>A str. NULL with TypeError set for what is no str or if the codec gave none, else as PyCodec_Decode().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsDecodedUnicode), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_AsDecodedUnicode([Borrowed] PyObject* unicode, [Const] byte* encoding, [Const] byte* errors)
        => TextEncoding.Convert(unicode, encoding, errors, encodes: false, isText: true);

    /// <summary>Encode a str with any codec.</summary>
    /// <remarks>Deprecated: use PyCodec_Encode().</remarks>
    /// <param name="unicode">A str.</param>
    /// <param name="encoding">The name of the codec; NULL for utf-8.</param>
    /// <param name="errors">A policy; NULL for none.</param>
    /// <returns>What the codec gave. NULL with TypeError set for what is no str, else as PyCodec_Encode().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsEncodedObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_AsEncodedObject([Borrowed] PyObject* unicode, [Const] byte* encoding, [Const] byte* errors)
        => TextEncoding.Convert(unicode, encoding, errors, encodes: true, isText: false);

    /// <summary>Encode a str with a codec that gives a str.</summary>
    /// <remarks>Deprecated: use PyCodec_Encode().</remarks>
    /// <param name="unicode">A str.</param>
    /// <param name="encoding">The name of the codec; NULL for utf-8.</param>
    /// <param name="errors">A policy; NULL for none.</param>
    /// <returns>A str. NULL with TypeError set for what is no str or if the codec gave none, else as PyCodec_Encode().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsEncodedUnicode), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_AsEncodedUnicode([Borrowed] PyObject* unicode, [Const] byte* encoding, [Const] byte* errors)
        => TextEncoding.Convert(unicode, encoding, errors, encodes: true, isText: true);

    /// <summary>Encode a str as UTF-8.</summary>
    /// <param name="unicode">A str.</param>
    /// <param name="errors">As for PyUnicode_AsEncodedString().</param>
    /// <returns>Bytes. NULL with UnicodeEncodeError, LookupError, MemoryError or what the handler raised, with TypeError set for what is no str, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_AsUTF8String), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyUnicode_AsUTF8String([Borrowed] PyObject* unicode, [Const] byte* errors)
        => TextEncoding.EncodeKind(unicode, TextEncodingKind.Utf8, errors);

    /// <summary>Encode a str as Latin-1.</summary>
    /// <param name="unicode">A str.</param>
    /// <param name="errors">As for PyUnicode_AsEncodedString().</param>
    /// <returns>Bytes. NULL with UnicodeEncodeError, LookupError, MemoryError or what the handler raised, with TypeError set for what is no str, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_AsLatin1String), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyUnicode_AsLatin1String([Borrowed] PyObject* unicode, [Const] byte* errors)
        => TextEncoding.EncodeKind(unicode, TextEncodingKind.Latin1, errors);

    /// <summary>Encode a str as ASCII.</summary>
    /// <param name="unicode">A str.</param>
    /// <param name="errors">As for PyUnicode_AsEncodedString().</param>
    /// <returns>Bytes. NULL with UnicodeEncodeError, LookupError, MemoryError or what the handler raised, with TypeError set for what is no str, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_AsASCIIString), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyUnicode_AsASCIIString([Borrowed] PyObject* unicode, [Const] byte* errors)
        => TextEncoding.EncodeKind(unicode, TextEncodingKind.Ascii, errors);
}
