using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Exports.UnicodeObject;

// Text: reading and changing str objects.
public static unsafe partial class UnicodeExports
{
    /// <summary>Get the UTF-8 form of a str.</summary>
    /// <param name="unicode">A str.</param>
    /// <param name="size">Receives the number of bytes, without the zero byte; NULL is allowed.</param>
    /// <returns>
    /// The text, which belongs to the str; ends with a zero byte. NULL with TypeError set if unicode is no str, with UnicodeEncodeError
    /// set if it holds surrogates, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsUTF8AndSize), CallConvs = [typeof(CallConvCdecl)])]
    [return: Const]
    public static byte* PyUnicode_AsUTF8AndSize([Borrowed] PyObject* unicode, nint* size) => Utf8Encoding.Of(unicode, size);

    /// <summary>Get the UTF-8 form of a str.</summary>
    /// <param name="unicode">A str.</param>
    /// <returns>
    /// The text, which belongs to the str; ends with a zero byte. NULL with TypeError set if unicode is no str, with UnicodeEncodeError
    /// set if it holds surrogates, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsUTF8), CallConvs = [typeof(CallConvCdecl)])]
    [return: Const]
    public static byte* PyUnicode_AsUTF8([Borrowed] PyObject* unicode) => Utf8Encoding.Of(unicode);

    /// <summary>Count the characters of a str.</summary>
    /// <param name="unicode">A str.</param>
    /// <returns>The number. -1 with TypeError set if unicode is no str.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_GetLength), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyUnicode_GetLength([Borrowed] PyObject* unicode) => StringAccess.GetLength(unicode);

    /// <summary>Read a character of a str.</summary>
    /// <param name="unicode">A str.</param>
    /// <param name="index">Index, counted from 0; negative ones are out of range.</param>
    /// <returns>
    /// The character. (Py_UCS4)-1 with TypeError set if unicode is no str, with IndexError set if index is out of range.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_ReadChar), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("Py_UCS4")]
    public static uint PyUnicode_ReadChar([Borrowed] PyObject* unicode, nint index) => StringAccess.ReadCharacter(unicode, index);

    /// <summary>Store a character in a new str.</summary>
    /// <param name="unicode">A str that only the caller refers to and that has not been hashed.</param>
    /// <param name="index">Index, counted from 0.</param>
    /// <param name="character">Fits the form of the str.</param>
    /// <returns>
    /// 0. -1 with TypeError set if unicode is no str, with IndexError set if index is out of range, with SystemError set if other code
    /// may know the str, with ValueError set if the character does not fit.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_WriteChar), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicode_WriteChar([Borrowed] PyObject* unicode, nint index, [CType("Py_UCS4")] uint character)
        => StringChange.WriteCharacter(unicode, index, character);

    /// <summary>Store one character several times in a new str.</summary>
    /// <param name="unicode">A str that only the caller refers to and that has not been hashed.</param>
    /// <param name="start">First index.</param>
    /// <param name="length">How often; what goes beyond the end is left out.</param>
    /// <param name="fill_char">The character; fits the form of the str.</param>
    /// <returns>
    /// The number of characters stored. -1 with SystemError set if unicode is no str or other code may know it, with ValueError set if
    /// the character does not fit, with IndexError set if start is negative.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Fill), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyUnicode_Fill([Borrowed] PyObject* unicode, nint start, nint length, [CType("Py_UCS4")] uint fill_char)
        => StringChange.Fill(unicode, start, length, fill_char);

    /// <summary>Copy characters of a str into a new one.</summary>
    /// <param name="to">A str that only the caller refers to and that has not been hashed.</param>
    /// <param name="to_start">First index in it.</param>
    /// <param name="from">A str.</param>
    /// <param name="from_start">First index in it.</param>
    /// <param name="how_many">Number of characters; what goes beyond the end of from is left out.</param>
    /// <returns>
    /// The number of characters copied. -1 with SystemError set if one of the two is no str, if other code may know to, if how_many is
    /// negative, or if the characters do not fit; with IndexError set if a start is out of range.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_CopyCharacters), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyUnicode_CopyCharacters(
        [Borrowed] PyObject* to,
        nint to_start,
        [Borrowed] PyObject* from,
        nint from_start,
        nint how_many)
        => StringChange.CopyCharacters(to, to_start, from, from_start, how_many);

    /// <summary>Change the length of a str.</summary>
    /// <remarks>A str that other code may know is replaced by a copy. New characters at the end are not yet there.</remarks>
    /// <param name="unicode">Holds an owned reference to a str, which the call may exchange.</param>
    /// <param name="length">The new length.</param>
    /// <returns>
    /// 0. -1 with SystemError set if there is no str or length is negative, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Resize), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicode_Resize([NewRef] PyObject** unicode, nint length) => StringChange.Resize(unicode, length);

    /// <summary>Copy the characters of a str to a buffer.</summary>
    /// <param name="unicode">A str.</param>
    /// <param name="buffer">Receives the characters.</param>
    /// <param name="buflen">Number of characters it has room for.</param>
    /// <param name="copy_null">Not 0 to have a zero character behind them.</param>
    /// <returns>
    /// buffer. NULL with TypeError set if unicode is no str, with SystemError set if an argument is NULL or the buffer too small.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsUCS4), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("Py_UCS4 *")]
    public static uint* PyUnicode_AsUCS4([Borrowed] PyObject* unicode, [CType("Py_UCS4 *")] uint* buffer, nint buflen, int copy_null)
        => StringAccess.CopyToBuffer(unicode, buffer, buflen, copy_null != 0);

    /// <summary>Copy the characters of a str to a new buffer, with a zero character behind them.</summary>
    /// <param name="unicode">A str.</param>
    /// <returns>
    /// The buffer; release it with PyMem_Free(). NULL with TypeError set if unicode is no str, with SystemError set if it is NULL, with
    /// MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsUCS4Copy), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("Py_UCS4 *")]
    public static uint* PyUnicode_AsUCS4Copy([Borrowed] PyObject* unicode) => StringAccess.CopyToNewBuffer(unicode);

    /// <summary>Name the encoding of C text.</summary>
    /// <returns>"utf-8", always; static.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_GetDefaultEncoding), CallConvs = [typeof(CallConvCdecl)])]
    [return: Const]
    public static byte* PyUnicode_GetDefaultEncoding() => CString.Of("utf-8"u8);

    /// <summary>Fail: PyUnicode_GetLength() took its place.</summary>
    /// <param name="unicode">Not used.</param>
    /// <returns>-1 with RuntimeError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_GetSize), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyUnicode_GetSize([Borrowed] PyObject* unicode) => StringAccess.RefuseSize();
}
