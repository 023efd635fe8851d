using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists;

/// <summary>The end of lists.</summary>
internal static unsafe class ListLifetime
{
    /// <summary>What the deallocator of list does: gives up the items, the last first.</summary>
    /// <remarks>
    /// The usual items live on: then nothing is called. What ends with the list is left, with all before it, to a call in tail position: no
    /// frame.
    /// </remarks>
    internal static void Deallocate(PyObject* self)
    {
        if (!ListObjects.IsExactList(self))
        {
            DeallocateAny(self);
            return;
        }
        PyObject** items = ListObjects.Items(self);
        nint left = ListObjects.Size(self);
        while (left != 0 && Refcount.TryDecRef(items[left - 1]))
        {
            left--;
        }
        ((PyVarObject*)self)->ob_size = left;
        if (left != 0 || items == null || !HeapBlocks.CanPutBack(items) || !GcAllocation.CanPutBack(self))
        {
            DeallocateAny(self);
            return;
        }
        HeapBlocks.PutBack(items);
        GcAllocation.PutBackTracked(self);
    }

    // Foreign code runs for each item; the list is out of reach by then.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DeallocateAny(PyObject* self)
    {
        GcAllocation.Untrack(self);
        ListChange.ReleaseItems(ListObjects.Items(self), ListObjects.Size(self));
        ObjectHeap.Free(ListObjects.Items(self));
        ForeignCalls.Free(self, self->ob_type->tp_free);
    }
}
