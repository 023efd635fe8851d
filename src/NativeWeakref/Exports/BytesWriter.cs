using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Bytes;

namespace NativeWeakref.Exports;

/// <summary>
/// Bytes piece by piece, which the caller stores at an address that it holds. What asks for room gives that address anew; a failure gives
/// the bytes up.
/// </summary>
[Header("bytesobject.h")]
public static unsafe class BytesWriterExports
{
    /// <summary>Prepare a writer, before overallocate and use_bytearray are set.</summary>
    /// <param name="writer">The writer; not NULL. Nothing of it is read.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyBytesWriter_Init), CallConvs = [typeof(CallConvCdecl)])]
    public static void _PyBytesWriter_Init(_PyBytesWriter* writer) => ByteWriter.Init(writer);

    /// <summary>Begin with room for some bytes.</summary>
    /// <param name="writer">A writer; not NULL.</param>
    /// <param name="size">Number of bytes.</param>
    /// <returns>Where the first byte goes. NULL with MemoryError set if memory is exhausted, with SystemError set for a negative number.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyBytesWriter_Alloc), CallConvs = [typeof(CallConvCdecl)])]
    public static void* _PyBytesWriter_Alloc(_PyBytesWriter* writer, nint size) => ByteWriter.Begin(writer, size);

    /// <summary>Make room for more bytes than were asked for before.</summary>
    /// <param name="writer">A writer that has begun; not NULL.</param>
    /// <param name="str">Where the next byte would go.</param>
    /// <param name="size">Number of bytes.</param>
    /// <returns>Where the next byte goes. NULL as for _PyBytesWriter_Alloc().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyBytesWriter_Prepare), CallConvs = [typeof(CallConvCdecl)])]
    public static void* _PyBytesWriter_Prepare(_PyBytesWriter* writer, void* str, nint size) => ByteWriter.Prepare(writer, (byte*)str, size);

    /// <summary>Make room for a number of bytes in all, which is more than allocated.</summary>
    /// <param name="writer">A writer that has begun; not NULL.</param>
    /// <param name="str">Where the next byte would go.</param>
    /// <param name="size">Number of bytes.</param>
    /// <returns>Where the next byte goes. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyBytesWriter_Resize), CallConvs = [typeof(CallConvCdecl)])]
    public static void* _PyBytesWriter_Resize(_PyBytesWriter* writer, void* str, nint size) => ByteWriter.Resize(writer, (byte*)str, size);

    /// <summary>Write bytes.</summary>
    /// <param name="writer">A writer that has begun; not NULL.</param>
    /// <param name="str">Where the next byte would go.</param>
    /// <param name="bytes">The bytes; not read where there are none.</param>
    /// <param name="size">Their number.</param>
    /// <returns>Behind the bytes. NULL as for _PyBytesWriter_Alloc().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyBytesWriter_WriteBytes), CallConvs = [typeof(CallConvCdecl)])]
    public static void* _PyBytesWriter_WriteBytes(_PyBytesWriter* writer, void* str, [Const] void* bytes, nint size)
        => ByteWriter.Write(writer, (byte*)str, (byte*)bytes, size);

    /// <summary>End the bytes.</summary>
    /// <param name="writer">A writer that has begun; not NULL. It has no buffer any more.</param>
    /// <param name="str">Behind the last byte.</param>
    /// <returns>Bytes, or a bytearray where use_bytearray is not 0. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyBytesWriter_Finish), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyBytesWriter_Finish(_PyBytesWriter* writer, void* str) => ByteWriter.Finish(writer, (byte*)str);

    /// <summary>Give bytes up.</summary>
    /// <param name="writer">A writer; not NULL. It has no buffer any more.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyBytesWriter_Dealloc), CallConvs = [typeof(CallConvCdecl)])]
    public static void _PyBytesWriter_Dealloc(_PyBytesWriter* writer) => ByteWriter.Discard(writer);
}
