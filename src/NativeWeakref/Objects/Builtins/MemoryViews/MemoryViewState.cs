using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

// A memory view is live until it is released; then it has given up its share of the managed buffer. It cannot be released while
// others have views of it.

/// <summary>Whether a memory view may be used, and the end of its use.</summary>
internal static unsafe class MemoryViewState
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsMemoryView(PyObject* op) => op->ob_type == Symbols.Table.PyMemoryView_Type;

    /// <summary>False with ValueError where the memory has been given back.</summary>
    internal static bool CheckLive(PyMemoryViewObject* self)
    {
        if ((self->flags & MemoryViewFlags._Py_MEMORYVIEW_RELEASED) == 0 && !ManagedBuffers.IsReleased(self->mbuf))
        {
            return true;
        }
        Errors.ValueError("operation forbidden on released memoryview object"u8);
        return false;
    }

    /// <summary>As <see cref="CheckLive"/>; false with ValueError also where the memory will be given back whoever still looks at it.</summary>
    internal static bool CheckOpen(PyMemoryViewObject* self)
    {
        if (!CheckLive(self))
        {
            return false;
        }
        if ((self->flags & MemoryViewFlags._Py_MEMORYVIEW_RESTRICTED) == 0)
        {
            return true;
        }
        Errors.ValueError("cannot create new view on restricted memoryview"u8);
        return false;
    }

    /// <summary>Sets what follows from shape and strides.</summary>
    internal static void SetFlags(PyMemoryViewObject* self)
    {
        const int Both = MemoryViewFlags._Py_MEMORYVIEW_C | MemoryViewFlags._Py_MEMORYVIEW_FORTRAN;
        int flags = self->view.ndim == 0 ? MemoryViewFlags._Py_MEMORYVIEW_SCALAR | Both
            : (BufferShape.IsContiguous(&self->view, (byte)'C') ? MemoryViewFlags._Py_MEMORYVIEW_C : 0)
            | (BufferShape.IsContiguous(&self->view, (byte)'F') ? MemoryViewFlags._Py_MEMORYVIEW_FORTRAN : 0);
        self->flags = self->view.suboffsets == null ? flags
            : (flags & ~Both) | MemoryViewFlags._Py_MEMORYVIEW_PIL;
    }

    /// <summary>Gives up the share of the memory; foreign code. Return: false with BufferError while others have views of it.</summary>
    internal static bool Release(PyMemoryViewObject* self)
    {
        if ((self->flags & MemoryViewFlags._Py_MEMORYVIEW_RELEASED) != 0)
        {
            return true;
        }
        if (self->exports > 0)
        {
            Errors.Format(
                *Symbols.Table.PyExc_BufferError,
                self->exports == 1 ? "memoryview has %zd exported buffer"u8 : "memoryview has %zd exported buffers"u8, self->exports);
            return false;
        }
        self->flags |= MemoryViewFlags._Py_MEMORYVIEW_RELEASED;
        self->mbuf->exports--;
        if (self->mbuf->exports == 0)
        {
            ManagedBuffers.Release(self->mbuf); // foreign code
        }
        return true;
    }

    /// <summary>As <c>bf_getbuffer</c>. Return: 0; -1 with ValueError or BufferError.</summary>
    internal static int Export(PyMemoryViewObject* self, Py_buffer* view, int flags)
    {
        if (!CheckOpen(self))
        {
            return -1;
        }
        bool isRows = (self->flags & MemoryViewFlags._Py_MEMORYVIEW_C) != 0;
        bool isColumns = (self->flags & MemoryViewFlags._Py_MEMORYVIEW_FORTRAN) != 0;
        bool withStrides = BufferProtocol.Has(flags, BufferRequests.PyBUF_STRIDES);
        bool withShape = BufferProtocol.Has(flags, BufferRequests.PyBUF_ND);
        bool withFormat = BufferProtocol.Has(flags, BufferRequests.PyBUF_FORMAT);
        view->obj = null;
        if (self->view.@readonly != 0 && BufferProtocol.Has(flags, BufferRequests.PyBUF_WRITABLE))
        {
            return BufferProtocol.Refuse("memoryview: underlying buffer is not writable"u8);
        }
        if (!isRows && BufferProtocol.Has(flags, BufferRequests.PyBUF_C_CONTIGUOUS))
        {
            return BufferProtocol.Refuse("memoryview: underlying buffer is not C-contiguous"u8);
        }
        if (!isColumns && BufferProtocol.Has(flags, BufferRequests.PyBUF_F_CONTIGUOUS))
        {
            return BufferProtocol.Refuse("memoryview: underlying buffer is not Fortran contiguous"u8);
        }
        if (!isRows && !isColumns && BufferProtocol.Has(flags, BufferRequests.PyBUF_ANY_CONTIGUOUS))
        {
            return BufferProtocol.Refuse("memoryview: underlying buffer is not contiguous"u8);
        }
        if (self->view.suboffsets != null && !BufferProtocol.Has(flags, BufferRequests.PyBUF_INDIRECT))
        {
            return BufferProtocol.Refuse("memoryview: underlying buffer requires suboffsets"u8);
        }
        if (!withStrides && !isRows)
        {
            return BufferProtocol.Refuse("memoryview: underlying buffer is not C-contiguous"u8);
        }
        if (!withShape && withFormat)
        {
            return BufferProtocol.Refuse("memoryview: cannot cast to unsigned bytes if the format flag is present"u8);
        }
        *view = self->view;
        view->format = withFormat ? view->format : null;
        view->strides = withStrides ? view->strides : null;
        view->shape = withShape ? view->shape : null;
        view->ndim = withShape ? view->ndim : 1;
        view->obj = Refcount.NewRef((PyObject*)self);
        self->exports++;
        return 0;
    }
}
