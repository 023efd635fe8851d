using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols.Buffers;

namespace NativeWeakref.Exports;

/// <summary>Views of objects' memory.</summary>
[Header("pybuffer.h")]
public static unsafe class BufferExports
{
    /// <summary>Test whether an object exposes memory.</summary>
    /// <param name="obj">The object; NULL gives 0.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_CheckBuffer), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_CheckBuffer([Borrowed] PyObject* obj) => BufferProtocol.Supports(obj) ? 1 : 0;

    /// <summary>Take a view of an object's memory.</summary>
    /// <param name="obj">The object; not NULL.</param>
    /// <param name="view">Filled on success; to be given back with PyBuffer_Release().</param>
    /// <param name="flags">PyBUF_ values: what the caller can deal with.</param>
    /// <returns>
    /// 0. -1 with TypeError set if the object exposes no memory, with BufferError set if not in that way, with SystemError set for
    /// NULL, or with what the exporter raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GetBuffer), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_GetBuffer([Borrowed] PyObject* obj, Py_buffer* view, int flags) => BufferProtocol.Get(obj, view, flags);

    /// <summary>Give a view back; one that has been given back is left alone.</summary>
    /// <param name="view">The view.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBuffer_Release), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyBuffer_Release(Py_buffer* view) => BufferProtocol.Release(view);

    /// <summary>Fill a view of contiguous bytes, for an exporter.</summary>
    /// <param name="view">The view.</param>
    /// <param name="o">The exporter, which the view then owns; NULL for none.</param>
    /// <param name="buf">The bytes.</param>
    /// <param name="len">Number of bytes.</param>
    /// <param name="readonly">Not 0 where they must not be written.</param>
    /// <param name="flags">What is asked for.</param>
    /// <returns>
    /// 0. -1 with BufferError set if writable memory is asked for and readonly is 1, or view is NULL.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBuffer_FillInfo), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyBuffer_FillInfo(Py_buffer* view, [Borrowed] PyObject* o, void* buf, nint len, int @readonly, int flags)
        => BufferProtocol.Fill(view, o, buf, len, @readonly == 1, flags);

    /// <summary>Test whether the items of a view lie one behind the other.</summary>
    /// <param name="view">The view.</param>
    /// <param name="fort">'C' for the last index fastest, 'F' for the first, 'A' for either.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBuffer_IsContiguous), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyBuffer_IsContiguous([Const] Py_buffer* view, [CType("char")] byte fort)
        => BufferShape.IsContiguous(view, fort) ? 1 : 0;

    /// <summary>Fill in the strides of contiguous items.</summary>
    /// <param name="ndims">Number of dimensions.</param>
    /// <param name="shape">Items per dimension.</param>
    /// <param name="strides">Filled: as many.</param>
    /// <param name="itemsize">Bytes of an item.</param>
    /// <param name="fort">'F' for the first index fastest, else the last.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBuffer_FillContiguousStrides), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyBuffer_FillContiguousStrides(int ndims, nint* shape, nint* strides, int itemsize, [CType("char")] byte fort)
        => BufferShape.FillStrides(ndims, shape, strides, itemsize, fort);

    /// <summary>Where an item lies.</summary>
    /// <param name="view">A view with strides.</param>
    /// <param name="indices">An index for each dimension, in range.</param>
    /// <returns>The address. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBuffer_GetPointer), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyBuffer_GetPointer([Const] Py_buffer* view, [Const] nint* indices) => BufferShape.Item(view, indices);

    /// <summary>Size of what a format describes, as struct.calcsize() counts it.</summary>
    /// <param name="format">The format; NULL means bytes.</param>
    /// <returns>The size. -1 with ValueError set for a format that is none.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBuffer_SizeFromFormat), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyBuffer_SizeFromFormat([Const] byte* format) => BufferFormat.SizeOf(format);

    /// <summary>Copy a view to contiguous memory.</summary>
    /// <param name="buf">Room for len bytes.</param>
    /// <param name="view">The view.</param>
    /// <param name="len">The length of the view.</param>
    /// <param name="order">'C', 'F' or 'A', as for PyBuffer_IsContiguous().</param>
    /// <returns>0. -1 with ValueError set if len is not the view's.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBuffer_ToContiguous), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyBuffer_ToContiguous(void* buf, [Const] Py_buffer* view, nint len, [CType("char")] byte order)
        => BufferCopy.ToContiguous(buf, view, len, order);

    /// <summary>Copy contiguous memory to a view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="buf">The bytes.</param>
    /// <param name="len">Number of bytes; what the view has no room for is left out.</param>
    /// <param name="order">'C', 'F' or 'A', as for PyBuffer_IsContiguous().</param>
    /// <returns>0; never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBuffer_FromContiguous), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyBuffer_FromContiguous([Const] Py_buffer* view, [Const] void* buf, nint len, [CType("char")] byte order)
        => BufferCopy.FromContiguous(view, buf, len, order);

    /// <summary>Copy the memory of an object to that of another.</summary>
    /// <param name="dest">The object that is written.</param>
    /// <param name="src">The object that is read.</param>
    /// <returns>
    /// 0. -1 with TypeError set if one exposes no memory, with BufferError set if dest has too little or is read-only, or with what an
    /// exporter raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_CopyData), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_CopyData([Borrowed] PyObject* dest, [Borrowed] PyObject* src) => BufferCopy.CopyData(dest, src);
}
