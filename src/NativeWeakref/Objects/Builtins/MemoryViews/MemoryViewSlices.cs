using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Slices;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>Slices of a memory view, along its first dimension.</summary>
internal static unsafe class MemoryViewSlices
{
    /// <summary>A memory view of some of the items; foreign code. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Get(PyMemoryViewObject* self, PyObject* slice)
    {
        SliceRange range = default;
        if (!MemoryViewState.CheckOpen(self) || !SliceRange.TryUnpack(slice, &range) || !MemoryViewState.CheckOpen(self))
        {
            return null;
        }
        PyMemoryViewObject* made = (PyMemoryViewObject*)MemoryViewCreation.Add(self->mbuf, &self->view);
        if (made == null)
        {
            return null;
        }
        Cut(&made->view, &range);
        made->view.len = made->view.itemsize;
        for (int i = 0; i < made->view.ndim; i++)
        {
            made->view.len *= made->view.shape[i];
        }
        MemoryViewState.SetFlags(made);
        return (PyObject*)made;
    }

    /// <summary>
    /// Copies another object's memory into some items of a view of one dimension; the two may overlap. Foreign code. Return: 0; -1 with
    /// TypeError, ValueError or what the other object raised.
    /// </summary>
    internal static int Set(PyMemoryViewObject* self, PyObject* slice, PyObject* value)
    {
        Py_buffer source;
        if (BufferProtocol.Get(value, &source, BufferRequests.PyBUF_FULL_RO) < 0) // foreign code
        {
            return -1;
        }
        int status = Copy(self, slice, &source);
        BufferProtocol.Release(&source); // foreign code
        return status;
    }

    private static int Copy(PyMemoryViewObject* self, PyObject* slice, Py_buffer* source)
    {
        SliceRange range = default;
        if (!SliceRange.TryUnpack(slice, &range) || !MemoryViewState.CheckLive(self)) // foreign code
        {
            return -1;
        }
        Py_buffer target = self->view;
        nint count = *target.shape;
        nint stride = *target.strides;
        target.shape = &count;
        target.strides = &stride;
        Cut(&target, &range);
        target.len = count * target.itemsize;
        nint sourceCount;
        nint sourceStride;
        Py_buffer given = *source;
        if (source->ndim == 1)
        {
            BufferShape.Complete(source, &sourceCount, &sourceStride);
            given.shape = &sourceCount;
            given.strides = &sourceStride;
        }
        if (source->ndim != 1 || *given.shape != count || given.itemsize != target.itemsize || !SameFormat(given.format, target.format))
        {
            Errors.ValueError("memoryview assignment: lvalue and rvalue have different structures"u8);
            return -1;
        }
        return BufferCopy.CopyView(&target, &given);
    }

    // An exporter that says no format exposes bytes.
    private static bool SameFormat(byte* source, byte* target)
    {
        source = source == null ? CString.Of("B"u8) : source;
        return CString.Equal(source + (*source == '@' ? 1 : 0), target + (*target == '@' ? 1 : 0));
    }

    private static void Cut(Py_buffer* view, SliceRange* range)
    {
        range->Adjust(*view->shape);
        view->buf = (byte*)view->buf + (*view->strides * range->Start);
        *view->shape = range->Count;
        *view->strides *= range->Step;
    }
}
