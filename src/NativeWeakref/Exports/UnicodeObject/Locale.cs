using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings.Encodings;

namespace NativeWeakref.Exports.UnicodeObject;

/// <summary>Text from and to the encodings of file names and of the locale.</summary>
[Header("unicodeobject.h")]
public static unsafe class LocaleExports
{
    /// <summary>Decode a file name: UTF-8, where bytes that are no text become lone surrogates.</summary>
    /// <param name="s">The name; ends with a zero byte.</param>
    /// <returns>A str. NULL with SystemError set if s is NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeFSDefault), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeFSDefault([Const] byte* s) => FileNames.Decode(s);

    /// <summary>Decode text in the encoding of the current locale.</summary>
    /// <remarks>The locale is the one that the program set with setlocale().</remarks>
    /// <param name="str">The text; a zero byte stands behind it and nowhere in it.</param>
    /// <param name="len">Number of bytes.</param>
    /// <param name="errors">strict or surrogateescape; NULL for strict.</param>
    /// <returns>A str. NULL with UnicodeDecodeError set for what is no text, with ValueError set for another zero byte or another policy, with SystemError set for NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeLocaleAndSize), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeLocaleAndSize([Const] byte* str, nint len, [Const] byte* errors)
        => LocaleText.Decode(str, len, errors);

    /// <summary>Decode text in the encoding of the current locale.</summary>
    /// <remarks>The locale is the one that the program set with setlocale().</remarks>
    /// <param name="str">The text; ends with a zero byte.</param>
    /// <param name="errors">strict or surrogateescape; NULL for strict.</param>
    /// <returns>A str. NULL with UnicodeDecodeError set for what is no text, with ValueError set for another policy, with SystemError set for NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_DecodeLocale), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_DecodeLocale([Const] byte* str, [Const] byte* errors) => LocaleText.Decode(str, errors);

    /// <summary>Encode a str in the encoding of the current locale.</summary>
    /// <remarks>The locale is the one that the program set with setlocale().</remarks>
    /// <param name="unicode">A str.</param>
    /// <param name="errors">strict or surrogateescape; NULL for strict.</param>
    /// <returns>Bytes. NULL with UnicodeEncodeError set for what has no form, with ValueError set for a character U+0000 or another policy, with TypeError set for what is no str, with SystemError set for NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_EncodeLocale), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_EncodeLocale([Borrowed] PyObject* unicode, [Const] byte* errors)
        => LocaleText.Encode(unicode, errors);
}

/// <summary>C strings from and to wide characters.</summary>
[Header("fileutils.h")]
public static unsafe class WideNameExports
{
    /// <summary>Decode UTF-8, where bytes that are no text become lone surrogates.</summary>
    /// <remarks>Works before Py_Initialize(). Sets no error.</remarks>
    /// <param name="arg">The text; ends with a zero byte.</param>
    /// <param name="size">Receives the number of characters, (size_t)-1 if memory is exhausted; NULL is allowed.</param>
    /// <returns>Wide characters with a zero at the end; release them with PyMem_RawFree(). NULL if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_DecodeLocale), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("wchar_t *")]
    public static uint* Py_DecodeLocale([Const] byte* arg, nuint* size) => FileNames.ToWide(arg, size);

    /// <summary>Encode wide characters as Py_DecodeLocale() decodes them.</summary>
    /// <remarks>Works before Py_Initialize(). Sets no error.</remarks>
    /// <param name="text">The characters; a zero ends them.</param>
    /// <param name="error_pos">Receives the index of a character that has no form, else (size_t)-1; NULL is allowed.</param>
    /// <returns>UTF-8 with a zero byte at the end; release it with PyMem_Free(). NULL for a character without a form or if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_EncodeLocale), CallConvs = [typeof(CallConvCdecl)])]
    public static byte* Py_EncodeLocale([Const, CType("const wchar_t *")] uint* text, nuint* error_pos)
        => FileNames.FromWide(text, error_pos);
}
