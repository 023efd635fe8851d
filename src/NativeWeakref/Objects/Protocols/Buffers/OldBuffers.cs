using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Buffers;

/// <summary>The protocol of Python 2, on top of the present one: a view that is given back before its memory is used.</summary>
internal static unsafe class OldBuffers
{
    /// <summary>Whether an object gives contiguous bytes. Clears what the exporter raised; foreign code.</summary>
    internal static bool IsReadable(PyObject* op)
    {
        Py_buffer view;
        if (!BufferProtocol.Supports(op))
        {
            return false;
        }
        if (!BufferProtocol.TryGet(op, &view))
        {
            Errors.Clear();
            return false;
        }
        BufferProtocol.Release(&view);
        return true;
    }

    /// <summary>Stores where the memory of an object lies, and its size; foreign code. Return: 0, or -1 with an error.</summary>
    internal static int Read(PyObject* op, void** memory, nint* size, bool writable)
    {
        if (op == null || memory == null || size == null)
        {
            NullArgument.RefuseStatus();
            return -1;
        }
        Py_buffer view = default;
        if (writable)
        {
            bool got = BufferProtocol.Supports(op) && BufferProtocol.Get(op, &view, BufferRequests.PyBUF_WRITABLE) == 0;
            if (!got)
            {
                Errors.TypeError("expected a writable bytes-like object"u8);
                return -1;
            }
        }
        else if (!BufferProtocol.TryGet(op, &view))
        {
            return -1;
        }
        *memory = view.buf;
        *size = view.len;
        BufferProtocol.Release(&view);
        return 0;
    }
}
