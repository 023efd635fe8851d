using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.ByteArrays;

namespace NativeWeakref.Exports;

/// <summary>Bytearrays.</summary>
[Header("bytearrayobject.h")]
public static unsafe class ByteArrayExports
{
    /// <summary>Create a bytearray of what bytearray(o) takes: memory, an iterable of ints, a number of zeros.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>
    /// The bytearray. NULL with TypeError set if the object is none of these, with ValueError set if an int is not in range(0, 256), with
    /// SystemError set if o is NULL, or with what the object's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyByteArray_FromObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyByteArray_FromObject([Borrowed] PyObject* o) => ByteArrayObjects.FromObject(o);

    /// <summary>Create a bytearray of the memory of two objects, one after the other.</summary>
    /// <param name="a">The first object; not NULL.</param>
    /// <param name="b">The other; not NULL.</param>
    /// <returns>
    /// The bytearray. NULL with TypeError set if one shows no memory, with SystemError set if one is NULL, with MemoryError set if memory is
    /// exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyByteArray_Concat), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyByteArray_Concat([Borrowed] PyObject* a, [Borrowed] PyObject* b) => ByteArrayObjects.Concat(a, b);

    /// <summary>Create a bytearray of a size.</summary>
    /// <param name="string">What it holds; NULL to leave it to the caller to fill it before anyone sees it.</param>
    /// <param name="len">Number of bytes.</param>
    /// <returns>The bytearray. NULL with SystemError set if len is negative, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyByteArray_FromStringAndSize), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyByteArray_FromStringAndSize([Const] byte* @string, nint len) => ByteArrayObjects.FromData(@string, len);

    /// <summary>Number of bytes.</summary>
    /// <param name="bytearray">A bytearray; not NULL.</param>
    /// <returns>The number. -1 with SystemError set for another object or NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyByteArray_Size), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyByteArray_Size([Borrowed] PyObject* bytearray) => ByteArrayObjects.CheckedSize(bytearray);

    /// <summary>Where the bytes lie.</summary>
    /// <param name="bytearray">A bytearray; not NULL.</param>
    /// <returns>
    /// The first byte, valid until the size changes; a zero byte follows the last. NULL with SystemError set for another object or NULL.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyByteArray_AsString), CallConvs = [typeof(CallConvCdecl)])]
    public static byte* PyByteArray_AsString([Borrowed] PyObject* bytearray) => ByteArrayObjects.CheckedData(bytearray);

    /// <summary>Change the number of bytes.</summary>
    /// <param name="bytearray">A bytearray; not NULL.</param>
    /// <param name="len">The new number; new bytes are undefined.</param>
    /// <returns>
    /// 0. -1 with BufferError set while others have views of it, with MemoryError set if memory is exhausted, with SystemError set for
    /// another object, NULL or a negative number; nothing has changed then.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyByteArray_Resize), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyByteArray_Resize([Borrowed] PyObject* bytearray, nint len) => ByteArrayObjects.CheckedResize(bytearray, len);
}
