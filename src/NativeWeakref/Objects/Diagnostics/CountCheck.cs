using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Diagnostics;

/// <summary>What code compiled with NATIVEWEAKREF_REF_DEBUG asks before it counts.</summary>
internal static unsafe class CountCheck
{
    /// <summary>Ends the process where an object that is about to be counted is destroyed, or its count is not positive.</summary>
    internal static void Expect(PyObject* op)
    {
        BlockRecord* record = BlockWalk.RecordAt(op);
        if (record != null && record->State == BlockRecord.Returned)
        {
            BlockReport.Stop("object: a reference is counted after it was destroyed"u8, record, op, "PyObject_*"u8);
        }
        if (op->ob_refcnt <= 0)
        {
            BlockReport.Stop("object: its reference count is not positive"u8, record, op, "PyObject_*"u8);
        }
    }
}
