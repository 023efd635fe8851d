using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Diagnostics;

/// <summary>Which memory holds an object: what begins with the address of a type does.</summary>
/// <remarks>Nothing is read through an address before it is known to be a type's: the memory may hold anything.</remarks>
internal static unsafe class KnownTypes
{
    private static PyTypeObject** s_kept; // the program's types at the start of the end
    private static nint s_keptCount;

    /// <summary>Whether an address is a type's that is alive, and ready or was so at the start of the end.</summary>
    internal static bool Contains(PyTypeObject* type)
        => type != null && (StaticTypes.Contains(type) || ForeignTypes.Contains(type) || IsKept(type));

    /// <summary>Remembers the types of the program while the runtime ends: they are made unready before the leaks are counted.</summary>
    internal static void Keep()
    {
        s_keptCount = 0;
        if (!HeapMode.Has(HeapMode.Guards))
        {
            return;
        }
        s_kept = (PyTypeObject**)SystemMemory.Allocate((nuint)(ForeignTypes.Count + 1) * (nuint)sizeof(PyTypeObject*));
        for (nint i = 0; s_kept != null && i < ForeignTypes.Count; i++)
        {
            s_kept[s_keptCount++] = ForeignTypes.At(i);
        }
    }

    /// <summary>Ends what <see cref="Keep"/> began.</summary>
    internal static void Forget()
    {
        s_keptCount = 0;
        SystemMemory.Free(s_kept);
        s_kept = null;
    }

    /// <summary>The name of the type of the object that memory of two words or more holds, NULL where it holds none.</summary>
    internal static byte* NameOfTypeOf(PyObject* op) => Contains(op->ob_type) ? op->ob_type->tp_name : null;

    /// <summary>1 where an object that dies is still listed as the referent of a weak reference, else 0.</summary>
    internal static int HasWeakReferences(PyObject* op)
    {
        if (!Contains(op->ob_type) || op->ob_type->tp_weaklistoffset == 0)
        {
            return 0;
        }
        PyWeakReference* first = (PyWeakReference*)*WeaklistSlot.Of(op);
        return first != null && ((nuint)first & 7) == 0 && TrackedHeap.Owns(first) && first->wr_object == op ? 1 : 0; // a field never filled holds anything
    }

    // One made at run time is only a type as long as its block is in use.
    private static bool IsKept(PyTypeObject* type)
    {
        for (nint i = 0; i < s_keptCount; i++)
        {
            if (s_kept[i] == type)
            {
                BlockRecord* record = BlockWalk.RecordAt(type);
                return record == null || record->State == BlockRecord.Live;
            }
        }
        return false;
    }
}
