using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>Making memory views. Results are owned; NULL with an error.</summary>
internal static unsafe class MemoryViewCreation
{
    /// <summary>Of an object that exposes memory; foreign code. Return: NULL also with TypeError, and ValueError for a released one.</summary>
    internal static PyObject* OfObject(PyObject* op) => OfObject(op, BufferRequests.PyBUF_FULL_RO);

    /// <summary>As <see cref="OfObject(PyObject*)"/>, of what a request gives; of a memory view another one, whatever the request.</summary>
    internal static PyObject* OfObject(PyObject* op, int flags)
    {
        if (op == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        if (MemoryViewState.IsMemoryView(op))
        {
            PyMemoryViewObject* other = (PyMemoryViewObject*)op;
            return MemoryViewState.CheckOpen(other) ? Add(other->mbuf, &other->view) : null;
        }
        if (!BufferProtocol.Supports(op))
        {
            return UnsupportedType.Refuse(op, "memoryview: a bytes-like object is required, not '%.200s'"u8);
        }
        return By(op->ob_type->tp_as_buffer->bf_getbuffer, op, flags); // foreign code
    }

    /// <summary>Of the view that a function, as <c>bf_getbuffer</c>, gives of an object; foreign code.</summary>
    internal static PyObject* By(delegate* unmanaged[Cdecl]<PyObject*, Py_buffer*, int, int> function, PyObject* op, int flags)
        => Finish(ManagedBuffers.By(function, op, flags));

    /// <summary>Of memory that nobody owns.</summary>
    internal static PyObject* OfMemory(byte* memory, nint size, int access)
    {
        _PyManagedBufferObject* buffer = ManagedBuffers.New();
        if (buffer != null)
        {
            bool isReadOnly = access != BufferRequests.PyBUF_WRITE;
            BufferProtocol.Fill(&buffer->master, null, memory, size, isReadOnly, isReadOnly ? BufferRequests.PyBUF_FULL_RO : BufferRequests.PyBUF_FULL);
        }
        return Finish(buffer);
    }

    /// <summary>Of a view, which the caller gives back after the memory view is gone. Return: NULL also with ValueError.</summary>
    internal static PyObject* OfView(Py_buffer* view)
    {
        if (NullArgument.IsMissing(view))
        {
            return null;
        }
        if (view->buf == null)
        {
            return Errors.ValueError("PyMemoryView_FromBuffer(): info->buf must not be NULL"u8);
        }
        _PyManagedBufferObject* buffer = ManagedBuffers.New();
        if (buffer != null)
        {
            buffer->master = *view;
            buffer->master.obj = null;
        }
        return Finish(buffer);
    }

    /// <summary>
    /// As <c>PyMemoryView_GetContiguous</c>: a view of the object's memory where it is contiguous, else of a copy; foreign code. Return:
    /// NULL also with BufferError where it is to be written and cannot.
    /// </summary>
    internal static PyObject* Contiguous(PyObject* op, int access, byte order)
    {
        PyObject* made = OfObject(op);
        if (made == null)
        {
            return null;
        }
        Py_buffer* view = &((PyMemoryViewObject*)made)->view;
        bool write = access == BufferRequests.PyBUF_WRITE;
        if (write && view->@readonly != 0)
        {
            BufferProtocol.Refuse("underlying buffer is not writable"u8);
        }
        else if (BufferShape.IsContiguous(view, order))
        {
            return made;
        }
        else if (write)
        {
            BufferProtocol.Refuse("writable contiguous buffer requested for a non-contiguous object."u8);
        }
        else
        {
            Refcount.Replace(&made, CopyOf(view, order));
            return made;
        }
        Refcount.DecRef(made);
        return null;
    }

    /// <summary>Another memory view of the same memory, as a view describes it.</summary>
    internal static PyObject* Add(_PyManagedBufferObject* buffer, Py_buffer* source)
    {
        if (source->ndim > BufferRequests.PyBUF_MAX_NDIM)
        {
            return Errors.ValueError("memoryview: number of dimensions must not exceed 64"u8);
        }
        PyMemoryViewObject* made = (PyMemoryViewObject*)GcAllocation.NewVar(Symbols.Table.PyMemoryView_Type, 3 * source->ndim);
        if (made == null)
        {
            return null;
        }
        made->mbuf = buffer;
        Refcount.IncRef((PyObject*)buffer);
        buffer->exports++;
        made->hash = -1;
        made->exports = 0;
        made->weakreflist = null;
        made->view = *source;
        made->view.obj = buffer->master.obj; // borrowed
        made->view.format = source->format == null ? CString.Of("B"u8) : source->format;
        CopyShape(made, source);
        MemoryViewState.SetFlags(made);
        GcAllocation.Track((PyObject*)made);
        return (PyObject*)made;
    }

    /// <summary>
    /// Another memory view of the same contiguous memory, with room for so many dimensions whose arrays the caller fills; one without
    /// more. Return: owned, or NULL with MemoryError.
    /// </summary>
    internal static PyMemoryViewObject* AddFlat(_PyManagedBufferObject* buffer, Py_buffer* source, int dimensions)
    {
        Py_buffer flat = *source;
        flat.ndim = dimensions;
        nint none = 0;
        flat.shape = dimensions == 1 ? &none : null; // as many bytes as there are, until the caller knows
        flat.strides = null;
        flat.suboffsets = null;
        return (PyMemoryViewObject*)Add(buffer, &flat);
    }

    // The arrays belong to the memory view. A view without a shape is one of bytes.
    private static void CopyShape(PyMemoryViewObject* made, Py_buffer* source)
    {
        int dimensions = source->ndim;
        nint* arrays = (nint*)made->ob_array;
        made->view.shape = dimensions == 0 ? null : arrays;
        made->view.strides = dimensions == 0 ? null : arrays + dimensions;
        made->view.suboffsets = dimensions == 0 || source->suboffsets == null ? null : arrays + (2 * dimensions);
        BufferShape.Complete(source, arrays, arrays + dimensions);
        for (int i = 0; source->suboffsets != null && i < dimensions; i++)
        {
            made->view.suboffsets[i] = source->suboffsets[i];
        }
    }

    // The copy lies in a bytes object. Input: a memory view's view, which therefore has shape and strides.
    private static PyObject* CopyOf(Py_buffer* view, byte order)
    {
        PyObject* bytes = BytesCreation.New(view->len);
        if (bytes == null || BufferCopy.ToContiguous(BytesObjects.Data(bytes), view, view->len, order) < 0)
        {
            Refcount.XDecRef(bytes);
            return null;
        }
        _PyManagedBufferObject* buffer = ManagedBuffers.By(bytes->ob_type->tp_as_buffer->bf_getbuffer, bytes, BufferRequests.PyBUF_FULL_RO);
        Refcount.DecRef(bytes);
        if (buffer == null)
        {
            return null;
        }
        Py_buffer copy = *view;
        copy.buf = buffer->master.buf;
        copy.@readonly = 1;
        copy.strides = null;
        copy.suboffsets = null;
        PyMemoryViewObject* made = (PyMemoryViewObject*)Add(buffer, &copy);
        Refcount.DecRef((PyObject*)buffer);
        if (made != null && order == 'F')
        {
            BufferShape.FillStrides(made->view.ndim, made->view.shape, made->view.strides, made->view.itemsize, order);
            MemoryViewState.SetFlags(made);
        }
        return (PyObject*)made;
    }

    // Consumes the buffer.
    private static PyObject* Finish(_PyManagedBufferObject* buffer)
    {
        if (buffer == null)
        {
            return null;
        }
        PyObject* made = Add(buffer, &buffer->master);
        Refcount.DecRef((PyObject*)buffer);
        return made;
    }
}
