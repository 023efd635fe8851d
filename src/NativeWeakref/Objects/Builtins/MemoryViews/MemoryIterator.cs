using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Iterators;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>The iterator over a memory view of one dimension.</summary>
internal static unsafe class MemoryIterator
{
    private static PyTypeObject s_type; // no exported name, as in CPython

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*> Pointer => &Iterate;

    internal static void Fill() => IndexIterator.FillBare((PyTypeObject*)Unsafe.AsPointer(ref s_type), "memory_iterator"u8, &Next);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Iterate(PyObject* op)
    {
        PyMemoryViewObject* self = (PyMemoryViewObject*)op;
        if (!MemoryViewState.CheckLive(self))
        {
            return null;
        }
        if (self->view.ndim == 0)
        {
            return Errors.TypeError("invalid indexing of 0-dim memory"u8);
        }
        if (self->view.ndim > 1)
        {
            return Errors.Raise(*Symbols.Table.PyExc_NotImplementedError, "multi-dimensional sub-views are not implemented"u8);
        }
        return MemoryFormat.Single(self->view.format) == null ? null : IndexIterator.New((PyTypeObject*)Unsafe.AsPointer(ref s_type), op, 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self)
    {
        IndexIterator* iterator = (IndexIterator*)self;
        PyMemoryViewObject* view = (PyMemoryViewObject*)iterator->Sequence;
        if (view == null)
        {
            return null;
        }
        if (iterator->Index >= *view->view.shape)
        {
            return IndexIterator.End(iterator);
        }
        if (!MemoryViewState.CheckLive(view))
        {
            return null;
        }
        byte* place = BufferShape.Step(&view->view, (byte*)view->view.buf, 0, iterator->Index);
        iterator->Index++;
        return MemoryItem.Read(place, view->view.format);
    }
}
