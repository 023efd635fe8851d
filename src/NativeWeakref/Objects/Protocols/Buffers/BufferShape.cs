using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins;

namespace NativeWeakref.Objects.Protocols.Buffers;

/// <summary>Where the items of a view lie.</summary>
internal static unsafe class BufferShape
{
    /// <summary>Whether the items lie one behind the other. Input: C (the last index fastest), F (the first) or A (either).</summary>
    internal static bool IsContiguous(Py_buffer* view, byte order)
    {
        if (view == null || view->suboffsets != null)
        {
            return false;
        }
        return order == 'C' ? IsRowsFirst(view) : order == 'F' ? IsColumnsFirst(view) : order == 'A' && (IsRowsFirst(view) || IsColumnsFirst(view));
    }

    /// <summary>Strides of contiguous items. Input: F for the first index fastest, else the last.</summary>
    internal static void FillStrides(int dimensions, nint* shape, nint* strides, nint itemSize, byte order)
    {
        if (NullArgument.IsMissing(shape, strides))
        {
            return;
        }
        nint stride = itemSize;
        for (int i = 0; i < dimensions; i++)
        {
            int dimension = order == 'F' ? i : dimensions - 1 - i;
            strides[dimension] = stride;
            stride *= shape[dimension];
        }
    }

    /// <summary>
    /// Copies shape and strides, and what an exporter left out: without a shape the items lie along the first dimension, without strides
    /// the last index is fastest. Input: room for as many numbers as there are dimensions, twice.
    /// </summary>
    internal static void Complete(Py_buffer* view, nint* shape, nint* strides)
    {
        nint items;
        items = IntegerDivision.TryDivide(view->len, view->itemsize, &items) ? items : view->len;
        for (int i = 0; i < view->ndim; i++)
        {
            shape[i] = view->shape != null ? view->shape[i] : i == 0 ? items : 1;
        }
        FillStrides(view->ndim, shape, strides, view->itemsize, (byte)'C');
        for (int i = 0; view->strides != null && i < view->ndim; i++)
        {
            strides[i] = view->strides[i];
        }
    }

    /// <summary>Where an item lies. Input: a view with strides; an index for each dimension, in range.</summary>
    internal static byte* Item(Py_buffer* view, nint* indices)
    {
        if (NullArgument.IsMissing(view, indices))
        {
            return null;
        }
        byte* place = (byte*)view->buf;
        for (int i = 0; i < view->ndim; i++)
        {
            place = Step(view, place, i, indices[i]);
        }
        return place;
    }

    /// <summary>One dimension of the way to an item.</summary>
    internal static byte* Step(Py_buffer* view, byte* place, int dimension, nint index)
    {
        place += view->strides[dimension] * index;
        return view->suboffsets != null && view->suboffsets[dimension] >= 0 ? *(byte**)place + view->suboffsets[dimension] : place;
    }

    private static bool IsRowsFirst(Py_buffer* view)
    {
        if (view->len == 0 || view->strides == null)
        {
            return true;
        }
        nint stride = view->itemsize;
        for (int i = view->ndim - 1; i >= 0; i--)
        {
            if (view->shape[i] > 1 && view->strides[i] != stride)
            {
                return false;
            }
            stride *= view->shape[i];
        }
        return true;
    }

    private static bool IsColumnsFirst(Py_buffer* view)
    {
        if (view->len == 0)
        {
            return true;
        }
        nint stride = view->itemsize;
        int wide = 0; // dimensions of more than one item
        for (int i = 0; i < view->ndim; i++)
        {
            bool counts = view->ndim > 1 || view->strides != null;
            wide += counts && view->shape[i] > 1 ? 1 : 0;
            if (view->strides != null && view->shape[i] > 1 && view->strides[i] != stride)
            {
                return false;
            }
            stride *= counts ? view->shape[i] : 1;
        }
        return view->strides != null || wide <= 1; // without strides the last index is fastest
    }
}
