using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>The items of a memory view as lists, one inside the other.</summary>
internal static unsafe class MemoryViewLists
{
    /// <summary>Input: a live memory view. Return: a list, or an item where there are no dimensions; owned, or NULL with an error.</summary>
    internal static PyObject* Of(PyMemoryViewObject* self)
        => MemoryFormat.Single(self->view.format) == null ? null : Of(&self->view, (byte*)self->view.buf, 0);

    private static PyObject* Of(Py_buffer* view, byte* place, int dimension)
    {
        if (dimension == view->ndim)
        {
            return MemoryItem.Read(place, view->format);
        }
        nint count = view->shape[dimension];
        PyObject* list = ListObjects.New(count);
        for (nint i = 0; list != null && i < count; i++)
        {
            PyObject* item = Of(view, BufferShape.Step(view, place, dimension, i), dimension + 1);
            ListObjects.Items(list)[i] = item;
            if (item == null)
            {
                Refcount.Clear(&list);
            }
        }
        return list;
    }
}
