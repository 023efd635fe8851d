using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>Whether two views hold equal items in the same shape; there is no order.</summary>
internal static unsafe class MemoryViewComparison
{
    private const int Failed = -1;

    // Shape and strides of an exporter's view.
    [InlineArray(2 * BufferRequests.PyBUF_MAX_NDIM)]
    private struct Sizes
    {
        private nint _first;
    }

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int, PyObject*> Pointer => &RichCompare;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        if (op is not (ComparisonOperators.Py_EQ or ComparisonOperators.Py_NE))
        {
            return Symbols.NotImplemented;
        }
        Py_buffer* left = &((PyMemoryViewObject*)self)->view;
        int equal;
        if (IsReleased(self) || (MemoryViewState.IsMemoryView(other) && IsReleased(other)))
        {
            equal = self == other ? 1 : 0;
        }
        else if (MemoryViewState.IsMemoryView(other))
        {
            equal = MemoryItemComparison.Same(left, &((PyMemoryViewObject*)other)->view);
        }
        else
        {
            Py_buffer taken;
            if (!BufferProtocol.Supports(other) || BufferProtocol.Get(other, &taken, BufferRequests.PyBUF_FULL_RO) < 0) // foreign code
            {
                Errors.Clear();
                return Symbols.NotImplemented;
            }
            equal = IsReleased(self) ? 0 : SameAsTaken(left, &taken);
            BufferProtocol.Release(&taken); // foreign code
        }
        return equal == Failed ? null : Booleans.From(equal == 1 == (op == ComparisonOperators.Py_EQ));
    }

    private static bool IsReleased(PyObject* op)
    {
        PyMemoryViewObject* view = (PyMemoryViewObject*)op;
        return (view->flags & MemoryViewFlags._Py_MEMORYVIEW_RELEASED) != 0 || ManagedBuffers.IsReleased(view->mbuf);
    }

    // An exporter may leave out shape, strides and format.
    private static int SameAsTaken(Py_buffer* left, Py_buffer* taken)
    {
        if (left->ndim != taken->ndim)
        {
            return 0;
        }
        Sizes sizes;
        Py_buffer right = *taken;
        right.shape = (nint*)&sizes;
        right.strides = right.shape + BufferRequests.PyBUF_MAX_NDIM;
        right.format = taken->format == null ? CString.Of("B"u8) : taken->format;
        BufferShape.Complete(taken, right.shape, right.strides);
        return MemoryItemComparison.Same(left, &right);
    }
}
