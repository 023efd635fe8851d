using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Bytes;

namespace NativeWeakref.Exports;

/// <summary>Bytes.</summary>
[Header("bytesobject.h")]
public static unsafe class BytesExports
{
    /// <summary>Create bytes of a size.</summary>
    /// <param name="v">What they hold; NULL to leave it to the caller to fill them before anyone sees them.</param>
    /// <param name="len">Number of bytes.</param>
    /// <returns>
    /// The bytes; shared where there are none, or one that is given. NULL with SystemError set if len is negative, with OverflowError set
    /// if it is too large, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBytes_FromStringAndSize), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyBytes_FromStringAndSize([Const] byte* v, nint len) => BytesCreation.FromData(v, len);

    /// <summary>Create bytes from a C string.</summary>
    /// <param name="v">The string; not NULL.</param>
    /// <returns>The bytes. NULL with SystemError set if v is NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBytes_FromString), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyBytes_FromString([Const] byte* v) => BytesCreation.FromText(v);

    /// <summary>Create bytes from the memory of an object, or from an iterable of ints.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>
    /// The bytes. NULL with TypeError set if the object is neither, with ValueError set if an int is not in range(0, 256), with
    /// SystemError set if o is NULL, or with what the object's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBytes_FromObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyBytes_FromObject([Borrowed] PyObject* o) => BytesFromObject.Make(o);

    /// <summary>Create bytes from a format: %c %d %u %i %x %p %s, with l and z before d and u.</summary>
    /// <param name="format">The format; from an unknown conversion on it is copied as it is.</param>
    /// <param name="vargs">The arguments.</param>
    /// <returns>The bytes. NULL with OverflowError set if %c is not in range(0, 256), with SystemError or MemoryError set.</returns>
    [Variadic("PyBytes_FromFormat")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBytes_FromFormatV), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyBytes_FromFormatV([Const] byte* format, VaList* vargs) => BytesFormat.Run(format, vargs);

    /// <summary>Number of bytes.</summary>
    /// <param name="op">A bytes object.</param>
    /// <returns>The number. -1 with TypeError set for another object, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBytes_Size), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyBytes_Size([Borrowed] PyObject* op) => BytesObjects.CheckedSize(op);

    /// <summary>Where the bytes lie.</summary>
    /// <param name="op">A bytes object.</param>
    /// <returns>
    /// The first byte, valid as long as the object; a zero byte follows the last. NULL with TypeError set for another object, with
    /// SystemError set for NULL.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBytes_AsString), CallConvs = [typeof(CallConvCdecl)])]
    public static byte* PyBytes_AsString([Borrowed] PyObject* op) => BytesObjects.CheckedData(op);

    /// <summary>Where the bytes lie, and how many there are.</summary>
    /// <param name="obj">A bytes object.</param>
    /// <param name="s">Where to store the address; not NULL.</param>
    /// <param name="len">Where to store the number; NULL where no byte may be zero.</param>
    /// <returns>
    /// 0. -1 with ValueError set for a zero byte while len is NULL, with TypeError set for another object, with SystemError set for NULL.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBytes_AsStringAndSize), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyBytes_AsStringAndSize([Borrowed] PyObject* obj, byte** s, nint* len) => BytesObjects.Read(obj, s, len);

    /// <summary>How bytes print.</summary>
    /// <param name="obj">A bytes object.</param>
    /// <param name="smartquotes">Not 0 to allow double quotes around single ones.</param>
    /// <returns>A str. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBytes_Repr), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyBytes_Repr([Borrowed] PyObject* obj, int smartquotes) => BytesRepr.Of(obj, smartquotes != 0);

    /// <summary>Replace bytes by them and the memory of another object.</summary>
    /// <param name="pv">
    /// Where the bytes are; NULL there stays. A new reference takes the place of the old one; NULL with TypeError or MemoryError set on
    /// failure.
    /// </param>
    /// <param name="w">The other object; NULL empties the place.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBytes_Concat), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyBytes_Concat([NewRef] PyObject** pv, [Borrowed] PyObject* w) => BytesConcatenation.Append(pv, w);

    /// <summary>As PyBytes_Concat(), and release the other object.</summary>
    /// <param name="pv">As for PyBytes_Concat().</param>
    /// <param name="w">The other object; NULL empties the place.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBytes_ConcatAndDel), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyBytes_ConcatAndDel([NewRef] PyObject** pv, [Stolen] PyObject* w) => BytesConcatenation.AppendAndRelease(pv, w);

    /// <summary>Give bytes that only the caller knows another size.</summary>
    /// <param name="bytes">Where they are; they may move. NULL on failure.</param>
    /// <param name="newsize">The new size; new bytes are undefined.</param>
    /// <returns>
    /// 0. -1 with SystemError set if they are shared, no bytes, or the size is negative, with MemoryError set if memory is exhausted; the
    /// reference is released.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyBytes_Resize), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyBytes_Resize([NewRef] PyObject** bytes, nint newsize) => BytesCreation.Resize(bytes, newsize);

    /// <summary>Decode bytes with escapes as literals of bytes have them.</summary>
    /// <param name="s">The bytes.</param>
    /// <param name="len">Their number.</param>
    /// <param name="errors">What is done about x without two digits: strict, replace or ignore; NULL for strict.</param>
    /// <param name="unicode">Not used.</param>
    /// <param name="recode_encoding">Not used.</param>
    /// <returns>
    /// Bytes. NULL with ValueError set for such an escape or a backslash at the end, with DeprecationWarning set where a filter makes the
    /// warning about another escape an error, with SystemError or MemoryError set.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBytes_DecodeEscape), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyBytes_DecodeEscape([Const] byte* s, nint len, [Const] byte* errors, nint unicode, [Const] byte* recode_encoding)
        => EscapedBytes.Decode(s, len, errors);

    /// <summary>As PyBytes_DecodeEscape(), but warn of nothing.</summary>
    /// <param name="s">The bytes.</param>
    /// <param name="len">Their number.</param>
    /// <param name="errors">As for PyBytes_DecodeEscape().</param>
    /// <param name="first_invalid_escape">Where to store the address behind the first backslash that begins no escape; NULL is stored for none.</param>
    /// <returns>Bytes. NULL with ValueError, SystemError or MemoryError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyBytes_DecodeEscape), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyBytes_DecodeEscape([Const] byte* s, nint len, [Const] byte* errors, [CType("const char **")] byte** first_invalid_escape)
        => EscapedBytes.Decode(s, len, errors, first_invalid_escape);
}
