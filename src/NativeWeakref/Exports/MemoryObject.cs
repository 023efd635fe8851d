using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.MemoryViews;

namespace NativeWeakref.Exports;

/// <summary>Memory views.</summary>
[Header("memoryobject.h")]
public static unsafe class MemoryViewExports
{
    /// <summary>Create a memory view of an object's memory.</summary>
    /// <param name="base">An object that exposes memory; not NULL.</param>
    /// <returns>
    /// The memory view. NULL with TypeError set if the object exposes none, with ValueError set for a memory view that is released, with
    /// SystemError set for NULL, or with what the exporter raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMemoryView_FromObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyMemoryView_FromObject([Borrowed] PyObject* @base) => MemoryViewCreation.OfObject(@base);

    /// <summary>Create a memory view of memory.</summary>
    /// <param name="mem">The memory; must stay valid as long as the memory view is used.</param>
    /// <param name="size">Number of bytes.</param>
    /// <param name="flags">PyBUF_READ or PyBUF_WRITE.</param>
    /// <returns>The memory view. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMemoryView_FromMemory), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyMemoryView_FromMemory(byte* mem, nint size, int flags) => MemoryViewCreation.OfMemory(mem, size, flags);

    /// <summary>Create a memory view of a view.</summary>
    /// <param name="info">The view; the caller gives it back when the memory view is not used any more.</param>
    /// <returns>
    /// The memory view. NULL with ValueError set if the view has no memory or too many dimensions, with MemoryError set if memory is
    /// exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMemoryView_FromBuffer), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyMemoryView_FromBuffer([Const] Py_buffer* info) => MemoryViewCreation.OfView(info);

    /// <summary>Create a memory view of contiguous memory: the object's own, or a copy.</summary>
    /// <param name="base">An object that exposes memory; not NULL.</param>
    /// <param name="buffertype">PyBUF_READ or PyBUF_WRITE; what is to be written is never copied.</param>
    /// <param name="order">'C', 'F' or 'A'.</param>
    /// <returns>
    /// The memory view. NULL with BufferError set if it is to be written and cannot, else with an error set as by
    /// PyMemoryView_FromObject().
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMemoryView_GetContiguous), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyMemoryView_GetContiguous([Borrowed] PyObject* @base, int buffertype, [CType("char")] byte order)
        => MemoryViewCreation.Contiguous(@base, buffertype, order);
}
