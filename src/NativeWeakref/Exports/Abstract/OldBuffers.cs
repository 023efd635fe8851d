using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols.Buffers;

namespace NativeWeakref.Exports.Abstract;

/// <summary>Memory of objects as Python 2 had it: what is stored is valid only as long as the object does not change.</summary>
[Header("abstract.h")]
public static unsafe class OldBufferExports
{
    /// <summary>Test whether an object gives contiguous bytes.</summary>
    /// <param name="obj">The object; NULL gives 0.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_CheckReadBuffer), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_CheckReadBuffer([Borrowed] PyObject* obj) => OldBuffers.IsReadable(obj) ? 1 : 0;

    /// <summary>Where the bytes of an object lie.</summary>
    /// <param name="obj">The object; not NULL.</param>
    /// <param name="buffer">Where to store the address; not NULL.</param>
    /// <param name="buffer_len">Where to store the number of bytes; not NULL.</param>
    /// <returns>0. -1 with TypeError set if the object exposes no memory, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_AsReadBuffer), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_AsReadBuffer([Borrowed] PyObject* obj, [CType("const void **")] void** buffer, nint* buffer_len)
        => OldBuffers.Read(obj, buffer, buffer_len, writable: false);

    /// <summary>Where the characters of an object lie.</summary>
    /// <param name="obj">The object; not NULL.</param>
    /// <param name="buffer">Where to store the address; not NULL.</param>
    /// <param name="buffer_len">Where to store the number of bytes; not NULL.</param>
    /// <returns>0. -1 with TypeError set if the object exposes no memory, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_AsCharBuffer), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_AsCharBuffer([Borrowed] PyObject* obj, [CType("const char **")] byte** buffer, nint* buffer_len)
        => OldBuffers.Read(obj, (void**)buffer, buffer_len, writable: false);

    /// <summary>Where the writable bytes of an object lie.</summary>
    /// <param name="obj">The object; not NULL.</param>
    /// <param name="buffer">Where to store the address; not NULL.</param>
    /// <param name="buffer_len">Where to store the number of bytes; not NULL.</param>
    /// <returns>0. -1 with TypeError set if the object exposes no writable memory, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_AsWriteBuffer), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_AsWriteBuffer([Borrowed] PyObject* obj, void** buffer, nint* buffer_len)
        => OldBuffers.Read(obj, buffer, buffer_len, writable: true);
}
