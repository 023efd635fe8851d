using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Memory for objects that the collector does not look at.</summary>
internal static unsafe class Allocation
{
    /// <summary>An object of <c>tp_basicsize</c> bytes, its head filled, the rest not. Return: owned, or NULL with MemoryError.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* New(PyTypeObject* type)
    {
        nuint size = (nuint)type->tp_basicsize;
        if (size > SizeClasses.SmallLimit)
        {
            return NewSlowly(type);
        }
        HeapPage* page = HeapBlocks.PageAtHand(PageKind.Plain, size);
        if (page->Free == null)
        {
            return NewSlowly(type);
        }
        return Initialize((PyObject*)HeapBlocks.TakeFrom(page), type);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* NewSlowly(PyTypeObject* type)
    {
        PyObject* op = (PyObject*)ObjectHeap.Allocate((nuint)type->tp_basicsize);
        return op == null ? Errors.NoMemory() : Initialize(op, type);
    }

    /// <summary>As <see cref="New"/> with room for items.</summary>
    internal static PyObject* NewVar(PyTypeObject* type, nint items)
    {
        nuint size = SizeWithItems(type, items);
        PyObject* op = size == 0 ? null : (PyObject*)ObjectHeap.Allocate(size);
        return op == null ? Errors.NoMemory() : InitializeVar(op, type, items);
    }

    /// <summary>Bytes of an instance, rounded up to a pointer; 0 where they cannot be counted.</summary>
    internal static nuint SizeWithItems(PyTypeObject* type, nint items)
    {
        ulong high = System.Math.BigMul((ulong)items, (ulong)type->tp_itemsize, out ulong low);
        ulong size = low + (ulong)type->tp_basicsize + 7;
        bool counted = items >= 0 && high == 0 && low <= RawHeap.MaximumSize && size <= RawHeap.MaximumSize;
        return counted ? (nuint)(size & ~7UL) : 0;
    }

    /// <summary>Fills the head of new memory: one reference, and one more to the type where it is a heap type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* Initialize(PyObject* op, PyTypeObject* type)
    {
        op->ob_type = type;
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) != 0)
        {
            Refcount.IncRef((PyObject*)type);
        }
        op->ob_refcnt = 1;
        return op;
    }

    /// <summary>As <see cref="Initialize"/>, with the number of items.</summary>
    internal static PyObject* InitializeVar(PyObject* op, PyTypeObject* type, nint items)
    {
        ((PyVarObject*)op)->ob_size = items;
        return Initialize(op, type);
    }
}
