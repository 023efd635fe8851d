using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Tuples;

/// <summary>The end of tuples.</summary>
internal static unsafe class TupleLifetime
{
    /// <summary>What the deallocator of tuple does: gives up the items, the last first.</summary>
    /// <remarks>
    /// The usual items live on: then nothing is called. What ends with the tuple is left, with all before it, to a call in tail position:
    /// no frame.
    /// </remarks>
    internal static void Deallocate(PyObject* self)
    {
        nint left = TupleObjects.Size(self);
        if (left <= 0 || !TupleObjects.IsExactTuple(self)) // not the one without items
        {
            DeallocateAny(self);
            return;
        }
        PyObject** items = TupleObjects.Items(self);
        while (left != 0 && Refcount.TryDecRef(items[left - 1]))
        {
            left--;
        }
        ((PyVarObject*)self)->ob_size = left;
        if (left != 0 || !GcAllocation.CanPutBack(self))
        {
            DeallocateAny(self);
            return;
        }
        GcAllocation.PutBackTracked(self);
    }

    // Foreign code runs for each item; the tuple is out of reach by then.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DeallocateAny(PyObject* self)
    {
        if (self == EmptyTuple.Object)
        {
            EmptyTuple.Fill(); // counted down by code that does not know immortality
            return;
        }
        GcAllocation.Untrack(self);
        PyObject** items = TupleObjects.Items(self);
        for (nint i = TupleObjects.Size(self) - 1; i >= 0; i--)
        {
            Refcount.XDecRef(items[i]);
        }
        ForeignCalls.Free(self, self->ob_type->tp_free);
    }
}
