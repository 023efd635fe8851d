using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Buffers;

/// <summary>Views of objects' memory: taking one and giving it back.</summary>
internal static unsafe class BufferProtocol
{
    /// <summary>Whether an object's type exposes memory; NULL does not.</summary>
    internal static bool Supports(PyObject* op) => op != null && op->ob_type->tp_as_buffer != null && op->ob_type->tp_as_buffer->bf_getbuffer != null;

    /// <summary>
    /// As <c>PyObject_GetBuffer</c>; foreign code. Return: 0, and the view is to be given back; -1 with TypeError, BufferError, SystemError
    /// or what the exporter raised.
    /// </summary>
    internal static int Get(PyObject* op, Py_buffer* view, int flags)
    {
        if (op == null)
        {
            Errors.BadInternalCall();
            return -1;
        }
        if (!Supports(op))
        {
            return UnsupportedType.RefuseStatus(op, "a bytes-like object is required, not '%.100s'"u8);
        }
        return op->ob_type->tp_as_buffer->bf_getbuffer(op, view, flags); // foreign code
    }

    /// <summary>As <see cref="Get"/>: contiguous bytes.</summary>
    internal static bool TryGet(PyObject* op, Py_buffer* view) => Get(op, view, BufferRequests.PyBUF_SIMPLE) == 0;

    /// <summary>Gives a view back; one that is already given back is left alone. Foreign code.</summary>
    internal static void Release(Py_buffer* view)
    {
        PyObject* op = view == null ? null : view->obj;
        if (op == null)
        {
            return;
        }
        PyBufferProcs* procs = op->ob_type->tp_as_buffer;
        if (procs != null && procs->bf_releasebuffer != null)
        {
            procs->bf_releasebuffer(op, view); // foreign code, as below
        }
        view->obj = null;
        Refcount.DecRef(op);
    }

    /// <summary>
    /// As <c>PyBuffer_FillInfo</c>: a view of contiguous bytes. Input: the exporter, which the view owns, or NULL. Return: 0; -1 with
    /// BufferError.
    /// </summary>
    internal static int Fill(Py_buffer* view, PyObject* exporter, void* start, nint size, bool isReadOnly, int flags)
    {
        if (view == null)
        {
            return Refuse("PyBuffer_FillInfo: view==NULL argument is obsolete"u8);
        }
        if (isReadOnly && (flags & BufferRequests.PyBUF_WRITABLE) != 0)
        {
            return Refuse("Object is not writable."u8);
        }
        view->obj = Refcount.XNewRef(exporter);
        view->buf = start;
        view->len = size;
        view->@readonly = isReadOnly ? 1 : 0;
        view->itemsize = 1;
        view->ndim = 1;
        view->format = Has(flags, BufferRequests.PyBUF_FORMAT) ? CString.Of("B"u8) : null;
        view->shape = Has(flags, BufferRequests.PyBUF_ND) ? &view->len : null;
        view->strides = Has(flags, BufferRequests.PyBUF_STRIDES) ? &view->itemsize : null;
        view->suboffsets = null;
        view->@internal = null;
        return 0;
    }

    /// <summary>Raises BufferError. Return: -1.</summary>
    internal static int Refuse(System.ReadOnlySpan<byte> message)
    {
        Errors.Raise(*Symbols.Table.PyExc_BufferError, message);
        return -1;
    }

    /// <summary>Whether a request asks for all of something.</summary>
    internal static bool Has(int flags, int wanted) => (flags & wanted) == wanted;
}
