using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Collector;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>The generic <c>tp_alloc</c> and <c>tp_new</c>.</summary>
internal static unsafe class TypeAllocation
{
    /// <summary>A zeroed instance with a count of 1, tracked where the type is collected. Return: owned, or NULL with MemoryError.</summary>
    /// <remarks>There is room for one item more than asked for, as in CPython: a sentinel for those who want one.</remarks>
    internal static PyObject* GenericAlloc(PyTypeObject* type, nint items)
    {
        if (NullArgument.IsMissing(type))
        {
            return null;
        }
        nuint size = Allocation.SizeWithItems(type, type->tp_itemsize == 0 ? 0 : items + 1);
        bool collected = (type->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) != 0;
        if (collected)
        {
            CollectionSchedule.Allocated();
        }
        PyObject* made = size == 0 ? null
            : collected ? (PyObject*)TrackedHeap.Allocate(size, GcAllocation.PrefixOf(type))
            : (PyObject*)ObjectHeap.Allocate(size);
        if (made == null)
        {
            return Errors.NoMemory();
        }
        Memory.Clear(made, size);
        Allocation.Initialize(made, type);
        if (type->tp_itemsize != 0)
        {
            ((PyVarObject*)made)->ob_size = items;
        }
        if (collected)
        {
            GcAllocation.Track(made);
        }
        return made;
    }

    /// <summary>An instance through the type's own <c>tp_alloc</c>; arguments are ignored.</summary>
    internal static PyObject* GenericNew(PyTypeObject* type)
        => NullArgument.IsMissing(type) ? null : type->tp_alloc(type, 0);
}
