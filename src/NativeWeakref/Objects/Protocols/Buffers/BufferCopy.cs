using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Buffers;

/// <summary>Copies between views and contiguous memory.</summary>
internal static unsafe class BufferCopy
{
    [InlineArray(BufferRequests.PyBUF_MAX_NDIM)]
    private struct Indices
    {
        private nint _first;
    }

    /// <summary>As <c>PyBuffer_ToContiguous</c>. Return: 0; -1 with ValueError where the size is not the view's.</summary>
    internal static int ToContiguous(void* to, Py_buffer* from, nint size, byte order)
    {
        if (NullArgument.IsMissing(to, from))
        {
            return -1;
        }
        if (size != from->len)
        {
            Errors.ValueError("PyBuffer_ToContiguous: len != view->len"u8);
            return -1;
        }
        if (BufferShape.IsContiguous(from, order))
        {
            Memory.Copy(to, from->buf, (nuint)size);
            return 0;
        }
        CopyItems(from, (byte*)to, size, order, toView: false);
        return 0;
    }

    /// <summary>As <c>PyBuffer_FromContiguous</c>: as many bytes as the view takes. Return: 0.</summary>
    internal static int FromContiguous(Py_buffer* to, void* from, nint size, byte order)
    {
        if (NullArgument.IsMissing(to, from))
        {
            return -1;
        }
        size = size < to->len ? size : to->len;
        if (BufferShape.IsContiguous(to, order))
        {
            Memory.Copy(to->buf, from, (nuint)size);
            return 0;
        }
        CopyItems(to, (byte*)from, size, order, toView: true);
        return 0;
    }

    /// <summary>As <c>PyObject_CopyData</c>; foreign code. Return: 0; -1 with TypeError, BufferError or what an exporter raised.</summary>
    internal static int CopyData(PyObject* to, PyObject* from)
    {
        if (!BufferProtocol.Supports(to) || !BufferProtocol.Supports(from))
        {
            Errors.TypeError("both destination and source must be bytes-like objects"u8);
            return -1;
        }
        Py_buffer target;
        Py_buffer source;
        if (BufferProtocol.Get(to, &target, BufferRequests.PyBUF_FULL) < 0)
        {
            return -1;
        }
        if (BufferProtocol.Get(from, &source, BufferRequests.PyBUF_FULL_RO) < 0)
        {
            BufferProtocol.Release(&target);
            return -1;
        }
        int status = CopyView(&target, &source);
        BufferProtocol.Release(&target);
        BufferProtocol.Release(&source);
        return status;
    }

    /// <summary>Copies items; the two may overlap. Input: views with strides. Return: 0; -1 with BufferError or MemoryError.</summary>
    internal static int CopyView(Py_buffer* to, Py_buffer* from)
    {
        if (to->len < from->len)
        {
            return BufferProtocol.Refuse("destination is too small to receive data from source"u8);
        }
        bool alike = (BufferShape.IsContiguous(to, (byte)'C') && BufferShape.IsContiguous(from, (byte)'C'))
            || (BufferShape.IsContiguous(to, (byte)'F') && BufferShape.IsContiguous(from, (byte)'F'));
        if (alike)
        {
            Memory.Move(to->buf, from->buf, (nuint)from->len);
            return 0;
        }
        void* between = ObjectHeap.Allocate((nuint)from->len);
        if (between == null)
        {
            Errors.NoMemory();
            return -1;
        }
        ToContiguous(between, from, from->len, (byte)'C');
        FromContiguous(to, between, from->len, (byte)'C');
        ObjectHeap.Free(between);
        return 0;
    }

    // Item after item; an order other than F is C. The view may leave out its shape and its strides.
    private static void CopyItems(Py_buffer* given, byte* memory, nint size, byte order, bool toView)
    {
        Indices shape;
        Indices strides;
        Indices storage = default;
        nint* indices = (nint*)&storage;
        BufferShape.Complete(given, (nint*)&shape, (nint*)&strides);
        Py_buffer completed = *given;
        completed.shape = (nint*)&shape;
        completed.strides = (nint*)&strides;
        Py_buffer* view = &completed;
        nint items;
        if (!IntegerDivision.TryDivide(size, view->itemsize, &items))
        {
            return;
        }
        for (nint i = 0; i < items; i++)
        {
            byte* item = BufferShape.Item(view, indices);
            Memory.Copy(toView ? item : memory, toView ? memory : item, (nuint)view->itemsize);
            memory += view->itemsize;
            Advance(view, indices, order);
        }
    }

    private static void Advance(Py_buffer* view, nint* indices, byte order)
    {
        for (int i = 0; i < view->ndim; i++)
        {
            int dimension = order == 'F' ? i : view->ndim - 1 - i;
            indices[dimension]++;
            if (indices[dimension] < view->shape[dimension])
            {
                return;
            }
            indices[dimension] = 0;
        }
    }
}
