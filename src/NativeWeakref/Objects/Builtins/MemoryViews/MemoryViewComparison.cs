using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>Whether two views hold equal items in the same shape; there is no order.</summary>
internal static unsafe class MemoryViewComparison
{
    private const int Failed = -1;

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int, PyObject*> Pointer => &RichCompare;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        if (op is not (ComparisonOperators.Py_EQ or ComparisonOperators.Py_NE))
        {
            return Symbols.NotImplemented;
        }
        PyMemoryViewObject* left = (PyMemoryViewObject*)self;
        if (IsReleased(self) || (MemoryViewState.IsMemoryView(other) && IsReleased(other)))
        {
            return Booleans.From(self == other == (op == ComparisonOperators.Py_EQ));
        }
        Py_buffer taken;
        taken.obj = null;
        Py_buffer* right = &taken;
        if (MemoryViewState.IsMemoryView(other))
        {
            right = &((PyMemoryViewObject*)other)->view;
        }
        else if (!BufferProtocol.Supports(other) || BufferProtocol.Get(other, &taken, BufferRequests.PyBUF_FULL_RO) < 0) // foreign code
        {
            Errors.Clear();
            return Symbols.NotImplemented;
        }
        int equal = SameShape(&left->view, right) ? SameItems(&left->view, (byte*)left->view.buf, right, (byte*)right->buf, 0) : 0;
        BufferProtocol.Release(&taken); // foreign code
        return equal == Failed ? null : Booleans.From(equal == 1 == (op == ComparisonOperators.Py_EQ));
    }

    private static bool IsReleased(PyObject* op)
    {
        PyMemoryViewObject* view = (PyMemoryViewObject*)op;
        return (view->flags & MemoryViewFlags._Py_MEMORYVIEW_RELEASED) != 0 || ManagedBuffers.IsReleased(view->mbuf);
    }

    private static bool SameShape(Py_buffer* left, Py_buffer* right)
    {
        bool same = left->ndim == right->ndim;
        for (int i = 0; same && i < left->ndim; i++)
        {
            same = left->shape[i] == right->shape[i];
            if (left->shape[i] == 0)
            {
                break;
            }
        }
        return same;
    }

    // Return: 1 or 0; Failed with an error.
    private static int SameItems(Py_buffer* left, byte* leftPlace, Py_buffer* right, byte* rightPlace, int dimension)
    {
        if (dimension == left->ndim)
        {
            return SameItem(leftPlace, left->format, rightPlace, right->format == null ? CString.Of("B"u8) : right->format);
        }
        int equal = 1;
        for (nint i = 0; equal == 1 && i < left->shape[dimension]; i++)
        {
            byte* a = BufferShape.Step(left, leftPlace, dimension, i);
            byte* b = BufferShape.Step(right, rightPlace, dimension, i);
            equal = SameItems(left, a, right, b, dimension + 1);
        }
        return equal;
    }

    // Items of a format that is not known are not equal to anything.
    private static int SameItem(byte* left, byte* leftFormat, byte* right, byte* rightFormat)
    {
        PyObject* a = MemoryItem.Read(left, leftFormat);
        PyObject* b = a == null ? null : MemoryItem.Read(right, rightFormat);
        int equal = b == null ? Failed : Comparison.CompareBool(a, b, ComparisonOperators.Py_EQ);
        Refcount.XDecRef(a);
        Refcount.XDecRef(b);
        if (equal == Failed && Errors.Matches(*Symbols.Table.PyExc_NotImplementedError))
        {
            Errors.Clear();
            return 0;
        }
        return equal;
    }
}
