using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings.Encodings;

namespace NativeWeakref.Exports.UnicodeObject;

/// <summary>Text from and to UTF-16, UTF-32 and UTF-7.</summary>
[Header("unicodeobject.h")]
public static unsafe class WideEncodingExports
{
    /// <summary>Decode UTF-16.</summary>
    /// <param name="string">The bytes.</param>
    /// <param name="length">Their number.</param>
    /// <param name="errors">As for PyUnicode_Decode().</param>
    /// <param name="byteorder">-1 for the low byte first, 1 for the high byte first, 0 for a mark at the beginning, whose order is stored. NULL as 0.</param>
    /// <returns>A str. NULL with UnicodeDecodeError, LookupError, MemoryError or what the handler raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeUTF16), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeUTF16([Const] byte* @string, nint length, [Const] byte* errors, int* byteorder)
        => WideCodec.Decode(@string, length, 2, errors, byteorder, null);

    /// <summary>Decode UTF-16 up to the last whole character.</summary>
    /// <param name="string">The bytes.</param>
    /// <param name="length">Their number.</param>
    /// <param name="errors">As for PyUnicode_Decode().</param>
    /// <param name="byteorder">-1 for the low byte first, 1 for the high byte first, 0 for a mark at the beginning, whose order is stored. NULL as 0.</param>
    /// <param name="consumed">Where to store how many bytes were read, without a character that is cut off at the end; NULL to read all of them.</param>
    /// <returns>A str. NULL with UnicodeDecodeError, LookupError, MemoryError or what the handler raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeUTF16Stateful), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeUTF16Stateful(
        [Const] byte* @string, nint length, [Const] byte* errors, int* byteorder, nint* consumed)
        => WideCodec.Decode(@string, length, 2, errors, byteorder, consumed);

    /// <summary>Encode a str as UTF-16 with a mark of the byte order.</summary>
    /// <param name="unicode">A str.</param>
    /// <returns>Bytes. NULL with UnicodeEncodeError set if there are surrogates, with TypeError set for what is no str, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsUTF16String), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_AsUTF16String([Borrowed] PyObject* unicode) => TextEncoding.EncodeWide(unicode, 2, null, 0);

    /// <summary>Encode a str as UTF-16.</summary>
    /// <param name="unicode">A str.</param>
    /// <param name="errors">As for PyUnicode_AsEncodedString().</param>
    /// <param name="byteorder">-1 for the low byte first, 1 for the high byte first, 0 for a mark and the low byte first.</param>
    /// <returns>Bytes. NULL with UnicodeEncodeError, LookupError, MemoryError or what the handler raised, with TypeError set for what is no str, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_EncodeUTF16), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyUnicode_EncodeUTF16([Borrowed] PyObject* unicode, [Const] byte* errors, int byteorder)
        => TextEncoding.EncodeWide(unicode, 2, errors, byteorder);

    /// <summary>Decode UTF-32.</summary>
    /// <param name="string">The bytes.</param>
    /// <param name="length">Their number.</param>
    /// <param name="errors">As for PyUnicode_Decode().</param>
    /// <param name="byteorder">-1 for the low byte first, 1 for the high byte first, 0 for a mark at the beginning, whose order is stored. NULL as 0.</param>
    /// <returns>A str. NULL with UnicodeDecodeError, LookupError, MemoryError or what the handler raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeUTF32), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeUTF32([Const] byte* @string, nint length, [Const] byte* errors, int* byteorder)
        => WideCodec.Decode(@string, length, 4, errors, byteorder, null);

    /// <summary>Decode UTF-32 up to the last whole character.</summary>
    /// <param name="string">The bytes.</param>
    /// <param name="length">Their number.</param>
    /// <param name="errors">As for PyUnicode_Decode().</param>
    /// <param name="byteorder">-1 for the low byte first, 1 for the high byte first, 0 for a mark at the beginning, whose order is stored. NULL as 0.</param>
    /// <param name="consumed">Where to store how many bytes were read, without a character that is cut off at the end; NULL to read all of them.</param>
    /// <returns>A str. NULL with UnicodeDecodeError, LookupError, MemoryError or what the handler raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeUTF32Stateful), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeUTF32Stateful(
        [Const] byte* @string, nint length, [Const] byte* errors, int* byteorder, nint* consumed)
        => WideCodec.Decode(@string, length, 4, errors, byteorder, consumed);

    /// <summary>Encode a str as UTF-32 with a mark of the byte order.</summary>
    /// <param name="unicode">A str.</param>
    /// <returns>Bytes. NULL with UnicodeEncodeError set if there are surrogates, with TypeError set for what is no str, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsUTF32String), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_AsUTF32String([Borrowed] PyObject* unicode) => TextEncoding.EncodeWide(unicode, 4, null, 0);

    /// <summary>Encode a str as UTF-32.</summary>
    /// <param name="object">A str.</param>
    /// <param name="errors">As for PyUnicode_AsEncodedString().</param>
    /// <param name="byteorder">-1 for the low byte first, 1 for the high byte first, 0 for a mark and the low byte first.</param>
    /// <returns>Bytes. NULL with UnicodeEncodeError, LookupError, MemoryError or what the handler raised, with TypeError set for what is no str, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_EncodeUTF32), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyUnicode_EncodeUTF32([Borrowed] PyObject* @object, [Const] byte* errors, int byteorder)
        => TextEncoding.EncodeWide(@object, 4, errors, byteorder);

    /// <summary>Decode UTF-7.</summary>
    /// <param name="string">The bytes.</param>
    /// <param name="length">Their number.</param>
    /// <param name="errors">As for PyUnicode_Decode().</param>
    /// <returns>A str. NULL with UnicodeDecodeError, LookupError, MemoryError or what the handler raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeUTF7), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeUTF7([Const] byte* @string, nint length, [Const] byte* errors)
        => Utf7Codec.Decode(@string, length, errors, null);

    /// <summary>Decode UTF-7 up to the last section of base64 that is ended.</summary>
    /// <param name="string">The bytes.</param>
    /// <param name="length">Their number.</param>
    /// <param name="errors">As for PyUnicode_Decode().</param>
    /// <param name="consumed">Where to store how many bytes were read, without a section that is cut off at the end; NULL to read all of them.</param>
    /// <returns>A str. NULL with UnicodeDecodeError, LookupError, MemoryError or what the handler raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeUTF7Stateful), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeUTF7Stateful([Const] byte* @string, nint length, [Const] byte* errors, nint* consumed)
        => Utf7Codec.Decode(@string, length, errors, consumed);

    /// <summary>Encode a str as UTF-7.</summary>
    /// <param name="unicode">A str.</param>
    /// <param name="base64SetO">Not 0 for base64 also for the optional characters of RFC 2152.</param>
    /// <param name="base64WhiteSpace">Not 0 for base64 also for white space.</param>
    /// <param name="errors">Not used: every character has a form.</param>
    /// <returns>Bytes. NULL with TypeError set for what is no str, with SystemError set for NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_EncodeUTF7), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyUnicode_EncodeUTF7([Borrowed] PyObject* unicode, int base64SetO, int base64WhiteSpace, [Const] byte* errors)
        => TextEncoding.EncodeUtf7(unicode, base64SetO != 0, base64WhiteSpace != 0);
}
