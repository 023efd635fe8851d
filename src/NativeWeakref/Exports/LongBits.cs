using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Formats;
using NativeWeakref.Objects.Builtins.Integers;

namespace NativeWeakref.Exports;

/// <summary>The bits of ints.</summary>
[Header("longobject.h")]
public static unsafe class LongBitsExports
{
    /// <summary>The low bits of an int.</summary>
    /// <param name="op">An int, or an object with __index__().</param>
    /// <returns>
    /// The value modulo 2**64. All ones with SystemError set if op is NULL, with TypeError set if it is no int, or with what __index__()
    /// raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_AsUnsignedLongMask), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("unsigned long")]
    public static ulong PyLong_AsUnsignedLongMask([Borrowed] PyObject* op) => IntegerMasks.LowBits(op);

    /// <summary>The low bits of an int.</summary>
    /// <param name="op">An int, or an object with __index__().</param>
    /// <returns>As PyLong_AsUnsignedLongMask().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_AsUnsignedLongLongMask), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("unsigned long long")]
    public static ulong PyLong_AsUnsignedLongLongMask([Borrowed] PyObject* op) => IntegerMasks.LowBits(op);

    /// <summary>Convert an int to a C int.</summary>
    /// <param name="op">An int, or an object with __index__().</param>
    /// <returns>
    /// The value. -1 with OverflowError set if it does not fit, with SystemError set if op is NULL, with TypeError set if it is no int, or
    /// with what __index__() raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyLong_AsInt), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyLong_AsInt([Borrowed] PyObject* op) => IntegerMasks.AsInt(op);

    /// <summary>The sign of an int.</summary>
    /// <param name="v">An int.</param>
    /// <returns>-1, 0 or 1. -1 with SystemError set if v is no int.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyLong_Sign), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyLong_Sign([Borrowed] PyObject* v) => CheckedIntegers.Sign(v);

    /// <summary>Number of bits of an int's magnitude.</summary>
    /// <param name="v">An int.</param>
    /// <returns>The number; 0 for zero. All bits set with SystemError set if v is no int.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyLong_NumBits), CallConvs = [typeof(CallConvCdecl)])]
    public static nuint _PyLong_NumBits([Borrowed] PyObject* v) => (nuint)CheckedIntegers.BitLength(v);

    /// <summary>Create an int from bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="n">Their number.</param>
    /// <param name="little_endian">Not 0 where the lowest byte comes first.</param>
    /// <param name="is_signed">Not 0 where they are two's complement.</param>
    /// <returns>The int. NULL with OverflowError set for too many bytes, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyLong_FromByteArray), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyLong_FromByteArray([CType("const unsigned char *")] byte* bytes, nuint n, int little_endian, int is_signed)
        => IntegerBytes.Load(bytes, n, little_endian != 0, is_signed != 0);

    /// <summary>Store an int as bytes.</summary>
    /// <param name="v">An int.</param>
    /// <param name="bytes">Room for n bytes.</param>
    /// <param name="n">Number of bytes.</param>
    /// <param name="little_endian">Not 0 to store the lowest byte first.</param>
    /// <param name="is_signed">Not 0 to store two's complement.</param>
    /// <returns>0. -1 with OverflowError set if the int does not fit, or is negative without is_signed.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyLong_AsByteArray), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyLong_AsByteArray(
        [Borrowed] PyLongObject* v, [CType("unsigned char *")] byte* bytes, nuint n, int little_endian, int is_signed)
        => IntegerBytes.Store(v, bytes, n, little_endian != 0, is_signed != 0);

    /// <summary>Write an int into a text, in the form that a format asks for.</summary>
    /// <param name="writer">A writer; not NULL.</param>
    /// <param name="obj">The int; any object where the part of the format is empty: then its str() is written.</param>
    /// <param name="format_spec">A str with the format.</param>
    /// <param name="start">Index of the first character of the format.</param>
    /// <param name="end">Index behind the last one.</param>
    /// <returns>0. -1 with an error set as by _PyUnicode_FormatAdvancedWriter(), or with OverflowError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyLong_FormatAdvancedWriter), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyLong_FormatAdvancedWriter(
        _PyUnicodeWriter* writer, [Borrowed] PyObject* obj, [Borrowed] PyObject* format_spec, nint start, nint end)
        => WriterFormat.WriteInteger(writer, obj, format_spec, start, end);

    /// <summary>Write an int into a text.</summary>
    /// <param name="writer">A writer; not NULL.</param>
    /// <param name="obj">The int.</param>
    /// <param name="base">2, 8, 10 or 16.</param>
    /// <param name="alternate">Not 0 to write the prefix that tells the base, but for 10.</param>
    /// <returns>
    /// 0. -1 with ValueError set beyond the limit of decimal digits, with SystemError set for no int or another base, with MemoryError set.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyLong_FormatWriter), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyLong_FormatWriter(_PyUnicodeWriter* writer, [Borrowed] PyObject* obj, int @base, int alternate)
        => WriterFormat.WriteInteger(writer, obj, @base, alternate != 0);

    /// <summary>Write an int into bytes.</summary>
    /// <param name="writer">A writer that has begun; not NULL.</param>
    /// <param name="str">Where the next byte would go.</param>
    /// <param name="obj">The int.</param>
    /// <param name="base">As for _PyLong_FormatWriter().</param>
    /// <param name="alternate">As for _PyLong_FormatWriter().</param>
    /// <returns>Behind the text. NULL with an error set as by _PyLong_FormatWriter().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyLong_FormatBytesWriter), CallConvs = [typeof(CallConvCdecl)])]
    public static byte* _PyLong_FormatBytesWriter(_PyBytesWriter* writer, byte* str, [Borrowed] PyObject* obj, int @base, int alternate)
        => WriterFormat.WriteInteger(writer, str, obj, @base, alternate != 0);
}
